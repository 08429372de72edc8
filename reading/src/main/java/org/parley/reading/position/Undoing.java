// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Position;
import org.parley.reading.predicate.WordClasses;

/**
 * What words between a stance and the proposal make of it: who wants a deal cancelled does not want
 * the deal. Immutable and thread-safe.
 */
final class Undoing {
  private static final int DEEPEST = 12;

  private final WordClasses classes;

  Undoing(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * The stance that is meant, or null when the words leave it open.
   *
   * @param cue the word that tells the stance
   */
  Position.@Nullable Stance meant(
      Position.Stance stance, Sentence sentence, Token cue, ProposalPhrase phrase) {
    if (!isUndone(sentence, cue, phrase)) {
      return stance;
    }
    return switch (stance) {
      case PROPOSES, DEMANDS, BACKS, ACCEPTS, ACCEPTS_IF, COMMITS -> Position.Stance.REJECTS;
      case SIGNS,
          ASKS_TIME,
          LEAVES_UNSIGNED,
          REJECTS,
          IMPLEMENTS,
          VIOLATES,
          WITHDRAWS_FROM,
          INVITED,
          ATTENDS ->
          null;
    };
  }

  /**
   * Whether an odd number of words that undo, or deny, stand above the proposal and below the cue.
   */
  private boolean isUndone(Sentence sentence, Token cue, ProposalPhrase phrase) {
    Token at = head(sentence, phrase);
    boolean undone = false;
    for (int step = 0; at != null && !at.equals(cue) && at.head() >= 0; step++) {
      boolean own = phrase.start() <= at.start() && at.end() <= phrase.end();
      if (step > DEEPEST) {
        return false;
      }
      if (!own && (classes.contains("undoing", at) || isEnd(sentence, at, phrase))) {
        undone = !undone;
      }
      if (!own && !sentence.children(at, "neg").isEmpty()) {
        undone = !undone;
      }
      at = sentence.token(at.head());
    }
    return undone && at != null && at.equals(cue);
  }

  /** "an end to the treaty", "to end the treaty", not "an end to the war in the treaty". */
  private boolean isEnd(Sentence sentence, Token word, ProposalPhrase phrase) {
    Token head = head(sentence, phrase);
    if (head == null || head.head() < 0 || !classes.contains("ending", word)) {
      return false;
    }
    Token above = sentence.token(head.head());
    boolean of = above.lemma().equals("to") || above.lemma().equals("of");
    return above.equals(word)
        ? head.label().equals("dobj")
        : of && above.head() == word.index() && head.label().equals("pobj");
  }

  private static @Nullable Token head(Sentence sentence, ProposalPhrase phrase) {
    List<Token> own =
        sentence.tokens().stream()
            .filter(token -> phrase.start() <= token.start() && token.end() <= phrase.end())
            .toList();
    return own.stream()
        .filter(token -> token.head() < 0 || own.stream().noneMatch(o -> o.index() == token.head()))
        .findFirst()
        .orElse(null);
  }
}
