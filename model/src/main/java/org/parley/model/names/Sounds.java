// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What it costs to take one written word for another by how their letters sound: the cheapest way
 * to pair the letters off, as in Needleman and Wunsch's alignment. 0 is the same sound throughout.
 * Thread-safe.
 */
final class Sounds {
  private static final double WRONG = 1.2;
  private static final double FURTHER = 0.3;
  private static final double OTHER_VOWEL = 0.6;
  private static final int LONGEST = 5;

  /** So many words are known at once. */
  private static final int MOST_WORDS = 20_000;

  private final Map<String, Letters> byText = new HashMap<>();
  private final Map<String, Double> vowels = new HashMap<>();
  private final double[][] pairs;

  /** The same few words are held against others over and over. */
  private final Map<String, Word> words = new ConcurrentHashMap<>();

  /** Letters that are read together. */
  private record Letters(
      int number, String text, Set<String> first, Set<String> further, boolean vowel) {
    int length() {
      return text.length();
    }
  }

  /**
   * A word taken apart.
   *
   * @param letters for each place in it those that end before it
   * @param silent for each letter what it costs that the other word does not write it
   * @param longest of letters that are read together how many
   */
  private record Word(Letters[][] letters, double[] silent, int longest) {}

  /**
   * @param table the rows of sounds.tsv to use
   */
  Sounds(String table) {
    for (List<String> row : NameTables.rows("sounds.tsv", 4)) {
      if (row.get(0).equals(table)) {
        Set<String> first = new HashSet<>(NameTables.split(row.get(2), " "));
        Set<String> further = new HashSet<>(NameTables.split(row.get(3), " "));
        boolean vowel = row.get(1).chars().allMatch(c -> "aeiouy".indexOf(c) >= 0);
        byText.put(row.get(1), new Letters(byText.size(), row.get(1), first, further, vowel));
      }
    }
    for (List<String> row : NameTables.rows("vowels.tsv", 3)) {
      double cost = Double.parseDouble(row.get(2));
      vowels.put(row.get(0) + " " + row.get(1), cost);
      vowels.put(row.get(1) + " " + row.get(0), cost);
    }
    this.pairs = new double[byText.size()][byText.size()];
    for (Letters left : byText.values()) {
      for (Letters right : byText.values()) {
        pairs[left.number()][right.number()] = pair(left, right);
      }
    }
  }

  /** The cost of taking one word for the other. */
  double cost(String one, String other) {
    return cost(one, other, Double.MAX_VALUE);
  }

  /** The same, or anything above {@code most} when it is above it. */
  double cost(String one, String other, double most) {
    if (one.equals(other)) {
      return 0;
    }
    Word rows = word(one);
    Word columns = word(other);
    int last = columns.letters().length - 1;
    double[][] least = new double[rows.letters().length][last + 1];
    for (int j = 1; j <= last; j++) {
      least[0][j] = least[0][j - 1] + columns.silent()[j - 1];
    }
    int dear = 0; // rows in a row in which all that came so far costs too much
    for (int i = 1; i < least.length; i++) {
      least[i][0] = least[i - 1][0] + rows.silent()[i - 1];
      double leastHere = least[i][0];
      for (int j = 1; j <= last; j++) {
        double best =
            Math.min(
                least[i - 1][j] + rows.silent()[i - 1], least[i][j - 1] + columns.silent()[j - 1]);
        for (Letters left : rows.letters()[i]) {
          double[] costs = pairs[left.number()];
          double[] before = least[i - left.length()];
          for (Letters right : columns.letters()[j]) {
            best = Math.min(best, before[j - right.length()] + costs[right.number()]);
          }
        }
        least[i][j] = best;
        leastHere = Math.min(leastHere, best);
      }
      dear = leastHere > most ? dear + 1 : 0;
      if (dear == rows.longest()) {
        return leastHere;
      }
    }
    return least[least.length - 1][last];
  }

  private Word word(String text) {
    Word known = words.get(text);
    if (known == null) {
      known = wordOf(text);
      if (words.size() >= MOST_WORDS) {
        words.clear();
      }
      words.put(text, known);
    }
    return known;
  }

  private Word wordOf(String text) {
    Letters[][] found = new Letters[text.length() + 1][];
    double[] silent = new double[text.length()];
    int longest = 1;
    for (int end = 0; end <= text.length(); end++) {
      List<Letters> here = new ArrayList<>();
      for (int start = Math.max(0, end - LONGEST); start < end; start++) {
        Letters letters = byText.get(text.substring(start, end));
        if (letters != null) {
          here.add(letters);
          longest = Math.max(longest, letters.length());
        }
      }
      found[end] = here.toArray(Letters[]::new);
      if (end > 0) {
        silent[end - 1] = silent(text, end - 1);
      }
    }
    return new Word(found, silent, longest);
  }

  private double pair(Letters left, Letters right) {
    if (left.text().equals(right.text()) || share(left.first(), right.first())) {
      return 0;
    }
    if (share(left.first(), right.further()) || share(left.further(), right.first())) {
      return FURTHER;
    }
    double least = WRONG;
    if (left.vowel() && right.vowel()) {
      for (String one : left.first()) {
        for (String other : right.first()) {
          double known = vowels.getOrDefault(one + " " + other, OTHER_VOWEL);
          least = Math.min(least, known);
        }
      }
    }
    return least;
  }

  private static boolean share(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** The cost of a letter that the other word does not write. */
  private static double silent(String word, int at) {
    char letter = word.charAt(at);
    boolean last = at == word.length() - 1;
    if (at > 0 && word.charAt(at - 1) == letter) {
      return 0;
    }
    return switch (letter) {
      case 'h' -> last ? 0.05 : 0.4;
      case 'y' -> last ? 0.3 : 0.25;
      case 'e' -> last ? 0.15 : 0.25;
      case 'a', 'i', 'o', 'u' -> last ? 0.9 : 0.25;
      default -> WRONG;
    };
  }
}
