// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Makes the verb behind a quotation the one that reports it: in {@code "We have a truce with the
 * League," she had written} the writing says nothing of the League.
 *
 * <p>The signs: a perfect with a subject of its own, which no participle that describes a noun has,
 * hung on a word of the quotation, and the mark that closes the quotation between the two.
 */
final class VerbAfterQuotation implements TreeMend {
  @Override
  public Sentence mend(Sentence sentence) {
    for (Token verb : sentence.tokens()) {
      if (verb.label().equals("acl") && hasSubjectAndTense(sentence, verb)) {
        int first = sentence.subtree(verb).get(0).index();
        Token quoted = root(sentence);
        if (verb.head() < first && quoted.index() < first && isClosed(sentence, verb, first)) {
          List<Token> tokens = new ArrayList<>(sentence.tokens());
          tokens.set(quoted.index(), Trees.hung(quoted, verb.index(), "ccomp"));
          tokens.set(verb.index(), Trees.hung(verb, -1, "root"));
          return new Sentence(tokens, sentence.names());
        }
      }
    }
    return sentence;
  }

  private static boolean hasSubjectAndTense(Sentence sentence, Token verb) {
    return !sentence.children(verb, "nsubj").isEmpty()
        && sentence.children(verb, "aux").stream().anyMatch(aux -> aux.lemma().equals("have"));
  }

  private static Token root(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(token -> token.head() < 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a sentence without a root: " + sentence));
  }

  /** The mark stands right before the verb's phrase or is its first word. */
  private static boolean isClosed(Sentence sentence, Token verb, int first) {
    return sentence.tokens().subList(Math.max(0, first - 1), verb.index()).stream()
        .anyMatch(token -> token.tag().equals("''") || token.tag().equals("``"));
  }
}
