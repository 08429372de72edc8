// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines for a terminal. Marks above and below letters take no column. */
final class Wrap {
  private Wrap() {}

  /** Columns that text takes. */
  static int width(String text) {
    return (int) text.codePoints().mapToLong(Wrap::columns).sum();
  }

  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return Character.isIdeographic(point) ? 2 : 1;
  }

  /** The text with blanks up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /**
   * Lines of at most {@code width} columns, broken at blanks where there are any.
   *
   * @param most greatest number of lines; the last one ends in " …" when there would be more
   */
  static List<String> lines(String text, int width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int cut = cut(rest, width);
      if (lines.size() == most - 1 && cut < rest.length()) {
        int room = cut(rest, Math.max(1, width - 2));
        lines.add(rest.substring(0, room).strip() + " …");
        return lines;
      }
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    return lines;
  }

  /** Where the first line ends. */
  private static int cut(String text, int width) {
    int columns = 0;
    int blank = -1;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      columns += columns(point);
      if (columns > width) {
        return blank > 0 ? blank : Math.max(i, Character.charCount(text.codePointAt(0)));
      }
      if (point == ' ') {
        blank = i;
      }
      i += Character.charCount(point);
      if (i < text.length() && text.charAt(i) == ' ' && columns <= width) {
        blank = i;
      }
    }
    return text.length();
  }
}
