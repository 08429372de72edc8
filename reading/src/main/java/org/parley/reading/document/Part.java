// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.InputStream;
import org.parley.reading.page.Declared;

/** One thing in a container. */
sealed interface Part {
  /**
   * Bytes that may be a page or a container again. The stream is read before the next part is asked
   * for, and not closed.
   *
   * @param uri what names it in the record if it is a page
   */
  record Bytes(String uri, String where, InputStream in, Declared declared) implements Part {
    Bytes(String where, InputStream in) {
      this(where, where, in, Declared.NOTHING);
    }
  }

  /** What is final: a page as it stands, or a line for people. */
  record Final(Found found) implements Part {}

  static Part of(Found found) {
    return new Final(found);
  }

  static Part unreadable(String where, String reason) {
    return new Final(new Unreadable(where, reason));
  }
}
