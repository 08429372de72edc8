// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;

/** Whose side actors are on: bodies and their members, a state and its forces. Not thread-safe. */
final class Affiliations {
  private static final Set<Actor.Kind> FIGHTING =
      EnumSet.of(Actor.Kind.GOVERNMENT, Actor.Kind.ARMED_FORCES, Actor.Kind.ARMED_GROUP);

  private final Function<String, @Nullable Actor> actors;
  private final Map<String, Set<String>> sides = new HashMap<>();

  /**
   * @param actors the actor of an id across pages, or null
   */
  Affiliations(Function<String, @Nullable Actor> actors) {
    this.actors = actors;
  }

  private Set<String> sides(String id) {
    return sides.computeIfAbsent(
        id,
        k -> {
          Actor actor = actors.apply(id);
          return actor == null ? Set.of() : sides(actor);
        });
  }

  private static Set<String> sides(Actor actor) {
    Set<String> side = new HashSet<>();
    for (Actor.Role role : actor.roles()) {
      if (role.of() != null && !role.hasEnded()) { // once in office is not on its side for ever
        side.add(role.of());
      }
    }
    boolean state =
        actor.kind() == Actor.Kind.GOVERNMENT || actor.kind() == Actor.Kind.ARMED_FORCES;
    if (state && actor.country() != null && isNamed(actor.id())) {
      side.add("state " + actor.country());
    }
    return side;
  }

  /** Of those named the states, forces and groups: agencies and towns make no war. */
  Set<String> fighting(Set<String> ids) {
    Set<String> fighting = new TreeSet<>();
    for (String id : ids) {
      Actor actor = isNamed(id) ? actors.apply(id) : null;
      if (actor != null && FIGHTING.contains(actor.kind())) {
        fighting.add(id);
      }
    }
    return fighting;
  }

  /** The ids of all who have a part in an event or tell it, as far as they are known. */
  static Set<String> all(Event event) {
    Set<String> ids = all(event.actor());
    ids.addAll(all(event.recipient()));
    for (Claim claim : event.claimedBy()) {
      if (claim.id() != null) {
        ids.add(claim.id());
      }
    }
    return ids;
  }

  /** The ids of those whom words mean, as far as they are known. */
  static Set<String> all(List<ActorRef> refs) {
    Set<String> ids = new TreeSet<>();
    for (ActorRef ref : refs) {
      if (ref.id() != null) {
        ids.add(ref.id());
      }
    }
    return ids;
  }

  /** The ids of those whom words name, without those whom they only count or describe. */
  static Set<String> named(List<ActorRef> refs) {
    return named(all(refs));
  }

  /** Those of the ids that more than one story can mean. */
  static Set<String> named(Set<String> ids) {
    Set<String> named = new TreeSet<>(ids);
    named.removeIf(id -> !isNamed(id));
    return named;
  }

  /** "six people" of one story are not comparable with those of another. */
  private static boolean isNamed(String id) {
    return id.indexOf('@') < 0;
  }

  /** Nothing known on one side, or somebody on both. */
  boolean compatible(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || overlap(one, other);
  }

  /** Whether somebody, or those he belongs to, is on both. */
  boolean overlap(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    Set<String> all = withSides(one);
    for (String id : other) {
      if (all.contains(id) || !Collections.disjoint(sides(id), all)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> withSides(Set<String> ids) {
    Set<String> all = new HashSet<>(ids);
    for (String id : ids) {
      all.addAll(sides(id));
    }
    return all;
  }
}
