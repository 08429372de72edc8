// SPDX-License-Identifier: Apache-2.0
package org.parley.language.nlp4j;

/**
 * Finds each token's place in the text it was cut from.
 *
 * <p>The tokenizer's own offsets count UTF-16 units and drift where it splits or merges words, so
 * the forms are followed through the text instead: every character of a form occurs in order, with
 * at most white space between (a bracketed letter may be written with blanks inside). Not
 * thread-safe.
 */
final class TokenAligner {
  private final String text;
  private int unit;
  private int point;
  private int start;
  private int end;

  /**
   * @param base code point offset of the text in its page
   */
  TokenAligner(String text, int base) {
    this.text = text;
    this.point = base;
    this.start = base;
    this.end = base;
  }

  /** Moves past the next token. */
  void advance(String form) {
    for (int i = 0; i < form.length(); ) {
      int wanted = form.codePointAt(i);
      while (unit < text.length() && text.codePointAt(unit) != wanted) {
        step();
      }
      if (unit == text.length()) {
        throw new IllegalStateException("token '" + form + "' is not in the text: " + text);
      }
      if (i == 0) {
        start = point;
      }
      step();
      end = point;
      i += Character.charCount(wanted);
    }
  }

  /** First code point of the last token in the page. */
  int start() {
    return start;
  }

  /** Code point after the last token in the page. */
  int end() {
    return end;
  }

  private void step() {
    unit += Character.charCount(text.codePointAt(unit));
    point++;
  }
}
