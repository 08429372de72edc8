// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import org.parley.reading.page.UnreadablePageException.Category;

/** Makes decoded text safe to keep, without moving an offset. */
final class TextCleaner {
  private static final char REPLACEMENT = '\uFFFD';

  /** More than this share of replaced and control characters, and it is no text. */
  private static final double MOST_BROKEN = 0.3;

  private TextCleaner() {}

  /** Puts U+FFFD for NUL and for each lone surrogate. */
  static String clean(String text) {
    int at = firstBroken(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (; at >= 0; at = firstBroken(text, at + 1)) {
      clean.setCharAt(at, REPLACEMENT);
    }
    return clean.toString();
  }

  private static int firstBroken(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      } else if (Character.isLowSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }

  /** Refuses text without a visible character, and text that is mostly unreadable. */
  static void checkReadable(String text) throws UnreadablePageException {
    int broken = 0;
    int visible = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == REPLACEMENT || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
        broken++;
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        visible++;
      }
    }
    if (broken > MOST_BROKEN * (broken + visible)) {
      throw new UnreadablePageException(
          Category.NOT_TEXT, "not text: most of the bytes are no characters in any known charset");
    }
    if (visible == 0) {
      throw new UnreadablePageException(Category.EMPTY, "empty: nothing but white space");
    }
  }
}
