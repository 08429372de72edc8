// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.actors;

/**
 * The likeness of Jaro (1989) with Winkler's weight for a shared beginning (1990), as a peer to
 * compare with.
 */
final class JaroWinkler {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  /** From 0, nothing shared, to 1, equal. */
  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    boolean[] taken = new boolean[other.length()];
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      int end = Math.min(other.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < end; j++) {
        if (!taken[j] && one.charAt(i) == other.charAt(j)) {
          taken[j] = true;
          left.append(one.charAt(i));
          break;
        }
      }
    }
    if (left.isEmpty()) {
      return 0;
    }
    StringBuilder right = new StringBuilder();
    for (int j = 0; j < other.length(); j++) {
      right.append(taken[j] ? String.valueOf(other.charAt(j)) : "");
    }
    int moved = 0;
    for (int i = 0; i < left.length(); i++) {
      moved += left.charAt(i) == right.charAt(i) ? 0 : 1;
    }
    double shared = left.length();
    double jaro =
        (shared / one.length() + shared / other.length() + (shared - moved / 2.0) / shared) / 3;
    int prefix = 0;
    while (prefix < Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()))
        && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }
}
