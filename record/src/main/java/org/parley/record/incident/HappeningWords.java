// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that tell two happenings apart, or show that two stories tell one: means, targets, acts.
 * Read from {@code happening-words.tsv}. Immutable and thread-safe.
 */
final class HappeningWords {
  private static final String FILE = "happening-words.tsv";
  private static final Set<String> KINDS =
      Set.of("means", "target", "victim", "apart", "act", "negator", "void", "modal");
  private static final int LONGEST = 3;

  private final Map<String, Map<String, Set<String>>> classes = new HashMap<>();
  private final Set<String> apart = new HashSet<>();

  private HappeningWords() {}

  static HappeningWords read() {
    HappeningWords words = new HappeningWords();
    for (List<String> row : Tables.rows(FILE, 3)) {
      words.add(row.get(0), row.get(1), row.get(2));
    }
    return words;
  }

  private void add(String kind, String name, String phrase) {
    if (!KINDS.contains(kind)) {
      throw new IllegalStateException(FILE + ": \"" + kind + "\" is none of " + KINDS);
    }
    if (kind.equals("apart")) {
      apart.add(name + " " + phrase);
      apart.add(phrase + " " + name);
      return;
    }
    if (kind.equals("act")) {
      Family.valueOf(name.toUpperCase(Locale.ROOT));
    }
    classes
        .computeIfAbsent(kind, k -> new HashMap<>())
        .computeIfAbsent(phrase, k -> new HashSet<>())
        .add(name);
  }

  /** What attacks were made with, in these words (lower case, without punctuation). */
  Set<String> means(List<String> words) {
    return find("means", words);
  }

  /** What was hit. */
  Set<String> targets(List<String> words) {
    return find("target", words);
  }

  /** Who was hit. */
  Set<String> victims(List<String> words) {
    return find("victim", words);
  }

  /** The families of which the words name an act. */
  Set<Family> acts(List<String> words) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (String name : find("act", words)) {
      families.add(Family.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return families;
  }

  /** Whether the word there says that what follows is not so, as "no longer" does not. */
  boolean denies(List<String> words, int at) {
    return is("negator", words.get(at))
        && !(at + 1 < words.size() && is("void", words.get(at + 1)));
  }

  boolean isModal(String word) {
    return is("modal", word);
  }

  private boolean is(String kind, String word) {
    return classes.getOrDefault(kind, Map.of()).containsKey(word);
  }

  /** Whether one attack does not have both: each of one is apart from each of the other. */
  boolean areApart(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    for (String mine : one) {
      for (String theirs : other) {
        if (!apart.contains(mine + " " + theirs)) {
          return false;
        }
      }
    }
    return true;
  }

  private Set<String> find(String kind, List<String> words) {
    Map<String, Set<String>> phrases = classes.getOrDefault(kind, Map.of());
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder();
      for (int length = 1; length <= LONGEST && i + length <= words.size(); length++) {
        phrase.append(length == 1 ? "" : " ").append(words.get(i + length - 1));
        found.addAll(phrases.getOrDefault(phrase.toString(), Set.of()));
      }
    }
    return found;
  }
}
