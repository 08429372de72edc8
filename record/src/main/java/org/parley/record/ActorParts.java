// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Evidence;

/**
 * Puts together what is said of one actor. Pure; the order of what is put together is no matter.
 */
final class ActorParts {
  /** Whose name and id an actor bears: a known one's, then the longer name's. */
  static final Comparator<Actor> BEST_FIRST =
      Comparator.comparing((Actor actor) -> actor.wikidata() == null)
          .thenComparing(actor -> actor.id().indexOf('@') >= 0)
          .thenComparing(actor -> -actor.name().length())
          .thenComparing(Actor::name)
          .thenComparing(Actor::id);

  private ActorParts() {}

  /** What several say of one actor, as one; at least one. */
  static Actor combine(Collection<Actor> actors) {
    ActorTally all = new ActorTally();
    actors.forEach(actor -> all.add(ActorTally.Sum.of("", actor)));
    return all.actor();
  }

  /**
   * One role for each thing that somebody is to another: from its first day told to its last.
   * Listed terms, which have no evidence, stay apart, joined only by words that tell of the same
   * term.
   */
  static List<Actor.Role> roles(Collection<Actor.Role> roles, UnaryOperator<String> ids) {
    List<Actor.Role> moved = new ArrayList<>();
    Set<String> terms = new HashSet<>();
    for (Actor.Role role : roles) {
      String of = role.of() == null ? null : ids.apply(role.of());
      Actor.Role now = new Actor.Role(role.role(), of, role.from(), role.to(), role.evidence());
      moved.add(now);
      if (role.evidence() == null) {
        terms.add(term(now));
      }
    }
    Map<String, Actor.Role> byWords = new TreeMap<>();
    for (Actor.Role role : moved) {
      String term = term(role);
      String key = terms.contains(term) ? term : role.role() + "\t" + role.of();
      byWords.merge(key, role, ActorParts::span);
    }
    return List.copyOf(byWords.values());
  }

  /** What tells of the same term. */
  static String term(Actor.Role role) {
    return String.join("\t", role.role(), "" + role.of(), "" + role.from(), "" + role.to());
  }

  private static Actor.Role span(Actor.Role one, Actor.Role other) {
    String to = one.to() == null || other.to() == null ? least(one.to(), other.to()) : null;
    if (to == null && one.to() != null && other.to() != null) {
      to = one.to().compareTo(other.to()) >= 0 ? one.to() : other.to();
    }
    Actor.Role first = EARLIEST.compare(one, other) <= 0 ? one : other;
    return new Actor.Role(
        one.role(), one.of(), least(one.from(), other.from()), to, first.evidence());
  }

  private static final Comparator<Evidence> IN_ORDER =
      Comparator.comparing(Evidence::story)
          .thenComparingInt(Evidence::start)
          .thenComparingInt(Evidence::end);

  /** What was told first. */
  static final Comparator<Actor.Role> EARLIEST =
      Comparator.comparing(
              Actor.Role::from, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(Actor.Role::evidence, Comparator.nullsLast(IN_ORDER));

  /** The known one; of two, the smaller, so that order does not matter. */
  static @Nullable String least(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
