// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.Resources;

/**
 * Words around a count that tell whether it is of the dead of one attack. Read from {@code
 * event/tolls.tsv}. Immutable and thread-safe.
 */
final class TollWords {
  private static final Set<String> KINDS =
      Set.of(
          "dead",
          "before",
          "toll",
          "reach",
          "wounded",
          "hurt",
          "total",
          "war",
          "shorter",
          "course",
          "part",
          "parted",
          "clause",
          "outstanding");
  private static final int LONGEST = 4;

  /** So many words after a count may still tell what became of those counted. */
  private static final int AFTER = 6;

  /** As many when parts of the count stand between: "53 people including 21 children died". */
  private static final int AFTER_PARTS = 12;

  /** "the death toll of Thursday's attack on the village of X reached 51". */
  private static final int AFTER_TOLL = 25;

  /** A count has been passed over by then. */
  private static final int NEXT = 4;

  private final Map<String, Set<String>> phrases = new HashMap<>();

  private TollWords() {}

  static TollWords read(Resources resources) {
    TollWords words = new TollWords();
    for (Resources.Row row : resources.rows("event/tolls.tsv", 2)) {
      if (!KINDS.contains(row.cell(0))) {
        throw row.wrong("is none of " + String.join(", ", new TreeSet<>(KINDS)));
      }
      words.phrases.computeIfAbsent(row.cell(0), k -> new HashSet<>()).add(row.cell(1));
    }
    return words;
  }

  /** "8 killed 58 others injured": whether those counted are only hurt. */
  boolean areHurt(Sentence sentence, Token number) {
    if (areLeftHurt(sentence, number)) {
      return true;
    }
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

  /**
   * "six killed 58 others injured": the participle that follows those counted at once is theirs,
   * unless it has a count of its own ("killed 58 injured dozens").
   */
  private boolean areLeftHurt(Sentence sentence, Token number) {
    int to = Math.min(sentence.tokens().size() - 1, number.index() + NEXT);
    for (int i = number.index() + 1; i <= to; i++) {
      Token token = sentence.token(i);
      if (token.tag().equals("CD") || token.tag().equals("CC") || ends(token)) {
        return false;
      }
      if (stands("hurt", sentence, i)) {
        boolean last = i + 1 >= sentence.tokens().size();
        return last || !sentence.token(i + 1).tag().matches("CD|NNS?");
      }
    }
    return false;
  }

  /** Whether a sentence counts the dead of a war or of weeks, not of an attack. */
  boolean isTotal(Sentence sentence, Token number) {
    boolean total = isSinceItBegan(sentence);
    for (int i = 0; i < sentence.tokens().size() && !total; i++) {
      boolean war = stands("war", sentence, i);
      total =
          (war && !isOutstanding(sentence, i) || stands("total", sentence, i))
              && !isOfAnotherClause(sentence, number, i);
    }
    return total && !has("shorter", sentence);
  }

  /** "killed four in an attack that took the civil war to …": a clause opens in between. */
  private boolean isOfAnotherClause(Sentence sentence, Token number, int phrase) {
    boolean since = sentence.token(phrase).form().equalsIgnoreCase("since");
    for (int i = number.index() + 1; i < phrase && !since; i++) {
      if (stands("clause", sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** "the deadliest attack of the war" is one attack. */
  private boolean isOutstanding(Sentence sentence, int phrase) {
    for (int i = Math.max(0, phrase - AFTER); i < phrase; i++) {
      String tag = sentence.token(i).tag();
      if (tag.equals("JJS") || tag.equals("RBS") || stands("outstanding", sentence, i)) {
        return true;
      }
    }
    return false;
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

  /**
   * "nine men, eight of them rebels", "including three children": whether it counts some of them.
   */
  boolean arePart(Sentence sentence, Token number) {
    int after = number.index() + 1;
    if (after < sentence.tokens().size() && stands("parted", sentence, after)) {
      return true;
    }
    for (int i = number.index() - 1; i >= Math.max(0, number.index() - NEXT); i--) {
      for (int length = 1; length <= LONGEST && i - length + 1 >= 0; length++) {
        if (phrase("part", sentence, i - length + 1, length)) {
          return true;
        }
      }
      Token token = sentence.token(i);
      if (token.tag().equals("CD") || token.isNoun() || token.isVerb()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a count is said to be of the dead by the words beside it, whatever the tree says.
   *
   * @param first the first word of the count with what bounds it: "at" of "at least 12"
   */
  boolean areDead(Sentence sentence, int first, Token number) {
    for (int length = 1; length <= LONGEST && length <= first; length++) {
      if (phrase("before", sentence, first - length, length)) {
        return true;
      }
    }
    if (isToll(sentence, first)) {
      return true;
    }
    boolean parts = false;
    int size = sentence.tokens().size();
    for (int i = number.index() + 1; i < size; i++) {
      Token token = sentence.token(i);
      if (i > number.index() + (parts ? AFTER_PARTS : AFTER)) {
        return false;
      }
      if (stands("dead", sentence, i)) {
        return true;
      }
      parts |= stands("part", sentence, i);
      boolean verb = token.tag().startsWith("VB") && !isAuxiliary(token) && !parts;
      if (!parts && (token.tag().equals("CD") || ends(token)) || verb) {
        return false;
      }
    }
    return false;
  }

  /** "the death toll of the strikes was 45". */
  private boolean isToll(Sentence sentence, int first) {
    boolean reached = false;
    for (int length = 1; length <= LONGEST && length <= first && !reached; length++) {
      reached = phrase("reach", sentence, first - length, length);
    }
    for (int i = first - 1; i >= Math.max(0, first - AFTER_TOLL) && reached; i--) {
      if (stands("toll", sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAuxiliary(Token token) {
    return List.of("be", "have", "get").contains(token.lemma());
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
