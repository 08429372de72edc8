// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Gives a sentence its verb back that was read as a participle of its subject: "Amina Sulti, the
 * governor, called on the rebels to leave" where the whole was read as a name with what is said of
 * it.
 *
 * <p>The signs: a noun at the root of a sentence that ends in a full stop, an apposition between
 * two commas behind it, then a past participle without "by".
 */
final class VerbReadAsParticiple implements TreeMend {
  @Override
  public Sentence mend(Sentence sentence) {
    Token root =
        sentence.tokens().stream().filter(token -> token.head() < 0).findFirst().orElse(null);
    int size = sentence.tokens().size();
    boolean whole = sentence.token(size - 1).form().equals(".");
    Token verb = root == null || !root.isNoun() || !whole ? null : verb(sentence, root);
    if (root == null || verb == null) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token token : sentence.children(root)) {
      if (token.index() > verb.index()) {
        tokens.set(token.index(), Trees.hung(token, verb.index(), token.label()));
      }
    }
    tokens.set(root.index(), Trees.hung(root, verb.index(), "nsubj"));
    tokens.set(verb.index(), Trees.hung(verb, "VBD", -1, "root"));
    return new Sentence(tokens, sentence.names());
  }

  private static @Nullable Token verb(Sentence sentence, Token root) {
    boolean named =
        sentence.children(root, "appos").stream().anyMatch(a -> a.index() > root.index());
    for (Token verb : sentence.children(root, "acl")) {
      boolean parted = verb.index() > 0 && sentence.token(verb.index() - 1).form().equals(",");
      boolean opened = sentence.token(root.index() + 1).form().equals(",");
      boolean active =
          sentence.children(verb, "agent", "aux", "auxpass").isEmpty()
              && !sentence.children(verb, "dobj", "ccomp", "xcomp").isEmpty();
      if (named && parted && opened && active && verb.tag().equals("VBN")) {
        return verb;
      }
    }
    return null;
  }
}
