// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.reading.Resources;

/** Words for what a person is to others: titles and roles. Immutable and thread-safe. */
final class Titles {
  private static final int LONGEST = 5;

  private final Map<String, Title> byWords = new HashMap<>();

  /**
   * A title.
   *
   * @param role as the record gives it
   * @param sector PLOVER sector, or null
   */
  record Title(String role, @Nullable String sector) {}

  /** A title in a sentence; {@code last} is exclusive. */
  record Found(int first, int last, Title title) {}

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  Titles(Resources resources) {
    for (Resources.Row row : resources.rows("actor/titles.tsv", 3)) {
      String sector = row.cell(2).isEmpty() ? null : row.cell(2);
      for (String words : row.cell(1).split(";")) {
        if (words.isBlank()) {
          throw row.wrong("has no words");
        }
        byWords.putIfAbsent(words, new Title(row.cell(0), sector));
      }
    }
  }

  /** The longest title whose last word is the token before {@code last}, or null. */
  @Nullable Found endingAt(Sentence sentence, int last) {
    StringBuilder words = new StringBuilder();
    Found found = null;
    for (int first = last - 1; first >= 0 && last - first <= LONGEST; first--) {
      boolean joined =
          first + 1 < last && sentence.token(first).end() == sentence.token(first + 1).start();
      words.insert(0, joined || words.isEmpty() ? "" : " ");
      words.insert(0, sentence.token(first).form().toLowerCase(Locale.ROOT));
      Title title = byWords.get(words.toString());
      if (title != null) {
        found = new Found(first, last, title);
      }
    }
    return found;
  }
}
