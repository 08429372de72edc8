// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.names.NameMatcher;

/**
 * Joins the actors that pages name. Two ids are one actor when their names are the same, when both
 * are persons whose first and last names are spellings of the same, or when one is a lone last name
 * or acronym that only one other actor goes by. In doubt they stay two.
 */
final class ActorMerge {
  private static final NameMatcher NAMES = NameMatcher.bundled();

  private final Map<String, Actor> byId = new TreeMap<>();
  private final Unions unions = new Unions();

  /** Adds an actor of a page; the order of calls does not matter. */
  void add(Actor actor) {
    byId.merge(actor.id(), actor, ActorMerge::combine);
  }

  /** The actors across pages, and for each id that is not its own the id it is now. */
  record Result(List<Actor> actors, Map<String, String> ids) {}

  Result merge() {
    joinSameNames();
    joinSpellings();
    joinShortNames();
    Map<String, List<Actor>> groups = new TreeMap<>();
    byId.forEach(
        (id, actor) -> groups.computeIfAbsent(unions.find(id), k -> new ArrayList<>()).add(actor));
    Map<String, String> ids = new HashMap<>();
    Map<String, Actor> chosen = new TreeMap<>();
    for (List<Actor> group : groups.values()) {
      group.sort(BEST_FIRST);
      Actor best = group.get(0);
      Actor joined = best;
      for (Actor other : group.subList(1, group.size())) {
        ids.put(other.id(), best.id());
        joined = combine(joined, other);
      }
      chosen.put(best.id(), joined);
    }
    List<Actor> actors = chosen.values().stream().map(actor -> withRoles(actor, ids)).toList();
    return new Result(actors, ids);
  }

  private static final Comparator<Actor> BEST_FIRST =
      Comparator.comparing((Actor actor) -> actor.wikidata() == null)
          .thenComparing(actor -> -actor.name().length())
          .thenComparing(Actor::id);

  private void joinSameNames() {
    Map<String, String> first = new HashMap<>();
    for (Actor actor : byId.values()) {
      String key = actor.kind() + "/" + NameKey.plain(actor.name());
      String other = first.putIfAbsent(key, actor.id());
      if (other != null) {
        unions.join(actor.id(), other, this::mayJoin);
      }
    }
  }

  private void joinSpellings() {
    Map<String, List<Actor>> byKey = new TreeMap<>();
    for (Actor actor : byId.values()) {
      List<String> parts = NAMES.parts(actor.name());
      if (actor.kind() != Actor.Kind.PERSON || parts.size() < 2) {
        continue;
      }
      for (String key : NAMES.keys(parts.get(parts.size() - 1))) {
        List<Actor> alike = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        for (Actor other : alike) {
          if (NAMES.compare(actor.name(), other.name()) == NameMatcher.Likeness.SAME) {
            unions.join(actor.id(), other.id(), this::mayJoin);
          }
        }
        alike.add(actor);
      }
    }
  }

  private void joinShortNames() {
    Map<String, TreeSet<String>> holders = new HashMap<>();
    for (Actor actor : byId.values()) {
      for (Actor.Alias alias : actor.aliases()) {
        holders
            .computeIfAbsent(NameKey.plain(alias.text()), k -> new TreeSet<>())
            .add(unions.find(actor.id()));
      }
    }
    for (Actor actor : byId.values()) {
      String name = NameKey.plain(actor.name());
      if (name.contains(" ") || actor.wikidata() != null) {
        continue;
      }
      TreeSet<String> others = new TreeSet<>(holders.getOrDefault(name, new TreeSet<>()));
      others.remove(unions.find(actor.id()));
      if (others.size() == 1) {
        unions.join(actor.id(), others.first(), this::mayJoin);
      }
    }
  }

  private boolean mayJoin(String one, String other) {
    if (isOfOneStory(one) || isOfOneStory(other)) {
      return false;
    }
    Actor a = Objects.requireNonNull(byId.get(one));
    Actor b = Objects.requireNonNull(byId.get(other));
    boolean kinds = a.kind() == b.kind();
    boolean countries =
        a.country() == null || b.country() == null || a.country().equals(b.country());
    boolean known =
        a.wikidata() == null || b.wikidata() == null || a.wikidata().equals(b.wikidata());
    return kinds && countries && known;
  }

  /** "Two officials" of one story are not those of another: their ids end in {@code @story}. */
  private static boolean isOfOneStory(String id) {
    return id.indexOf('@') >= 0;
  }

  private static Actor combine(Actor one, Actor other) {
    Map<String, TreeSet<String>> aliases = new TreeMap<>();
    for (Actor actor : List.of(one, other)) {
      for (Actor.Alias alias : actor.aliases()) {
        aliases.computeIfAbsent(alias.text(), k -> new TreeSet<>()).addAll(alias.stories());
      }
    }
    List<Actor.Alias> joined =
        aliases.entrySet().stream()
            .map(entry -> new Actor.Alias(entry.getKey(), List.copyOf(entry.getValue())))
            .toList();
    List<Actor.Role> roles = new ArrayList<>(one.roles());
    for (Actor.Role role : other.roles()) {
      if (!roles.contains(role)) {
        roles.add(role);
      }
    }
    roles.sort(Comparator.comparing(Actor.Role::toString));
    Actor named = BEST_FIRST.compare(one, other) <= 0 ? one : other;
    return new Actor(
        named.id(),
        named.name(),
        named.kind(),
        least(one.country(), other.country()),
        least(one.sector(), other.sector()),
        least(one.wikidata(), other.wikidata()),
        joined,
        roles,
        one.mentions() + other.mentions());
  }

  /** The known one; of two, the smaller, so that order does not matter. */
  private static @Nullable String least(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Actor withRoles(Actor actor, Map<String, String> ids) {
    List<Actor.Role> roles =
        actor.roles().stream()
            .map(
                role ->
                    new Actor.Role(
                        role.role(),
                        role.of() == null ? null : ids.getOrDefault(role.of(), role.of()),
                        role.from(),
                        role.to(),
                        role.evidence()))
            .distinct()
            .toList();
    return new Actor(
        actor.id(),
        actor.name(),
        actor.kind(),
        actor.country(),
        actor.sector(),
        actor.wikidata(),
        actor.aliases(),
        roles,
        actor.mentions());
  }
}
