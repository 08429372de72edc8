// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.language.Token;
import org.parley.reading.Resources;

/** Named classes of nouns from {@code predicate/classes.tsv}. Immutable and thread-safe. */
public final class WordClasses {
  private final Map<String, Set<String>> lemmas;

  private final Map<String, List<String>> contexts = new HashMap<>();

  private WordClasses(Map<String, Set<String>> lemmas) {
    this.lemmas = lemmas;
    for (Map.Entry<String, Set<String>> entry : lemmas.entrySet()) {
      if (entry.getKey().startsWith("context_")) {
        String context = entry.getKey().substring("context_".length());
        for (String lemma : entry.getValue()) {
          contexts.computeIfAbsent(lemma, k -> new ArrayList<>()).add(context);
        }
      }
    }
  }

  /**
   * Reads the classes: name, then lemmas separated by blanks. A class on several rows is their
   * union.
   */
  public static WordClasses read(Resources resources) {
    Map<String, Set<String>> classes = new HashMap<>();
    for (Resources.Row row : resources.rows("predicate/classes.tsv", 2)) {
      if (!row.cell(0).startsWith("@") || row.cell(1).isEmpty()) {
        throw row.wrong("is no class; write @name, a tab, and lemmas separated by blanks");
      }
      Set<String> words = classes.computeIfAbsent(row.cell(0).substring(1), k -> new HashSet<>());
      for (String word : row.cell(1).split("\\s+")) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new WordClasses(Map.copyOf(classes));
  }

  /** Whether there is a class of that name. */
  public boolean knows(String name) {
    return lemmas.containsKey(name);
  }

  /** The PLOVER contexts that a word speaks of: X for each class {@code context_X} it is in. */
  public List<String> contextsOf(String lemma) {
    return contexts.getOrDefault(lemma, List.of());
  }

  /** Whether the token's lemma is in the class. */
  public boolean contains(String name, Token token) {
    return contains(name, token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether a lemma in lower case is in the class. */
  public boolean contains(String name, String lemma) {
    return lemmas.getOrDefault(name, Set.of()).contains(lemma);
  }
}
