// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of rows ended: the key and the id of its last row. Rows that are added or taken away
 * meanwhile do not move it.
 *
 * @param key the day of the row, or whatever rows are sorted by
 */
record Cursor(String key, String id) {
  private static final char BETWEEN = '\n';

  /** The cursor as text; a mark of the question keeps it from being used for another one. */
  String text(String question) {
    String text = mark(question) + BETWEEN + key + BETWEEN + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @return null without one
   * @throws BadCursorException when it is none, or one of another question
   */
  static @Nullable Cursor read(@Nullable String text, String question) {
    if (text == null) {
      return null;
    }
    String[] parts;
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      parts = plain.split(String.valueOf(BETWEEN), 3);
    } catch (IllegalArgumentException e) {
      throw new BadCursorException("it is not one that an answer gave");
    }
    if (parts.length != 3) {
      throw new BadCursorException("it is not one that an answer gave");
    }
    if (!parts[0].equals(mark(question))) {
      throw new BadCursorException("it was given for other filters; begin without a cursor");
    }
    return new Cursor(parts[1], parts[2]);
  }

  private static String mark(String question) {
    return Integer.toHexString(question.hashCode());
  }
}
