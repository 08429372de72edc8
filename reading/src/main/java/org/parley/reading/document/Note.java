// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

/**
 * Something a person should know of what was read: which fields of a table were taken, that a feed
 * holds summaries only.
 *
 * @param text a clause without a full stop
 * @param once whether it need not be said again of other inputs when it is the same
 */
public record Note(String where, String text, boolean once) implements Found {
  /** A note that holds for this place only. */
  public Note(String where, String text) {
    this(where, text, false);
  }
}
