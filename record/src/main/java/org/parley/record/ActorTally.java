// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/**
 * Adds up what is said of one actor; the order is no matter, and sums of parts add up to the sum of
 * all. Not thread-safe.
 */
final class ActorTally {
  private final Map<String, List<String>> aliases = new TreeMap<>();
  private final Map<String, Actor.Role> roles = new HashMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final List<String> stories = new ArrayList<>();
  private int mentions;
  private boolean unlistedPerson = true;
  private @Nullable String country;
  private @Nullable String sector;
  private @Nullable String wikidata;
  private @Nullable Actor named;
  private String namedIn = "";

  /**
   * A sum, to be added to others.
   *
   * @param actor with a role for each term, and the kind that goes with the name
   * @param namedIn the first of the stories whose actor is as well named as that
   * @param kinds mentions by kind
   * @param stories their ids, each once
   * @param unlistedPerson whether all say that it is a person, and none that the list knows it
   */
  record Sum(
      Actor actor,
      String namedIn,
      Map<String, Integer> kinds,
      List<String> stories,
      boolean unlistedPerson) {
    /** What one story says. */
    static Sum of(String story, Actor actor) {
      return new Sum(
          actor,
          story,
          Map.of(actor.kind().name(), actor.mentions()),
          List.of(story),
          actor.kind() == Actor.Kind.PERSON && actor.wikidata() == null);
    }

    /** The same, but not in which stories. */
    Sum withoutStories() {
      List<Actor.Alias> texts =
          actor.aliases().stream().map(a -> new Actor.Alias(a.text(), List.of())).toList();
      return new Sum(actor.withAliases(texts), namedIn, kinds, List.of(), unlistedPerson);
    }
  }

  /** Adds a sum to this one. */
  ActorTally add(Sum sum) {
    Actor actor = sum.actor();
    for (Actor.Alias alias : actor.aliases()) {
      aliases.computeIfAbsent(alias.text(), k -> new ArrayList<>()).addAll(alias.stories());
    }
    actor.roles().forEach(this::add);
    sum.kinds().forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
    stories.addAll(sum.stories());
    mentions += actor.mentions();
    unlistedPerson &= sum.unlistedPerson();
    country = ActorParts.least(country, actor.country());
    sector = ActorParts.least(sector, actor.sector());
    wikidata = ActorParts.least(wikidata, actor.wikidata());
    if (named == null || isBetterNamed(actor, sum.namedIn(), named)) {
      named = actor;
      namedIn = sum.namedIn();
    }
    return this;
  }

  /** Of one term, what was told first is kept; what only the list tells is kept apart. */
  private void add(Actor.Role role) {
    String key = (role.evidence() == null ? "listed\t" : "told\t") + ActorParts.term(role);
    roles.merge(
        key, role, (one, other) -> ActorParts.EARLIEST.compare(one, other) <= 0 ? one : other);
  }

  private boolean isBetterNamed(Actor actor, String in, Actor than) {
    int order = ActorParts.BEST_FIRST.compare(actor, than);
    order = order == 0 ? in.compareTo(namedIn) : order;
    return order < 0 || order == 0 && actor.kind().name().compareTo(than.kind().name()) < 0;
  }

  /** Whether all say that it is a person, and none that the list knows it. */
  boolean isUnlistedPerson() {
    return unlistedPerson;
  }

  /** All that was added, as one sum. */
  Sum sum() {
    return new Sum(
        actor(named().id(), named().kind(), List.copyOf(roles.values())),
        namedIn,
        kinds,
        SortedIds.of(stories).asList(),
        unlistedPerson);
  }

  /** All that was added, as one actor of the kind that goes with the name. */
  Actor actor() {
    return actor(named().id(), named().kind(), spans());
  }

  /** All that was added, as a node of the kind that most mentions have. */
  ActorNode node(String id, String readId) {
    Actor.Kind most = named().kind();
    for (Actor.Kind kind : Actor.Kind.values()) {
      int count = kinds.getOrDefault(kind.name(), 0);
      most = count > kinds.getOrDefault(most.name(), 0) ? kind : most;
    }
    return new ActorNode(id, readId, actor(id, most, spans()), SortedIds.of(stories));
  }

  private List<Actor.Role> spans() {
    return ActorParts.roles(roles.values(), of -> of);
  }

  private Actor named() {
    if (named == null) {
      throw new IllegalStateException("nobody says anything of it");
    }
    return named;
  }

  private Actor actor(String id, Actor.Kind kind, List<Actor.Role> joined) {
    List<Actor.Alias> spellings = new ArrayList<>();
    aliases.forEach((text, in) -> spellings.add(new Actor.Alias(text, SortedIds.of(in).asList())));
    return new Actor(
        id, named().name(), kind, country, sector, wikidata, spellings, joined, mentions);
  }
}
