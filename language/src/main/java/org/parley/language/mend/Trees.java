// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import org.parley.language.Sentence;
import org.parley.language.Token;

/** What the mends of trees share. Pure functions. */
final class Trees {
  private Trees() {}

  /** Whether a verb, with its auxiliaries, has a tense and so wants a subject. */
  static boolean isFinite(Sentence sentence, Token verb) {
    for (Token aux : sentence.children(verb, "aux", "auxpass")) {
      if (aux.tag().equals("TO")) {
        return false;
      }
      if (isFiniteTag(aux.tag())) {
        return true;
      }
    }
    return verb.isVerb() && isFiniteTag(verb.tag());
  }

  private static boolean isFiniteTag(String tag) {
    return tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD");
  }

  /** The token with another head and label. */
  static Token hung(Token token, int head, String label) {
    return hung(token, token.tag(), head, label);
  }

  /** The token with another tag, head and label. */
  static Token hung(Token token, String tag, int head, String label) {
    return new Token(
        token.index(), token.start(), token.end(), token.form(), token.lemma(), tag, head, label);
  }
}
