// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Gives a reported clause its subject back when that is a gerund which was hung on the verb that
 * reports: in {@code he said "arming the villages was a mistake"} he armed no village.
 *
 * <p>The signs: a gerund between a verb and its {@code ccomp}, read as an adjunct of that verb, and
 * a {@code ccomp} without any subject or conjunction that follows at once.
 */
final class GerundReadAsAdjunct implements TreeMend {
  private static final String[] SUBJECTS = {
    "nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "mark"
  };

  @Override
  public Sentence mend(Sentence sentence) {
    for (Token gerund : sentence.tokens()) {
      Token clause = clause(sentence, gerund);
      if (clause != null) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(gerund.index(), Trees.hung(gerund, clause.index(), "csubj"));
        return new Sentence(tokens, sentence.names());
      }
    }
    return sentence;
  }

  private static @Nullable Token clause(Sentence sentence, Token gerund) {
    boolean adjunct = gerund.tag().equals("VBG") && gerund.label().equals("advcl");
    if (!adjunct || gerund.head() > gerund.index() || !isBare(sentence, gerund)) {
      return null;
    }
    List<Token> words = sentence.subtree(gerund);
    int next = words.get(words.size() - 1).index() + 1;
    for (Token clause : sentence.children(sentence.token(gerund.head()), "ccomp")) {
      boolean follows = sentence.subtree(clause).get(0).index() <= next + 1;
      boolean finite = Trees.isFinite(sentence, clause);
      if (clause.index() >= next
          && follows
          && finite
          && sentence.children(clause, SUBJECTS).isEmpty()) {
        return clause;
      }
    }
    return null;
  }

  /** "having said that" is no subject. */
  private static boolean isBare(Sentence sentence, Token participle) {
    return sentence.children(participle, "aux", "auxpass", "nsubj", "mark").isEmpty();
  }
}
