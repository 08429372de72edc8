// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/** The words of one story by code point of the page. Immutable and thread-safe. */
final class Words {
  private final int base;
  private final int[] points;

  /**
   * @param base code point offset of the text in its page
   */
  Words(int base, String text) {
    this.base = base;
    this.points = text.codePoints().toArray();
  }

  /** The code point at an offset of the page; a blank outside the story. */
  int at(int offset) {
    int i = offset - base;
    return i < 0 || i >= points.length ? ' ' : points[i];
  }

  /** The words between two offsets, end exclusive. */
  String text(int start, int end) {
    return new String(points, start - base, end - start);
  }

  /** The stretch without white space at its ends, or null when nothing is left. */
  @Nullable Span trimBlanks(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(at(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(at(to - 1))) {
      to--;
    }
    return from < to ? new Span(from, to) : null;
  }

  /** Whether nothing but blanks and punctuation stands between two offsets. */
  boolean isGap(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(at(i))) {
        return false;
      }
    }
    return true;
  }
}
