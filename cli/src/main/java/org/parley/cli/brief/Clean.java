// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import org.parley.record.brief.Shorten;

/**
 * Makes text of pages fit to be shown anywhere: what controls a terminal, turns the direction of
 * writing or is no character becomes a sign that something was there, white space is folded, and
 * marks are not piled up.
 */
final class Clean {
  private static final int MOST_MARKS = 4;
  private static final int SIGN = 0xFFFD;

  private Clean() {}

  static String text(String text) {
    StringBuilder clean = new StringBuilder();
    int marks = 0;
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        blank = clean.length() > 0;
        marks = 0;
        continue;
      }
      if (blank) {
        clean.append(' ');
        blank = false;
      }
      marks = isMark(point) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        clean.appendCodePoint(isUnfit(point) ? SIGN : point);
      }
    }
    return clean.toString();
  }

  static String text(String text, int most) {
    return Shorten.to(most, text(text));
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isUnfit(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          true;
      // Joiners make letters in some scripts; other format characters only hide or turn text.
      case Character.FORMAT -> point != 0x200C && point != 0x200D && point != 0x00AD;
      default -> false;
    };
  }
}
