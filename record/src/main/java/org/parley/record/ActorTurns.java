// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What changed pages may turn round for actors that they do not name: that a last name is one
 * person's, that somebody is a state, that a name is borne by too many. Watch before pages are
 * taken up, ask after it. For one use.
 */
final class ActorTurns {
  private final ActorNotes notes;
  private final ActorReach reach;
  private final Map<String, Boolean> lone = new HashMap<>();
  private final Map<String, Boolean> states = new HashMap<>();
  private final Map<String, Boolean> crowded = new HashMap<>();

  ActorTurns(ActorNotes notes, ActorReach reach) {
    this.notes = notes;
    this.reach = reach;
  }

  /** Watches what depends on a node as it is, or as it will be. */
  void watch(ActorNode node) {
    for (String last : ActorKeys.last(node)) {
      lone.computeIfAbsent(last, notes::isLone);
    }
    for (String key : ActorKeys.bearer(node)) {
      crowded.computeIfAbsent(key, reach::isCrowded);
    }
    states.computeIfAbsent(node.readId(), notes::isState);
  }

  /** Adds ids of readings of those for whom something has turned round. */
  void reached(Set<String> ids) {
    turned(lone, notes::isLone, last -> notes.inDoubt(ActorBeside.ofLone(last)), ids);
    turned(states, notes::isState, id -> notes.inDoubt(ActorBeside.ofState(id)), ids);
    turned(crowded, reach::isCrowded, key -> notes.under(ActorKeys.ofSeeker(key)), ids);
  }

  private static void turned(
      Map<String, Boolean> before,
      Predicate<String> now,
      Function<String, List<String>> whom,
      Set<String> ids) {
    before.forEach(
        (key, was) -> {
          if (now.test(key) != was) {
            ids.addAll(whom.apply(key));
          }
        });
  }
}
