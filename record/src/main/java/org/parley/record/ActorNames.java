// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/**
 * Finds an actor by what a person called it: an id of an earlier reading is a name too, with its
 * words set apart by hyphens. Not thread-safe.
 */
final class ActorNames {
  private final Map<String, Set<String>> byName = new HashMap<>();

  void add(String id, Actor actor) {
    put(actor.name(), id);
    actor.aliases().forEach(alias -> put(alias.text(), id));
  }

  private void put(String name, String id) {
    byName.computeIfAbsent(NameKey.plain(name), k -> new TreeSet<>()).add(id);
  }

  /** The one that bears a name; null when there is none, or several. */
  @Nullable String find(String name) {
    Set<String> found = byName.getOrDefault(NameKey.plain(name), Set.of());
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
