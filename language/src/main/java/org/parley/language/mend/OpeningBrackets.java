// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends a sentence after the note in brackets that it opens with: "(Updated 1:39 p.m.) Protesters
 * gathered ...". The parser takes such a note for the sentence and the news for a part of it.
 */
final class OpeningBrackets implements BorderMend {
  /** One word is put in by an editor: "(President) Okello". */
  private static final int SHORTEST_NOTE = 3;

  private static final int LONGEST_NOTE = 24;

  /** What is shorter is no sentence: "(CNN) Cairo". */
  private static final int SHORTEST_REST = 4;

  @Override
  public List<List<Piece>> mend(String text, int base, List<List<Piece>> sentences) {
    List<List<Piece>> mended = new ArrayList<>();
    for (List<Piece> sentence : sentences) {
      int end = noteEnd(sentence);
      if (end > 0) {
        mended.add(sentence.subList(0, end));
      }
      mended.add(sentence.subList(end, sentence.size()));
    }
    return mended;
  }

  /** Index after the bracket that closes the note, or 0 when the sentence opens with none. */
  private static int noteEnd(List<Piece> sentence) {
    int open = 0;
    for (int i = 0; i < Math.min(sentence.size(), LONGEST_NOTE); i++) {
      String form = sentence.get(i).form();
      open += form.equals("(") ? 1 : form.equals(")") ? -1 : 0;
      if (open == 0) {
        boolean note = i >= SHORTEST_NOTE && sentence.size() - i > SHORTEST_REST;
        return note && opens(sentence.get(i), sentence.get(i + 1)) ? i + 1 : 0;
      }
    }
    return 0;
  }

  private static boolean opens(Piece bracket, Piece next) {
    int first = next.form().codePointAt(0);
    return next.start() > bracket.end()
        && (Character.isUpperCase(first) || "“\"".indexOf(first) >= 0);
  }
}
