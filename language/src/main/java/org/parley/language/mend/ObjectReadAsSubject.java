// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Gives a verb its object back that was read as another name of its subject: in "the army had
 * arrested the elected leader" the leader is no army.
 *
 * <p>The signs: an apposition of a subject that stands behind the verb, no comma between the two,
 * and a verb in the active voice without an object.
 */
final class ObjectReadAsSubject implements TreeMend {
  private static final Set<String> COMPLEMENTS =
      Set.of("dobj", "xcomp", "ccomp", "attr", "acomp", "auxpass", "nsubjpass", "agent");

  @Override
  public Sentence mend(Sentence sentence) {
    for (Token noun : sentence.tokens()) {
      if (!noun.label().equals("appos") || !noun.isNoun() || noun.head() < 0) {
        continue;
      }
      Token subject = sentence.token(noun.head());
      Token verb =
          subject.label().equals("nsubj") && subject.head() >= 0
              ? sentence.token(subject.head())
              : null;
      if (verb != null && wants(sentence, verb) && isBehind(sentence, verb, noun)) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(noun.index(), Trees.hung(noun, verb.index(), "dobj"));
        return new Sentence(tokens, sentence.names());
      }
    }
    return sentence;
  }

  private static boolean wants(Sentence sentence, Token verb) {
    return verb.isVerb()
        && sentence.children(verb).stream().noneMatch(c -> COMPLEMENTS.contains(c.label()));
  }

  private static boolean isBehind(Sentence sentence, Token verb, Token noun) {
    int first = sentence.subtree(noun).get(0).index();
    return first == verb.index() + 1;
  }
}
