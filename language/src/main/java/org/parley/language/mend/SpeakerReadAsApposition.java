// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Gives a verb at the end of a sentence its speaker back that was read as another name of what
 * stands before it: in "shells killed ten people, a group of doctors said" the doctors are not the
 * ten.
 *
 * <p>The signs: a past or present tense with a clause before it and without a subject, and, right
 * before it, a phrase behind a comma that was hung on a noun of that clause as an apposition.
 */
final class SpeakerReadAsApposition implements TreeMend {
  private static final Set<String> TENSES = Set.of("VBD", "VBZ", "VBP");

  @Override
  public Sentence mend(Sentence sentence) {
    for (Token noun : sentence.tokens()) {
      List<Token> phrase = noun.label().equals("appos") ? sentence.subtree(noun) : List.of();
      int next = phrase.isEmpty() ? 0 : phrase.get(phrase.size() - 1).index() + 1;
      int first = phrase.isEmpty() ? 0 : phrase.get(0).index();
      boolean behindComma = first > 0 && sentence.token(first - 1).form().equals(",");
      if (behindComma && next < sentence.tokens().size()) {
        Token verb = sentence.token(next);
        if (reports(sentence, verb, noun)) {
          List<Token> tokens = new ArrayList<>(sentence.tokens());
          tokens.set(noun.index(), Trees.hung(noun, verb.index(), "nsubj"));
          return new Sentence(tokens, sentence.names());
        }
      }
    }
    return sentence;
  }

  private static boolean reports(Sentence sentence, Token verb, Token noun) {
    return TENSES.contains(verb.tag())
        && sentence.children(verb, "nsubj", "nsubjpass", "auxpass").isEmpty()
        && sentence.children(verb, "ccomp").stream()
            .anyMatch(
                clause -> clause.index() < noun.index() && sentence.subtree(clause).contains(noun));
  }
}
