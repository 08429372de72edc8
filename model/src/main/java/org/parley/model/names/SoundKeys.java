// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Consonants of a word as one of each group of sounds that scripts mix. Thread-safe. */
final class SoundKeys {
  private static final int MOST = 6;

  private final Map<String, List<String>> byLetters = new HashMap<>();
  private final int longest;

  SoundKeys() {
    int most = 1;
    for (List<String> row : NameTables.rows("keys.tsv", 2)) {
      byLetters.put(row.get(0), NameTables.split(row.get(1), " "));
      most = Math.max(most, row.get(0).length());
    }
    this.longest = most;
  }

  Set<String> of(String word) {
    Set<String> keys = new LinkedHashSet<>(Set.of(""));
    int at = 0;
    while (at < word.length()) {
      String letters = longestAt(word, at);
      List<String> signs = byLetters.getOrDefault(letters, List.of(""));
      Set<String> longer = new LinkedHashSet<>();
      for (String key : keys) {
        for (String sign : signs.isEmpty() ? List.of("") : signs) {
          longer.add(key.endsWith(sign) ? key : key + sign);
        }
      }
      keys = longer;
      if (keys.size() > MOST) {
        keys = new LinkedHashSet<>(keys.stream().sorted(SHORTEST_FIRST).limit(MOST).toList());
      }
      at += letters.length();
    }
    keys.remove("");
    return keys.isEmpty() ? Set.of(word) : Set.copyOf(keys);
  }

  private static final Comparator<String> SHORTEST_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private String longestAt(String word, int at) {
    for (int length = Math.min(longest, word.length() - at); length > 1; length--) {
      String letters = word.substring(at, at + length);
      if (byLetters.containsKey(letters)) {
        return letters;
      }
    }
    return word.substring(at, at + 1);
  }
}
