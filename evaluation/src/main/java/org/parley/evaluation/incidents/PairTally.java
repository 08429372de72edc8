// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.incidents;

import java.util.Locale;

/** Pairs wanted, found and both. For one thread. */
final class PairTally {
  private int wanted;
  private int found;
  private int both;

  void add(boolean isWanted, boolean isFound) {
    wanted += isWanted ? 1 : 0;
    found += isFound ? 1 : 0;
    both += isWanted && isFound ? 1 : 0;
  }

  double f1() {
    return wanted + found == 0 ? 0 : 2.0 * both / (wanted + found);
  }

  /** Pairs wanted and found, precision, recall and F1 as cells of a table. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%d | %d | %.3f | %.3f | %.3f",
        wanted,
        found,
        found == 0 ? 0 : (double) both / found,
        wanted == 0 ? 0 : (double) both / wanted,
        f1());
  }
}
