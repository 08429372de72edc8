// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * What a question leaves open: "Did the army bomb the camp?" says nothing of a bombing. "Why did it
 * bomb the camp?" takes it for granted. Pure functions.
 */
public final class Questions {
  private static final int REACH = 6;

  /** Labels by which what is below an asked verb is asked too. */
  private static final Set<String> ASKED =
      Set.of("xcomp", "ccomp", "conj", "dobj", "attr", "acomp", "nsubj", "nsubjpass");

  private Questions() {}

  /** The mark of the question whether something took place, or null when none is asked. */
  public static @Nullable Token whether(Sentence sentence, Token predicate) {
    Token mark = mark(sentence, predicate);
    Token at = predicate;
    for (int step = 0; mark != null && step < REACH; step++) {
      if (isAsked(sentence, at)) {
        return null;
      }
      if (isInverted(sentence, at)) {
        return mark;
      }
      if (at.head() < 0) {
        return isBareQuestion(sentence, at) ? mark : null;
      }
      boolean passive = isPassive(sentence, at);
      boolean finite = !sentence.children(at, "nsubj", "nsubjpass").isEmpty();
      if (!passive && !ASKED.contains(at.label()) || finite && at.label().equals("conj")) {
        return null;
      }
      at = sentence.token(at.head());
    }
    return null;
  }

  /** The next question mark; one inside a quotation that begins later asks nothing of it. */
  private static @Nullable Token mark(Sentence sentence, Token predicate) {
    boolean quoted = false;
    for (Token token : sentence.tokens().subList(predicate.index(), sentence.tokens().size())) {
      quoted = token.tag().equals("``") || quoted && !token.tag().equals("''");
      if (!quoted && token.form().startsWith("?")) {
        return token;
      }
    }
    return null;
  }

  /** "why did they bomb it", "which town did they take": no question whether. */
  private static boolean isAsked(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
        .filter(child -> child.index() < verb.index() && !child.label().equals("relcl"))
        .flatMap(child -> sentence.subtree(child).stream())
        .anyMatch(Questions::isQuestionWord);
  }

  private static boolean isQuestionWord(Token token) {
    return List.of("WP", "WP$", "WRB", "WDT").contains(token.tag());
  }

  /** The auxiliary, or the copula itself, stands before the subject. */
  private static boolean isInverted(Sentence sentence, Token verb) {
    List<Token> subjects = sentence.children(verb, "nsubj", "nsubjpass");
    if (subjects.isEmpty()) {
      return verb.lemma().equals("be") && isFirstWord(sentence, verb);
    }
    int subject = subjects.get(0).index();
    boolean copula = verb.lemma().equals("be") && verb.index() < subject;
    return copula
        || sentence.children(verb, "aux", "auxpass", "modal").stream()
            .anyMatch(aux -> aux.index() < subject);
  }

  private static boolean isFirstWord(Sentence sentence, Token word) {
    return sentence.tokens().subList(0, word.index()).stream()
        .allMatch(before -> before.label().equals("punct"));
  }

  /** "Was the camp bombed?", where the parser takes the participle for a relative clause. */
  private static boolean isPassive(Sentence sentence, Token verb) {
    return verb.label().equals("acl")
        && verb.tag().equals("VBN")
        && List.of("attr", "nsubj").contains(sentence.token(verb.head()).label());
  }

  /** "The army bombed the camp?": a question by its mark alone. */
  private static boolean isBareQuestion(Sentence sentence, Token root) {
    return root.isVerb()
        && sentence.tokens().stream()
            .noneMatch(token -> isQuestionWord(token) || isInverted(sentence, token));
  }
}
