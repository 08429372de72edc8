// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that is still to be fetched.
 *
 * @param address where a list says that it is
 * @param list which one
 * @param seen when it was named first
 * @param failures in a row
 */
public record PageState(String address, String list, Instant seen, int failures) {
  /**
   * A page that was named for the first time.
   *
   * @param published when its list says that it was, where that can be believed, or null
   */
  public record New(
      String address,
      @Nullable String guid,
      @Nullable String headline,
      @Nullable Instant published) {}

  /**
   * A page whose bytes are kept here until they are read.
   *
   * @param place where it was found, at the end of all redirects
   * @param tries how often it was begun to be read
   */
  public record Fetched(
      String address,
      String place,
      @Nullable String contentType,
      byte[] body,
      @Nullable Instant published,
      int tries) {}
}
