// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its visible lines, in one pass. */
final class PageLines {
  private PageLines() {}

  /** The lines in order; every visible character of the text lies in exactly one. */
  static List<Line> of(String text) {
    return of(text, 0);
  }

  /**
   * @param offset code point at which the text stands in its page
   */
  static List<Line> of(String text, int offset) {
    List<Line> lines = new ArrayList<>();
    int codePoint = offset;
    int blanks = 0;
    int first = -1;
    int firstCodePoint = 0;
    int last = 0;
    int lastCodePoint = 0;
    for (int i = 0; i < text.length(); codePoint++) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isLineEnd(c)) {
        if (first >= 0) {
          lines.add(new Line(firstCodePoint, lastCodePoint, text.substring(first, last), blanks));
          first = -1;
          blanks = 0;
        } else {
          blanks++;
        }
        if (c == '\r' && next < text.length() && text.charAt(next) == '\n') {
          next++;
          codePoint++;
        }
      } else if (!isBlank(c)) {
        if (first < 0) {
          first = i;
          firstCodePoint = codePoint;
        }
        last = next;
        lastCodePoint = codePoint + 1;
      }
      i = next;
    }
    if (first >= 0) {
      lines.add(new Line(firstCodePoint, lastCodePoint, text.substring(first, last), blanks));
    }
    return lines;
  }

  /** Whether a code point shows nothing and so belongs to no span. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029
        || c == 0x0B
        || c == 0x0C;
  }
}
