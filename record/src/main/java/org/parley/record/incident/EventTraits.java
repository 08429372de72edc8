// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.List;
import java.util.Set;

/**
 * What the sentence of an event says beside who did what.
 *
 * @param means what an attack was made with
 * @param targets what was hit
 * @param rare its rarest stems, the rarest first
 * @param stems its stems but the commonest
 */
record EventTraits(Set<String> means, Set<String> targets, List<String> rare, Set<String> stems) {
  static final EventTraits NONE = new EventTraits(Set.of(), Set.of(), List.of(), Set.of());

  EventTraits {
    means = Set.copyOf(means);
    targets = Set.copyOf(targets);
    rare = List.copyOf(rare);
    stems = Set.copyOf(stems);
  }
}
