// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import org.parley.reading.page.Declared;

/**
 * The bytes of one page and what its carrier says of it. The bytes belong to whoever gets it.
 *
 * @param uri what names the page in the record: its own address when the carrier tells one
 * @param where where it was found, for messages
 * @param bytes of the page itself: unpacked, without headers
 */
public record Document(String uri, String where, byte[] bytes, Declared declared) implements Found {
  /** A page whose carrier names no other address than where it was found. */
  public Document(String where, byte[] bytes, Declared declared) {
    this(where, where, bytes, declared);
  }
}
