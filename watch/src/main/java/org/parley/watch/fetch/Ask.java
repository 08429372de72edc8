// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a server.
 *
 * @param address http or https
 * @param mark what the server said when it answered last, or {@link Mark#NONE}
 * @param mostBytes of the body, unpacked
 * @param cut whether of a larger body the beginning is wanted, and not a refusal
 */
public record Ask(URI address, Mark mark, int mostBytes, boolean cut) {
  /**
   * By what a server knows whether something has changed since.
   *
   * @param etag as it was sent, or null
   * @param lastModified as it was sent, or null
   */
  public record Mark(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing is known: the whole is wanted. */
    public static final Mark NONE = new Mark(null, null);
  }
}
