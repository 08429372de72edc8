// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a closing quotation mark or bracket in the sentence that it closes: {@code “… silent.” She}
 * breaks after the mark, not before it. When words in lower case follow, the quotation was part of
 * a longer sentence ({@code “Who fired?” he asked}), and there is no border at all.
 */
final class ClosingMarks implements BorderMend {
  private static final String CLOSING = "\"'”’»)]}";
  private static final String QUOTES = "\"'”’»";
  private static final String STOPS = ".?!…";

  @Override
  public List<List<Piece>> mend(String text, int base, List<List<Piece>> sentences) {
    List<List<Piece>> mended = new ArrayList<>();
    for (List<Piece> sentence : sentences) {
      if (mended.isEmpty()) {
        mended.add(new ArrayList<>(sentence));
        continue;
      }
      List<Piece> before = mended.get(mended.size() - 1);
      int closing = closingMarks(before, sentence);
      before.addAll(sentence.subList(0, closing));
      List<Piece> rest = sentence.subList(closing, sentence.size());
      if (rest.isEmpty()) {
        continue;
      }
      if (goesOn(before, rest.get(0))) {
        before.addAll(rest);
      } else {
        mended.add(new ArrayList<>(rest));
      }
    }
    return mended;
  }

  /** How many marks at the start of a sentence close the one before: they touch its stop. */
  private static int closingMarks(List<Piece> before, List<Piece> sentence) {
    Piece last = before.get(before.size() - 1);
    int marks = 0;
    if (consistsOf(last.form(), STOPS) || consistsOf(last.form(), CLOSING)) {
      while (marks < sentence.size()
          && consistsOf(sentence.get(marks).form(), CLOSING)
          && sentence.get(marks).start() == last.end()
          && !opens(sentence, marks)) {
        last = sentence.get(marks);
        marks++;
      }
    }
    return marks;
  }

  /** Whether a mark touches the word after it, as one that opens does. */
  private static boolean opens(List<Piece> sentence, int mark) {
    if (mark + 1 == sentence.size()) {
      return false;
    }
    Piece next = sentence.get(mark + 1);
    return next.start() == sentence.get(mark).end()
        && Character.isLetterOrDigit(next.form().codePointAt(0));
  }

  private static boolean goesOn(List<Piece> before, Piece next) {
    int size = before.size();
    return size >= 2
        && consistsOf(before.get(size - 1).form(), QUOTES)
        && consistsOf(before.get(size - 2).form(), STOPS)
        && Character.isLowerCase(next.form().codePointAt(0));
  }

  private static boolean consistsOf(String form, String characters) {
    return form.chars().allMatch(character -> characters.indexOf(character) >= 0);
  }
}
