// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Gives a verb back the object that stands behind a date: in "signed on Monday, 4 March, the
 * accord" the accord may be read as another name of the date.
 *
 * <p>The signs: an apposition of a word of a date, or one more in a row with it after a comma,
 * itself no word of a date and no noun of {@code day-nouns.tsv}; nothing but the date, its
 * preposition and two commas or more between it and a verb that has a subject and no object.
 */
final class ObjectAfterDate implements TreeMend {
  private static final Set<String> DATES = Set.of("DATE", "TIME");
  private static final Set<String> LABELS = Set.of("appos", "conj");
  private static final Set<String> COMPLEMENTS =
      Set.of("dobj", "xcomp", "ccomp", "attr", "acomp", "auxpass", "nsubjpass", "agent");

  private final Set<String> dayNouns = new HashSet<>();

  ObjectAfterDate() {
    for (List<String> row : MendTable.rows("day-nouns.tsv", 1)) {
      dayNouns.add(row.get(0));
    }
  }

  @Override
  public Sentence mend(Sentence sentence) {
    for (Token noun : sentence.tokens()) {
      Token verb =
          LABELS.contains(noun.label()) && isObject(sentence, noun) ? verb(sentence, noun) : null;
      if (verb != null) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(noun.index(), Trees.hung(noun, verb.index(), "dobj"));
        return new Sentence(tokens, sentence.names());
      }
    }
    return sentence;
  }

  private boolean isObject(Sentence sentence, Token noun) {
    return noun.isNoun()
        && noun.head() >= 0
        && isDate(sentence, sentence.token(noun.head()))
        && !isDate(sentence, noun)
        && !dayNouns.contains(noun.lemma());
  }

  /** The verb before the date that the noun was hung on, or null when it has an object. */
  private static @Nullable Token verb(Sentence sentence, Token noun) {
    int first = sentence.subtree(noun).get(0).index();
    first += sentence.token(first).form().equals(",") ? 1 : 0;
    int at = first - 1;
    int commas = 0;
    while (at >= 0 && isBetween(sentence, sentence.token(at))) {
      commas += sentence.token(at).form().equals(",") ? 1 : 0;
      at--;
    }
    boolean parted = commas > 1 && sentence.token(first - 1).form().equals(",");
    Token verb = at < 0 || !parted ? null : sentence.token(at);
    boolean wants =
        verb != null
            && verb.isVerb()
            && !sentence.children(verb, "nsubj").isEmpty()
            && sentence.children(verb).stream()
                .noneMatch(child -> COMPLEMENTS.contains(child.label()));
    return wants ? verb : null;
  }

  private static boolean isBetween(Sentence sentence, Token token) {
    return token.form().equals(",") || token.label().equals("prep") || isDate(sentence, token);
  }

  private static boolean isDate(Sentence sentence, Token token) {
    for (Name name : sentence.names()) {
      if (DATES.contains(name.type())
          && name.first() <= token.index()
          && token.index() < name.last()) {
        return true;
      }
    }
    return false;
  }
}
