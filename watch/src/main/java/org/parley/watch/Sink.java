// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes pages as they come, on the thread that runs the round. */
public interface Sink {
  /** Takes a page. What it throws ends the round; the page is handed over again in the next. */
  Taken take(Page page);

  /**
   * A page as it was fetched.
   *
   * @param address where it was found
   * @param bytes unpacked
   * @param mediaType as told, empty when not
   * @param charset as told, or null
   * @param published when a list says that it was, where that can be believed, or null
   */
  record Page(
      String address,
      byte[] bytes,
      String mediaType,
      @Nullable String charset,
      @Nullable Instant published) {}

  /**
   * What became of a page.
   *
   * @param kind in a word
   * @param words a clause for people
   */
  record Taken(Kind kind, String words) {
    /** What can become of a page. */
    public enum Kind {
      READ,
      HELD,
      NO_PAGE
    }
  }
}
