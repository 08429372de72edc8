// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.language.Token;
import org.parley.reading.Resources;
import org.parley.reading.mention.Phrases;

/** Classes of words of actor/words.tsv. Immutable and thread-safe. */
final class Words {
  private final Map<String, Set<String>> classes = new HashMap<>();

  Words(Resources resources) {
    for (Resources.Row row : resources.rows("actor/words.tsv", 2)) {
      classes
          .computeIfAbsent(row.cell(0), k -> new LinkedHashSet<>())
          .addAll(List.of(row.cell(1).split(";")));
    }
  }

  /** Whether a word belongs to a class. */
  boolean is(String name, String word) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException("actor/words.tsv has no class " + name);
    }
    return words.contains(word);
  }

  /** The words of a class. */
  Set<String> all(String name) {
    return new LinkedHashSet<>(classes.getOrDefault(name, Set.of()));
  }

  /** Whether the form of a token, in lower case, belongs to a class. */
  boolean is(String name, Token token) {
    return is(name, token.form().toLowerCase(Locale.ROOT));
  }

  /** Whether a verb says or does what only somebody can. */
  boolean isAct(Token verb) {
    String lemma = Phrases.lemma(verb);
    return is("say", lemma) || is("act", lemma);
  }

  /** Whether a verb says something. */
  boolean isSaying(Token verb) {
    return is("say", Phrases.lemma(verb));
  }
}
