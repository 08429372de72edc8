// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.Resources;

/**
 * The words that open conditions and reasons, from {@code position/clauses.tsv}. Immutable and
 * thread-safe.
 */
final class ClauseWords {
  private static final int LONGEST = 4;
  private static final Set<String> MARKS = Set.of("", "no", "time", "close", "with");

  private final Map<String, Row> rows;

  private ClauseWords(Map<String, Row> rows) {
    this.rows = rows;
  }

  enum Kind {
    CONDITION,
    REASON,
    NEITHER
  }

  enum Follows {
    CLAUSE,
    PHRASE,
    ANY
  }

  /**
   * A row.
   *
   * @param refusal whether it counts only beside a refusal
   * @param time whether it tells but the time where both what is told and what follows are past
   * @param close whether it must hang on the predicate itself, not on what the predicate is about
   * @param opened whether the opening words are part of what they open
   */
  record Row(
      Kind kind, Follows follows, boolean refusal, boolean time, boolean close, boolean opened) {}

  /**
   * Words that open something.
   *
   * @param first index of the first token
   * @param next index of the token after them
   */
  record Opening(Row row, int first, int next) {}

  static ClauseWords read(Resources resources) {
    Map<String, Row> rows = new HashMap<>();
    for (Resources.Row row : resources.rows("position/clauses.tsv", 4)) {
      try {
        String kind = row.cell(1).equals("-") ? "neither" : row.cell(1);
        List<String> marks = List.of(row.cell(3).split("\\s+"));
        rows.put(
            row.cell(0),
            new Row(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Follows.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                marks.contains("no"),
                marks.contains("time"),
                marks.contains("close"),
                marks.contains("with")));
      } catch (IllegalArgumentException e) {
        throw row.wrong("is no condition, reason or -, before a clause, a phrase or any");
      }
      if (!MARKS.containsAll(List.of(row.cell(3).split("\\s+")))) {
        throw row.wrong("has other words in its last column than no, time, close and with");
      }
    }
    return new ClauseWords(Map.copyOf(rows));
  }

  /** The longest opening at a token, or null. */
  @Nullable Opening at(Sentence sentence, int first) {
    List<Token> tokens = sentence.tokens();
    for (int length = Math.min(LONGEST, tokens.size() - first - 1); length > 0; length--) {
      StringBuilder words = new StringBuilder();
      for (int i = first; i < first + length; i++) {
        words.append(i == first ? "" : " ").append(word(tokens.get(i), i == first));
      }
      Row row = rows.get(words.toString());
      if (row != null) {
        return new Opening(row, first, first + length);
      }
    }
    return null;
  }

  /** A participle stands for its verb: "saying" for "say+". */
  private static String word(Token token, boolean first) {
    return first && token.tag().equals("VBG")
        ? token.lemma().toLowerCase(Locale.ROOT) + "+"
        : token.form().toLowerCase(Locale.ROOT);
  }
}
