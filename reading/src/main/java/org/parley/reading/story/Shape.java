// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

/**
 * What a line looks like from afar.
 *
 * @param words how many words; two characters of a script without spaces count as one
 * @param capitals how many words begin with a capital
 * @param letters how many letters
 * @param end how it ends
 * @param stops how many full stops that end a sentence there are before its end
 */
record Shape(int words, int capitals, int letters, End end, int stops) {
  private static final int MOST_LOOKED_AT = 2000;
  private static final String CLOSERS = "\"'”’»)]}";
  private static final int MOST_HEADLINE_WORDS = 24;
  private static final int MOST_QUESTION_WORDS = 14;

  /** How a line ends, closing quotes and brackets aside. */
  enum End {
    STOP,
    QUESTION,
    ELLIPSIS,
    COLON,
    OPEN
  }

  static Shape of(String text) {
    int length = Math.min(text.length(), MOST_LOOKED_AT);
    int words = 0;
    int capitals = 0;
    int letters = 0;
    int unspaced = 0;
    int stops = 0;
    boolean inWord = false;
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        letters += Character.isLetter(c) ? 1 : 0;
        if (isUnspaced(c)) {
          unspaced++;
        } else if (!inWord) {
          words++;
          capitals += Character.isUpperCase(c) || Character.isTitleCase(c) ? 1 : 0;
        }
        inWord = true;
      } else {
        inWord = inWord && (c == '\'' || c == '’' || c == '-' || c == '.');
        boolean stop = c == '.' || c == '。' || c == '।';
        stops += stop && beginsSentence(text, next, length) ? 1 : 0;
      }
      i = next;
    }
    return new Shape(words + unspaced / 2, capitals, letters, endOf(text), stops);
  }

  /** A sentence or more: running text. */
  boolean isProse() {
    if (letters == 0) {
      return false;
    }
    if (end == End.STOP || end == End.ELLIPSIS) {
      return words >= 4 || (words >= 2 && end == End.STOP);
    }
    if (end == End.QUESTION) {
      return words > MOST_QUESTION_WORDS || stops > 0;
    }
    return words > MOST_HEADLINE_WORDS
        || (words > 12 && stops > 0 && !isTitleCase())
        || (words >= 17 && capitals * 3 < words);
  }

  /** Long enough to be told from a label by its own look. */
  boolean isLongProse() {
    return isProse() && words >= 9;
  }

  /** Might be a headline or a heading. */
  boolean isHeadline() {
    return !isProse()
        && letters > 1
        && words <= MOST_HEADLINE_WORDS
        && end != End.STOP
        && end != End.ELLIPSIS;
  }

  /** Most words begin with a capital, as in headlines of many papers. */
  boolean isTitleCase() {
    return words >= 3 && capitals * 10 >= words * 6;
  }

  /** No word: a rule, a bullet, a number. */
  boolean isWordless() {
    return letters == 0;
  }

  private static boolean beginsSentence(String text, int at, int length) {
    int i = at;
    while (i < length && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i >= length || !Character.isWhitespace(text.charAt(i))) {
      return false;
    }
    while (i < length && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    // "U.S. President", "Gen. Haftar": a stop after a short word in capitals is no sentence end.
    int before = at - 2;
    int from = before;
    while (from >= 0 && Character.isLetter(text.charAt(from))) {
      from--;
    }
    return i < length && Character.isUpperCase(text.charAt(i)) && before - from > 3;
  }

  private static End endOf(String text) {
    int i = text.length() - 1;
    while (i >= 0
        && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
      i--;
    }
    if (i < 0) {
      return End.OPEN;
    }
    return switch (text.charAt(i)) {
      case '.' -> i > 1 && text.startsWith("..", i - 2) ? End.ELLIPSIS : End.STOP;
      case '。', '।', '۔' -> End.STOP;
      case '?', '!', '؟', '？', '！' -> End.QUESTION;
      case '…' -> End.ELLIPSIS;
      case ':', '：' -> End.COLON;
      default -> End.OPEN;
    };
  }

  private static boolean isUnspaced(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI;
  }
}
