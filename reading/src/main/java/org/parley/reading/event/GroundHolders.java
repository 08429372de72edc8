// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.predicate.Grammar;
import org.parley.reading.predicate.WordClasses;

/**
 * Whose the ground is that an attack is aimed at, where the sentence itself says so: "an offensive
 * on X, which is home to Y", "on X, held by Y", "to seize Y's base". Immutable and thread-safe.
 */
final class GroundHolders {
  private static final int REACH = 4;

  private final WordClasses classes;

  GroundHolders(WordClasses classes) {
    this.classes = classes;
  }

  /** The heads of the words that name the holders; empty when nothing tells. */
  List<Token> of(Sentence sentence, Draft draft) {
    List<Token> holders = new ArrayList<>();
    for (Token place : draft.recipients()) {
      Token at = place;
      // The parser may hang "which is home to Y" on the attack instead of on the place.
      for (int step = 0; step < REACH && !at.equals(draft.cue()); step++) {
        described(sentence, at, place, holders);
        if (at.head() < 0) {
          break;
        }
        at = sentence.token(at.head());
      }
      described(sentence, at, place, holders);
    }
    List<Token> acts = new ArrayList<>(draft.objects());
    acts.add(draft.cue());
    for (Token act : acts) {
      for (Token purpose : sentence.children(act, "xcomp", "advcl", "acl")) {
        if (purpose.tag().equals("VB") && classes.contains("seize", purpose)) {
          for (Token aim : Grammar.objects(sentence, purpose)) {
            holders.addAll(sentence.children(aim, "poss"));
          }
        }
      }
    }
    return holders;
  }

  private void described(Sentence sentence, Token at, Token place, List<Token> holders) {
    for (Token clause : sentence.children(at, "relcl", "acl", "advcl")) {
      boolean beside = clause.index() > place.index() && clause.index() <= place.index() + REACH;
      if (!beside) {
        continue;
      }
      if (classes.contains("holding", clause) && clause.tag().equals("VBN")) {
        holders.addAll(Grammar.prepositional(sentence, clause, "by"));
      }
      for (Token seat : sentence.children(clause, "attr")) {
        if (classes.contains("seat", seat)) {
          holders.addAll(Grammar.prepositional(sentence, seat, "to"));
          holders.addAll(Grammar.prepositional(sentence, seat, "of"));
        }
      }
    }
  }
}
