// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it costs to take one written word for another by how their letters sound: the cheapest way
 * to pair the letters off, as in Needleman and Wunsch's alignment. 0 is the same sound throughout.
 * Immutable and thread-safe.
 */
final class Sounds {
  private static final double WRONG = 1.2;
  private static final double FURTHER = 0.3;
  private static final double OTHER_VOWEL = 0.6;
  private static final int LONGEST = 5;

  private final Map<String, Letters> byText = new HashMap<>();
  private final Map<String, Double> vowels = new HashMap<>();
  private final double[][] pairs;

  /** Letters that are read together. */
  private record Letters(
      int number, String text, Set<String> first, Set<String> further, boolean vowel) {}

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
    if (one.equals(other)) {
      return 0;
    }
    List<List<Letters>> rows = endings(one);
    List<List<Letters>> columns = endings(other);
    double[][] least = new double[rows.size()][columns.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        double best = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
        if (i > 0) {
          best = Math.min(best, least[i - 1][j] + silent(one, i - 1));
        }
        if (j > 0) {
          best = Math.min(best, least[i][j - 1] + silent(other, j - 1));
        }
        for (Letters left : rows.get(i)) {
          for (Letters right : columns.get(j)) {
            double before = least[i - left.text().length()][j - right.text().length()];
            best = Math.min(best, before + pairs[left.number()][right.number()]);
          }
        }
        least[i][j] = best;
      }
    }
    return least[rows.size() - 1][columns.size() - 1];
  }

  /** For each place in a word the letters that end before it. */
  private List<List<Letters>> endings(String word) {
    List<List<Letters>> endings = new ArrayList<>();
    for (int end = 0; end <= word.length(); end++) {
      List<Letters> found = new ArrayList<>();
      for (int start = Math.max(0, end - LONGEST); start < end; start++) {
        Letters letters = byText.get(word.substring(start, end));
        if (letters != null) {
          found.add(letters);
        }
      }
      endings.add(found);
    }
    return endings;
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
