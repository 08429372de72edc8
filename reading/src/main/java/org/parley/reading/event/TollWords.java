// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.Resources;

/**
 * Words around a count that tell whether it is of the dead of one attack. Read from {@code
 * event/tolls.tsv}. Immutable and thread-safe.
 */
final class TollWords {
  private static final Set<String> KINDS =
      Set.of("dead", "before", "wounded", "total", "shorter", "course");
  private static final int LONGEST = 4;

  /** So many words after a count may still tell what became of those counted. */
  private static final int AFTER = 6;

  private final Map<String, Set<String>> phrases = new HashMap<>();

  private TollWords() {}

  static TollWords read(Resources resources) {
    TollWords words = new TollWords();
    for (Resources.Row row : resources.rows("event/tolls.tsv", 2)) {
      if (!KINDS.contains(row.cell(0))) {
        throw row.wrong("is none of dead, before, wounded, total, shorter, course");
      }
      words.phrases.computeIfAbsent(row.cell(0), k -> new HashSet<>()).add(row.cell(1));
    }
    return words;
  }

  /** "8 killed 58 others injured": whether those counted are only hurt. */
  boolean areHurt(Sentence sentence, Token number) {
    // "killing at least 100 people and wounding hundreds": the nearest word before a count tells.
    for (int i = number.index() - 1; i >= Math.max(0, number.index() - LONGEST); i--) {
      if (sentence.token(i).tag().equals("CD") || ends(sentence.token(i))) {
        break;
      }
      if (phrase("wounded", sentence, i, 1)) {
        return true;
      }
      if (phrase("before", sentence, i, 1)) {
        return false;
      }
    }
    int to = Math.min(sentence.tokens().size(), number.index() + 1 + AFTER);
    for (int i = number.index() + 1; i < to; i++) {
      if (sentence.token(i).tag().equals("CD") || stands("dead", sentence, i)) {
        return false;
      }
      if (stands("wounded", sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence counts the dead of a war or of weeks, not of an attack. */
  boolean isTotal(Sentence sentence) {
    boolean total = has("total", sentence) || isSinceItBegan(sentence);
    return total && !has("shorter", sentence);
  }

  /** "since the uprising began", "since Ukraine's war broke out". */
  private boolean isSinceItBegan(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.form().equalsIgnoreCase("since")) {
        int to = Math.min(sentence.tokens().size(), token.index() + 1 + AFTER);
        for (int i = token.index() + 1; i < to; i++) {
          if (stands("course", sentence, i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a count is said to be of the dead by the words beside it, whatever the tree says. */
  boolean areDead(Sentence sentence, Token number) {
    for (int length = 1; length <= LONGEST && length <= number.index(); length++) {
      if (phrase("before", sentence, number.index() - length, length)) {
        return true;
      }
    }
    int to = Math.min(sentence.tokens().size(), number.index() + 1 + AFTER);
    for (int i = number.index() + 1; i < to; i++) {
      Token token = sentence.token(i);
      if (stands("dead", sentence, i)) {
        return true;
      }
      if (token.tag().equals("CD") || token.tag().startsWith("VB") || ends(token)) {
        return false;
      }
    }
    return false;
  }

  private static boolean ends(Token token) {
    return List.of(",", ".", ";", ":").contains(token.form());
  }

  private boolean has(String kind, Sentence sentence) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (stands(kind, sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(String kind, Sentence sentence, int at) {
    for (int length = 1; length <= LONGEST; length++) {
      if (phrase(kind, sentence, at, length)) {
        return true;
      }
    }
    return false;
  }

  private boolean phrase(String kind, Sentence sentence, int at, int length) {
    if (at + length > sentence.tokens().size()) {
      return false;
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      phrase.append(i == at ? "" : " ").append(sentence.token(i).form().toLowerCase(Locale.ROOT));
    }
    return phrases.getOrDefault(kind, Set.of()).contains(phrase.toString());
  }
}
