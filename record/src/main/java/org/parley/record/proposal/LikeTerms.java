// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether two wordings are of one condition. Pure functions. */
final class LikeTerms {
  /** Shorter words say how, not what: "the", "from", "that". */
  private static final int SHORTEST = 5;

  /** Endings differ between tenses and numbers: "withdraws", "withdrawal". */
  private static final int STEM = 6;

  private LikeTerms() {}

  /** Whether at least half of the telling words of the shorter wording stand in the other too. */
  static boolean alike(String one, String other) {
    Set<String> first = stems(one);
    Set<String> second = stems(other);
    int smaller = Math.min(first.size(), second.size());
    first.retainAll(second);
    return smaller == 0 ? one.strip().equals(other.strip()) : 2 * first.size() >= smaller;
  }

  private static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
