// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.reading.Resources;

/** PLOVER's scores by type and mode, from {@code event/scores.tsv}. Immutable and thread-safe. */
final class Scores {
  private final Map<String, Double> scores;

  private Scores(Map<String, Double> scores) {
    this.scores = scores;
  }

  static Scores read(Resources resources) {
    Map<String, Double> scores = new HashMap<>();
    for (Resources.Row row : resources.rows("event/scores.tsv", 3)) {
      try {
        EventType type = EventType.valueOf(row.cell(0));
        scores.put(type + "/" + row.cell(1), Double.valueOf(row.cell(2)));
      } catch (IllegalArgumentException e) {
        throw row.wrong("is no TYPE, mode and number");
      }
    }
    return new Scores(Map.copyOf(scores));
  }

  /** Whether PLOVER has the mode for the type. */
  boolean knows(EventType type, String mode) {
    return scores.containsKey(type + "/" + mode);
  }

  /** The score of the mode, else of the type, else null. */
  @Nullable Double of(EventType type, @Nullable String mode) {
    Double own = mode == null ? null : scores.get(type + "/" + mode);
    return own != null ? own : scores.get(type + "/");
  }
}
