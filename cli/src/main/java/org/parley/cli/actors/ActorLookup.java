// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.model.Actor;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Finds actors of the record by what a person types. */
public final class ActorLookup {
  private final Store store;

  public ActorLookup(Store store) {
    this.store = store;
  }

  /**
   * The actor of an id or a name.
   *
   * @throws ActorProblem when there is none, or several; the message says which
   */
  public Actor one(String words) {
    List<Actor> found = find(words);
    if (found.isEmpty()) {
      throw new ActorProblem("the record has no actor '" + words + "'; see: parley actors");
    }
    if (found.size() > 1) {
      StringBuilder several = new StringBuilder("'" + words + "' may mean several actors:");
      found.forEach(a -> several.append("\n  ").append(a.id()).append("  ").append(a.name()));
      throw new ActorProblem(several.toString());
    }
    return found.get(0);
  }

  /** By id, else by the id that was joined, else by name, else by an alias; whatever fits first. */
  private List<Actor> find(String words) {
    String id = store.merged().actorIds().getOrDefault(words, words);
    List<Actor> byId = new ArrayList<>();
    List<Actor> byName = new ArrayList<>();
    List<Actor> byAlias = new ArrayList<>();
    store.forEach(
        Kind.ACTORS,
        actor -> {
          if (actor.id().equals(id)) {
            byId.add(actor);
          } else if (actor.name().equalsIgnoreCase(words)) {
            byName.add(actor);
          } else if (actor.aliases().stream().anyMatch(a -> a.text().equalsIgnoreCase(words))) {
            byAlias.add(actor);
          }
        });
    if (!byId.isEmpty()) {
      return byId;
    }
    return byName.isEmpty() ? byAlias : byName;
  }

  /** The ids that were joined to make an actor, each with its names in lower case. */
  Map<String, Set<String>> members(Actor actor) {
    Map<String, Set<String>> members = new TreeMap<>();
    members.put(actor.id(), new TreeSet<>());
    for (Actor.Join join : actor.joins()) {
      members.computeIfAbsent(join.id(), k -> new TreeSet<>()).add(lower(join.name()));
      members.computeIfAbsent(join.to(), k -> new TreeSet<>());
    }
    store.forEachReading(
        reading -> {
          for (Actor read : reading.actors()) {
            Set<String> names = members.get(read.id());
            if (names != null) {
              names.add(lower(read.name()));
              read.aliases().forEach(alias -> names.add(lower(alias.text())));
            }
          }
        });
    return members;
  }

  static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
