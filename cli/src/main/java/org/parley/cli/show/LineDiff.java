// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** What has to be taken from a text and added to it, line by line, to get another one. */
final class LineDiff {
  /** More lines than this, multiplied, are not compared one by one. */
  private static final long MOST = 4_000_000;

  private LineDiff() {}

  /** What became of a line. */
  enum Fate {
    KEPT,
    LEFT_OUT,
    ADDED
  }

  /** A line of either text and what became of it. */
  record Line(Fate fate, String text) {}

  /**
   * The lines of both texts in order; of a line that both have, the words of the second text.
   *
   * @param same whether two lines are one
   */
  static List<Line> of(List<String> before, List<String> after, BiPredicate<String, String> same) {
    List<Line> lines = new ArrayList<>();
    if ((long) before.size() * after.size() > MOST) {
      before.forEach(line -> lines.add(new Line(Fate.LEFT_OUT, line)));
      after.forEach(line -> lines.add(new Line(Fate.ADDED, line)));
      return lines;
    }
    int[][] common = common(before, after, same);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = i < before.size() && j < after.size();
      if (both && same.test(before.get(i), after.get(j))) {
        lines.add(new Line(Fate.KEPT, after.get(j)));
        i++;
        j++;
      } else if (j >= after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Fate.LEFT_OUT, before.get(i)));
        i++;
      } else {
        lines.add(new Line(Fate.ADDED, after.get(j)));
        j++;
      }
    }
    return lines;
  }

  /** Length of the longest common sequence of what is left of both texts. */
  private static int[][] common(
      List<String> before, List<String> after, BiPredicate<String, String> same) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            same.test(before.get(i), after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
