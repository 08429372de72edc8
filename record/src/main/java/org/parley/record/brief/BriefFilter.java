// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;

/**
 * What a reader asked to see. Immutable.
 *
 * @param since only what is dated on or after this day; what is not dated, when its story was
 *     published on or after it or at an unknown time; null for all
 * @param on words that must all be told, without regard to case and accents; empty for all
 * @param proposal id of the only proposal wanted, or null for all
 * @param actor id of the actor whose positions, deeds and words are wanted, or null for all
 */
public record BriefFilter(
    @Nullable LocalDate since, List<String> on, @Nullable String proposal, @Nullable String actor) {
  /** Everything. */
  public static final BriefFilter ALL = new BriefFilter(null, List.of(), null, null);

  public BriefFilter {
    on = on.stream().map(Plain::of).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * @param published when the story that tells it was published
   */
  boolean dated(DateRange date, DateRange published) {
    if (since == null) {
      return true;
    }
    LocalDate latest = date.to() == null ? published.to() : date.to();
    return latest == null || !latest.isBefore(since);
  }

  boolean speaksOf(String text) {
    if (on.isEmpty()) {
      return true;
    }
    String plain = Plain.of(text);
    return on.stream().allMatch(plain::contains);
  }
}
