// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Mention;

/** Small questions about the tree of a sentence that several readers ask. */
public final class Phrases {
  private Phrases() {}

  /** The first token of a stretch of tokens whose governor lies outside it. */
  public static Token head(Sentence sentence, int first, int last) {
    for (int i = first; i < last; i++) {
      Token token = sentence.token(i);
      if ((token.head() < first || token.head() >= last) && !token.label().equals("punct")) {
        return token;
      }
    }
    return sentence.token(last - 1);
  }

  /** The syntactic head of a mention, or null when none of its words lie in the sentence. */
  public static @Nullable Token head(Sentence sentence, Mention mention) {
    int first = -1;
    int last = -1;
    for (Token token : sentence.tokens()) {
      if (mention.start() <= token.start() && token.end() <= mention.end()) {
        first = first < 0 ? token.index() : first;
        last = token.index() + 1;
      }
    }
    return first < 0 ? null : head(sentence, first, last);
  }

  /** The governor of a token, or null for a root. */
  public static @Nullable Token governor(Sentence sentence, Token token) {
    return token.head() < 0 ? null : sentence.token(token.head());
  }

  /** The governors of a token from the nearest to the root. */
  public static List<Token> governors(Sentence sentence, Token token) {
    List<Token> found = new ArrayList<>();
    Token at = governor(sentence, token);
    while (at != null && found.size() < sentence.tokens().size()) {
      found.add(at);
      at = governor(sentence, at);
    }
    return found;
  }

  /** The lemma of a token in lower case; its form when the parser gives none. */
  public static String lemma(Token token) {
    return (token.lemma().isEmpty() ? token.form() : token.lemma()).toLowerCase(Locale.ROOT);
  }

  /** Whether the first letter of a word is a capital. */
  public static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }
}
