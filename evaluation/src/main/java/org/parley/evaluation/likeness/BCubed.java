// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * B-cubed figures (Bagga and Baldwin 1998): for each item, how many of those put with it belong
 * with it, and how many of those that belong with it were put with it; the mean over all items.
 */
public record BCubed(double precision, double recall) {
  /**
   * @param found the cluster that each item was put in
   * @param wanted the cluster that it belongs in, in the same order
   */
  public static BCubed of(List<String> found, List<String> wanted) {
    Map<String, Integer> sizes = new HashMap<>();
    Map<String, Integer> wantedSizes = new HashMap<>();
    Map<List<String>, Integer> both = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      sizes.merge(found.get(i), 1, Integer::sum);
      wantedSizes.merge(wanted.get(i), 1, Integer::sum);
      both.merge(List.of(found.get(i), wanted.get(i)), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<List<String>, Integer> cell : both.entrySet()) {
      double count = cell.getValue();
      precision += count * count / sizes.getOrDefault(cell.getKey().get(0), 1);
      recall += count * count / wantedSizes.getOrDefault(cell.getKey().get(1), 1);
    }
    return new BCubed(precision / found.size(), recall / found.size());
  }

  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** The cells of a Markdown table. */
  String cells() {
    return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", precision, recall, f1());
  }
}
