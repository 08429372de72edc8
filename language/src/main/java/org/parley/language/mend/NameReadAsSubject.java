// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Leaves a verb one subject where the name of something in the subject was read as a second one: in
 * "an inquiry of the mission UNOTA found" it is the inquiry that found.
 *
 * <p>The signs: two subjects of one verb, the second a name alone that follows the first without a
 * comma, and the first ending in a common noun after a preposition.
 */
final class NameReadAsSubject implements TreeMend {
  @Override
  public Sentence mend(Sentence sentence) {
    for (Token verb : sentence.tokens()) {
      List<Token> subjects = sentence.children(verb, "nsubj");
      if (subjects.size() == 2 && subjects.get(1).index() < verb.index()) {
        Token named = named(sentence, subjects.get(0), subjects.get(1));
        if (named != null) {
          List<Token> tokens = new ArrayList<>(sentence.tokens());
          Token name = subjects.get(1);
          tokens.set(name.index(), Trees.hung(name, named.index(), "appos"));
          return new Sentence(tokens, sentence.names());
        }
      }
    }
    return sentence;
  }

  /** The noun right before the name that the name is of, or null. */
  private static @Nullable Token named(Sentence sentence, Token subject, Token name) {
    List<Token> words = sentence.subtree(subject);
    Token last = words.get(words.size() - 1);
    boolean bare = name.tag().equals("NNP") && sentence.subtree(name).size() == 1;
    boolean follows = last.index() + 1 == name.index();
    boolean common = last.tag().equals("NN") && last.label().equals("pobj");
    return bare && follows && common ? last : null;
  }
}
