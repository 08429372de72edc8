// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Gives a clause back the subject that the clause before took: "a day after a truce came into
 * force" where the truce was read as the object of {@code after}, and "X backs the rebels and the
 * army will stay" where the army was read as backed.
 *
 * <p>The signs: a finite verb without a subject and, right before its own words, the end of a noun
 * phrase that hangs on a preposition which may open a clause, or that is coordinated with an
 * object. Commas around an apposition do not matter.
 */
final class StolenSubject implements TreeMend {
  private static final ClauseOpeners OPENERS = ClauseOpeners.load();
  private static final Set<String> LABELS = Set.of("conj", "dep", "advcl", "ccomp", "parataxis");

  @Override
  public Sentence mend(Sentence sentence) {
    for (Token verb : sentence.tokens()) {
      if (LABELS.contains(verb.label()) && lacksSubject(sentence, verb)) {
        Token noun = before(sentence, verb);
        Sentence mended = noun == null ? null : mended(sentence, verb, noun);
        if (mended != null) {
          return mended;
        }
      }
    }
    return sentence;
  }

  private static boolean lacksSubject(Sentence sentence, Token verb) {
    return verb.isVerb()
        && Trees.isFinite(sentence, verb)
        && sentence
            .children(verb, "nsubj", "nsubjpass", "csubj", "expl", "mark", "agent")
            .isEmpty();
  }

  /** The head of the noun phrase that ends right before the verb's own words. */
  private static @Nullable Token before(Sentence sentence, Token verb) {
    int at = verb.index();
    while (at > 0
        && sentence.token(at - 1).head() == verb.index()
        && Set.of("aux", "auxpass", "neg", "advmod").contains(sentence.token(at - 1).label())) {
      at--;
    }
    while (at > 0 && sentence.token(at - 1).form().equals(",")) {
      at--;
    }
    for (Token noun : sentence.tokens().subList(0, at)) {
      boolean candidate =
          noun.isNoun() && (noun.label().equals("pobj") || noun.label().equals("conj"));
      if (candidate && lastWord(sentence, noun) == at - 1 && isStolen(sentence, noun, verb)) {
        return noun;
      }
    }
    return null;
  }

  /** The last token of the phrase that is no punctuation and not the clause itself. */
  private static int lastWord(Sentence sentence, Token noun) {
    int last = noun.index();
    for (Token token : sentence.subtree(noun)) {
      last = token.form().equals(",") ? last : token.index();
    }
    return last;
  }

  private static boolean isStolen(Sentence sentence, Token noun, Token verb) {
    if (noun.head() < 0) {
      return false;
    }
    Token above = sentence.token(noun.head());
    if (noun.label().equals("pobj")) {
      return above.head() >= 0
          && OPENERS.opens(above, sentence.token(above.head()), noun)
          && !isDate(sentence, noun)
          && hasEvenCommas(sentence, above, verb);
    }
    boolean object = above.label().equals("dobj") || above.label().equals("pobj");
    return object
        && verb.label().equals("conj")
        && verb.head() >= 0
        && sentence.children(above, "cc").size() == 1
        && sentence.children(above, "conj").size() == 1
        && firstWord(sentence, noun) == sentence.children(above, "cc").get(0).index() + 1
        && hasOwnAuxiliary(sentence, verb);
  }

  /** Without an auxiliary "attacked A and B and left" would lose its second object. */
  private static boolean hasOwnAuxiliary(Sentence sentence, Token verb) {
    return !sentence.children(verb, "aux", "auxpass").isEmpty();
  }

  private static int firstWord(Sentence sentence, Token noun) {
    return sentence.subtree(noun).get(0).index();
  }

  /** "support that he had after October 7 continues to fall" */
  private static boolean isDate(Sentence sentence, Token noun) {
    return sentence.names().stream()
        .anyMatch(
            name ->
                name.type().equals("DATE")
                    && name.first() <= noun.index()
                    && noun.index() < name.last());
  }

  /** A comma alone ends the phrase: "regarded as a hawk, has called for war". */
  private static boolean hasEvenCommas(Sentence sentence, Token opener, Token verb) {
    return sentence.tokens().subList(opener.index(), verb.index()).stream()
                .filter(token -> token.form().equals(","))
                .count()
            % 2
        == 0;
  }

  private static @Nullable Sentence mended(Sentence sentence, Token verb, Token noun) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    Token above = sentence.token(noun.head());
    boolean passive = !sentence.children(verb, "auxpass").isEmpty();
    tokens.set(noun.index(), Trees.hung(noun, verb.index(), passive ? "nsubjpass" : "nsubj"));
    if (noun.label().equals("pobj")) {
      if (sentence.subtree(verb).contains(above)) {
        return null;
      }
      tokens.set(above.index(), Trees.hung(above, verb.index(), "mark"));
      tokens.set(verb.index(), Trees.hung(verb, above.head(), "advcl"));
    } else {
      Token conjunction = sentence.children(above, "cc").get(0);
      tokens.set(conjunction.index(), Trees.hung(conjunction, verb.head(), "cc"));
    }
    return new Sentence(tokens, sentence.names());
  }
}
