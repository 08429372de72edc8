// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

/** Something met in an input, in its order: a page, or a line for people on why there is none. */
public sealed interface Found permits Document, Unreadable, PassedOver, Note {
  /**
   * Where it is, as a person would look for it: {@code pages.zip!/a.html}, {@code a.warc.gz, record
   * 12 at byte 40312}.
   */
  String where();
}
