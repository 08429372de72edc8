// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Puts a clause with {@code whose} in its place: in "The general, whose troops took the port, left
 * the town" the parser may give {@code took} two subjects and coordinate {@code left} with it.
 *
 * <p>The signs: a verb with two subjects, the second owned by {@code whose}, and a later verb
 * without a subject that is coordinated with it. The first verb becomes a {@code relcl} of the
 * first subject, the later verb takes its place and its subject.
 */
final class WhoseClause implements TreeMend {
  @Override
  public Sentence mend(Sentence sentence) {
    for (Token verb : sentence.tokens()) {
      List<Token> subjects = sentence.children(verb, "nsubj", "nsubjpass");
      if (verb.isVerb() && subjects.size() == 2 && isOwned(sentence, subjects.get(1))) {
        Token main = later(sentence, verb);
        if (main != null) {
          return mended(sentence, verb, subjects.get(0), main);
        }
      }
    }
    return sentence;
  }

  private static boolean isOwned(Sentence sentence, Token noun) {
    for (Token owner : sentence.children(noun, "poss")) {
      if (owner.tag().equals("WP$")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Token later(Sentence sentence, Token verb) {
    for (Token candidate : sentence.children(verb, "conj")) {
      boolean bare =
          sentence.children(candidate, "nsubj", "nsubjpass").isEmpty()
              && sentence.children(verb, "cc").stream().noneMatch(cc -> cc.index() > verb.index());
      if (candidate.isVerb() && candidate.index() > verb.index() && bare) {
        return candidate;
      }
    }
    return null;
  }

  private static Sentence mended(Sentence sentence, Token verb, Token subject, Token main) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token child : sentence.children(verb)) {
      boolean outside = child.index() < subject.index();
      if (outside) {
        tokens.set(child.index(), Trees.hung(child, main.index(), child.label()));
      }
    }
    tokens.set(subject.index(), Trees.hung(subject, main.index(), subject.label()));
    tokens.set(main.index(), Trees.hung(main, verb.head(), verb.label()));
    tokens.set(verb.index(), Trees.hung(verb, subject.index(), "relcl"));
    return new Sentence(tokens, sentence.names());
  }
}
