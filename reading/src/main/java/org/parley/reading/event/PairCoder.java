// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.AuxiliaryMode;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.reading.mention.StoryMentions;

/**
 * Chooses, of all that a sentence tells, what one marked party does to another. A frame whose roles
 * the two fill wins over one that only stands between or above them, and of those the nearest to
 * the root. Immutable and thread-safe.
 */
final class PairCoder {
  /** Roles filled as marked outweigh everything that only stands near. */
  private static final int ROLE = 6;

  private static final int PART = 3;
  private static final int NEAR = 1;

  private final Drafting drafting;
  private final Scores scores;

  PairCoder(Drafting drafting, Scores scores) {
    this.drafting = drafting;
    this.scores = scores;
  }

  /** What the source does to the target, or empty when the sentence has no frame at all. */
  Optional<PairCode> code(
      Sentence sentence, StoryMentions mentions, @Nullable Span source, @Nullable Span target) {
    List<Draft> drafts = drafting.all(sentence, mentions);
    List<Draft> told = drafting.told(sentence, drafts);
    Draft best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Draft draft : drafts) {
      double weight =
          weight(sentence, draft, source, target)
              + (told.contains(draft) ? NEAR : 0)
              - depth(sentence, draft.cue()) / 4.0;
      if (weight > most) {
        most = weight;
        best = draft;
      }
    }
    return best == null ? Optional.empty() : Optional.of(coded(best));
  }

  private PairCode coded(Draft draft) {
    boolean said = draft.aux().contains(AuxiliaryMode.FUTURE);
    EdgeRules.Coded coded = EdgeRules.apply(draft.type(), draft.aux(), said);
    String mode = draft.frame().mode();
    return new PairCode(
        coded.type(),
        mode != null && scores.knows(coded.type(), mode) ? mode : null,
        coded.aux(),
        new Span(draft.cue().start(), draft.cue().end()));
  }

  private static double weight(
      Sentence sentence, Draft draft, @Nullable Span source, @Nullable Span target) {
    double weight = 0;
    boolean verbal = draft.cue().isVerb();
    weight += roleWeight(sentence, draft.actors(), source);
    double done = roleWeight(sentence, draft.recipients(), target);
    done = Math.max(done, roleWeight(sentence, draft.objects(), target) - 1);
    done = Math.max(done, roleWeight(sentence, draft.content(), target) - 1);
    weight += done;
    weight += verbal ? NEAR : 0;
    if (draft.type() == EventType.CONSULT && roleWeight(sentence, draft.actors(), target) > 0) {
      weight += PART;
    }
    weight += isBelow(sentence, draft.cue(), target) ? NEAR : 0;
    weight -= within(draft.cue(), source) || within(draft.cue(), target) ? PART : 0;
    return weight;
  }

  /** Whole when a head lies in the marked words, part when they lie below a head. */
  private static double roleWeight(Sentence sentence, List<Token> heads, @Nullable Span marked) {
    double most = 0;
    for (Token head : heads) {
      if (within(head, marked)) {
        return ROLE;
      }
      for (Token token : sentence.subtree(head)) {
        if (within(token, marked)) {
          most = PART;
        }
      }
    }
    return most;
  }

  private static boolean isBelow(Sentence sentence, Token cue, @Nullable Span marked) {
    return sentence.subtree(cue).stream().anyMatch(token -> within(token, marked));
  }

  private static boolean within(Token token, @Nullable Span marked) {
    return marked != null && token.start() < marked.end() && marked.start() < token.end();
  }

  private static int depth(Sentence sentence, Token token) {
    int depth = 0;
    Token at = token;
    while (at.head() >= 0 && depth < sentence.tokens().size()) {
      at = sentence.token(at.head());
      depth++;
    }
    return depth;
  }
}
