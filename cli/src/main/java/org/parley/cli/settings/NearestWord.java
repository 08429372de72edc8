// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody meant who mistyped. */
public final class NearestWord {
  private NearestWord() {}

  /** The key of a setting that a word is most like. */
  static String of(String word) {
    return of(word, Arrays.stream(Setting.values()).map(Setting::key).toList());
  }

  /**
   * The one that takes the fewest letters put in, left out or exchanged; the first of equals.
   *
   * @param words at least one
   */
  public static String of(String word, List<String> words) {
    return words.stream()
        .min(Comparator.comparingInt(known -> distance(word, known)))
        .orElseThrow(() -> new IllegalArgumentException("no words"));
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
