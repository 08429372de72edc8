// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence of an event says beside who did what.
 *
 * @param means what an attack was made with
 * @param targets what was hit
 * @param victims who was hit: those who fight, those who do not
 * @param weekday on which it was where the words tell that alone, or null
 * @param rare its rarest stems, the rarest first
 * @param stems its stems but the commonest
 */
record EventTraits(
    Set<String> means,
    Set<String> targets,
    Set<String> victims,
    @Nullable DayOfWeek weekday,
    List<String> rare,
    Set<String> stems) {
  static final EventTraits NONE =
      new EventTraits(Set.of(), Set.of(), Set.of(), null, List.of(), Set.of());

  EventTraits {
    means = Set.copyOf(means);
    targets = Set.copyOf(targets);
    victims = Set.copyOf(victims);
    rare = List.copyOf(rare);
    stems = Set.copyOf(stems);
  }
}
