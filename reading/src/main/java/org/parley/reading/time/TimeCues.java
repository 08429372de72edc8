// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.HashSet;
import java.util.Set;
import org.parley.reading.Resources;

/** Reads the classes of words of time/cues.tsv. */
final class TimeCues {
  private TimeCues() {}

  /**
   * The lemmas of a class.
   *
   * @throws Resources.ResourceException when the file lacks the class
   */
  static Set<String> of(Resources resources, String name) {
    Set<String> lemmas = new HashSet<>();
    for (Resources.Row row : resources.rows("time/cues.tsv", 2)) {
      if (row.cell(0).equals(name)) {
        lemmas.addAll(Set.of(row.cell(1).split(";")));
      }
    }
    return Set.copyOf(lemmas);
  }
}
