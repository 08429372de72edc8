// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Gives a subject back to its verb when a reduced relative clause was taken for the main clause: in
 * "The Army commanded by the general has rejected the plan" the parser may read that the Army
 * commanded, and leave {@code rejected} without a subject.
 *
 * <p>The signs: a past form with a subject and a by-phrase but neither auxiliary nor object, and
 * after it a finite verb without a subject and without a conjunction. The past form becomes an
 * {@code acl} of its subject, the subject the finite verb's, and the finite verb takes its place.
 */
final class ReducedRelative implements TreeMend {
  private static final String[] SUBJECTS = {"nsubj", "nsubjpass"};
  private static final String[] AUXILIARIES = {"aux", "auxpass", "neg"};
  private static final String[] OBJECTS = {"dobj", "xcomp", "attr", "acomp", "cc", "prt", "dative"};
  private static final String[] OPENERS = {
    "nsubj", "nsubjpass", "csubj", "expl", "mark", "cc", "auxpass"
  };

  /** Start of the tags of "when", "which" and the like, which begin clauses of their own. */
  private static final String QUESTION_WORD = "W";

  @Override
  public Sentence mend(Sentence sentence) {
    for (Token participle : sentence.tokens()) {
      Token by = byPhrase(sentence, participle);
      Token subject = by == null ? null : subject(sentence, participle);
      Token verb = by == null || subject == null ? null : mainVerb(sentence, participle, by);
      if (by != null && subject != null && verb != null) {
        return mended(sentence, subject, participle, by, verb);
      }
    }
    return sentence;
  }

  private static @Nullable Token byPhrase(Sentence sentence, Token participle) {
    if (!participle.tag().equals("VBD") && !participle.tag().equals("VBN")) {
      return null;
    }
    if (!sentence.children(participle, AUXILIARIES).isEmpty()
        || !sentence.children(participle, OBJECTS).isEmpty()) {
      return null;
    }
    for (Token child : sentence.children(participle, "prep", "agent")) {
      if (child.index() == participle.index() + 1 && child.lemma().equals("by")) {
        return child;
      }
    }
    return null;
  }

  private static @Nullable Token subject(Sentence sentence, Token participle) {
    List<Token> subjects = sentence.children(participle, SUBJECTS);
    if (subjects.size() != 1) {
      return null;
    }
    Token subject = subjects.get(0);
    boolean adjacent = lastOf(sentence, subject).index() + 1 == participle.index();
    return adjacent && subject.isNoun() ? subject : null;
  }

  /** The finite verb without a subject that follows the by-phrase at once. */
  private static @Nullable Token mainVerb(Sentence sentence, Token participle, Token by) {
    int end = lastOf(sentence, by).index();
    for (Token verb : sentence.tokens().subList(end + 1, sentence.tokens().size())) {
      boolean beside = verb.head() < 0 || verb.head() == participle.index();
      if (beside
          && Trees.isFinite(sentence, verb)
          && sentence.children(verb, OPENERS).isEmpty()
          && firstOf(sentence, verb).index() == end + 1
          && !sentence.token(end + 1).tag().startsWith(QUESTION_WORD)) {
        return verb;
      }
    }
    return null;
  }

  private static Sentence mended(
      Sentence sentence, Token subject, Token participle, Token by, Token verb) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token child : sentence.children(participle)) {
      boolean outside = child.index() < subject.index() || child.index() > verb.index();
      if (outside) {
        tokens.set(child.index(), Trees.hung(child, child.tag(), verb.index(), child.label()));
      }
    }
    tokens.set(subject.index(), Trees.hung(subject, subject.tag(), verb.index(), "nsubj"));
    tokens.set(participle.index(), Trees.hung(participle, "VBN", subject.index(), "acl"));
    tokens.set(by.index(), Trees.hung(by, by.tag(), participle.index(), "agent"));
    tokens.set(verb.index(), Trees.hung(verb, verb.tag(), participle.head(), participle.label()));
    return new Sentence(tokens, sentence.names());
  }

  private static Token firstOf(Sentence sentence, Token token) {
    return sentence.subtree(token).get(0);
  }

  private static Token lastOf(Sentence sentence, Token token) {
    List<Token> subtree = sentence.subtree(token);
    return subtree.get(subtree.size() - 1);
  }
}
