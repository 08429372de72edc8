// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Chinese names by syllables, in Pinyin or in Wade-Giles. Immutable and thread-safe. */
final class Syllables {
  private static final int LONGEST = 7;
  private static final int MOST = 4;

  private final Set<String> pinyin = new HashSet<>();
  private final Map<String, Set<String>> wadeGiles = new HashMap<>();

  Syllables() {
    for (List<String> row : NameTables.rows("chinese.tsv", 2)) {
      pinyin.add(row.get(0));
      String written = row.get(1);
      wadeGiles.computeIfAbsent(written, k -> new HashSet<>()).add(row.get(0));
      String bare = written.replace("'", "");
      wadeGiles.computeIfAbsent(bare, k -> new HashSet<>()).add(row.get(0));
    }
  }

  /**
   * The ways to read a name: each a list of syllables, a syllable the Pinyin that it can be. Empty
   * when the name is not written in Chinese syllables throughout.
   *
   * @param words lower case, apostrophes kept, parts tied by hyphens together
   * @param tied whether a hyphen ties parts of the name, as Wade-Giles does
   */
  List<List<Set<String>>> readings(List<String> words, boolean tied) {
    List<List<Set<String>>> found = new ArrayList<>();
    List<List<Set<String>>> inPinyin = read(words, true);
    found.addAll(inPinyin);
    if (inPinyin.isEmpty() || tied) {
      found.addAll(read(words, false));
    }
    return found;
  }

  private List<List<Set<String>>> read(List<String> words, boolean asPinyin) {
    List<List<Set<String>>> all = List.of(List.of());
    for (String word : words) {
      List<List<Set<String>>> longer = new ArrayList<>();
      for (List<Set<String>> before : all) {
        cut(asPinyin ? word.replace("'", "") : word, 0, before, asPinyin, longer);
      }
      all = longer;
    }
    return all;
  }

  private void cut(
      String word,
      int from,
      List<Set<String>> before,
      boolean asPinyin,
      List<List<Set<String>>> found) {
    if (from == word.length()) {
      found.add(before);
      return;
    }
    for (int to = from + 1; to <= Math.min(word.length(), from + LONGEST); to++) {
      String piece = word.substring(from, to);
      Set<String> syllable =
          asPinyin
              ? pinyin.contains(piece) ? Set.of(piece) : Set.of()
              : wadeGiles.getOrDefault(piece, Set.of());
      if (!syllable.isEmpty() && before.size() < MOST) {
        List<Set<String>> more = new ArrayList<>(before);
        more.add(syllable);
        cut(word, to, more, asPinyin, found);
      }
    }
  }

  /** Whether two readings are one name: syllable for syllable, the family name first or last. */
  static boolean same(List<Set<String>> one, List<Set<String>> other) {
    if (one.size() != other.size()) {
      return false;
    }
    int size = one.size();
    for (int turn : new int[] {0, 1, size - 1}) {
      boolean all = true;
      for (int i = 0; i < size && all; i++) {
        Set<String> syllable = other.get((i + turn) % size);
        all = one.get(i).stream().anyMatch(syllable::contains);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
