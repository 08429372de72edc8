// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.Locale;
import java.util.regex.Pattern;

/** Plain forms of a line, for comparing. */
final class Words {
  /** Longer lines are compared by their beginning. */
  static final int MOST_COMPARED = 4000;

  private static final Pattern NUMBER = Pattern.compile("[0-9](?:[0-9., ]*[0-9])?[km]?\\b");

  private Words() {}

  /** Lower-case letters and digits with single spaces between words, no punctuation. */
  static String plain(String text) {
    int length = Math.min(text.length(), MOST_COMPARED);
    StringBuilder plain = new StringBuilder(length);
    boolean space = false;
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isWordPart(c)) {
        if (space && plain.length() > 0) {
          plain.append(' ');
        }
        space = false;
        plain.appendCodePoint(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’' && c != '‘') {
        space = true;
      }
    }
    return plain.toString();
  }

  /** As {@link #plain}, with every number, also "1.2k", written 0. */
  static String withoutNumbers(String text) {
    return text.isEmpty()
        ? text
        : plain(NUMBER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("0"));
  }

  private static boolean isWordPart(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
