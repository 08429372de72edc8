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
 * person's, or somebody's at all, that somebody is a state, that a name is borne by too many. Watch
 * before pages are taken up, ask after it. For one use.
 */
final class ActorTurns {
  private final ActorNotes notes;
  private final ActorReach reach;
  private final Map<String, Boolean> lone = new HashMap<>();
  private final Map<String, Set<String>> called = new HashMap<>();
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
    if (!notes.called(node.readId()).isEmpty()) {
      called.computeIfAbsent(node.readId(), notes::lastNames);
    }
  }

  /** Adds ids of readings of those for whom something has turned round. */
  void reached(Set<String> ids) {
    turned(lone, notes::isLone, last -> notes.inDoubt(ActorBeside.ofLone(last)), ids);
    turned(states, notes::isState, id -> notes.inDoubt(ActorBeside.ofState(id)), ids);
    turned(crowded, reach::isCrowded, key -> notes.under(ActorKeys.ofSeeker(key)), ids);
    called.forEach((id, before) -> renamed(id, before, ids));
  }

  /** Most may come to call somebody otherwise than his stories did that were taken up before. */
  private void renamed(String id, Set<String> before, Set<String> ids) {
    Set<String> now = notes.lastNames(id);
    for (String last : before) {
      if (!now.contains(last)) {
        ids.addAll(notes.inDoubt(ActorBeside.ofLone(last)));
      }
    }
    if (!before.containsAll(now)) {
      notes.stories(id).forEach(story -> ids.addAll(notes.beside(story)));
    }
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
