// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Actors, found by going through all rows. */
final class WalkedActors implements ActorQueries {
  private final Store store;

  WalkedActors(Store store) {
    this.store = store;
  }

  @Override
  public Rows<ActorSummary> list(
      String words, Set<String> kinds, Set<String> countries, @Nullable String cursor, int limit) {
    String question = Names.mark(words, kinds, countries);
    Cursor after = Cursor.read(cursor, question);
    List<ActorSummary> actors = new ArrayList<>();
    boolean nothing = !words.isBlank() && Names.words(words).isEmpty();
    for (Actor actor : nothing ? List.<Actor>of() : store.all(Kind.ACTORS)) {
      ActorSummary row = ActorSummary.of(actor);
      boolean asked =
          Names.begin(allNames(actor), Names.words(words))
              && (kinds.isEmpty() || (row.kind() != null && kinds.contains(row.kind())))
              && (countries.isEmpty()
                  || (row.country() != null && countries.contains(row.country())));
      if (asked && (after == null || isAfter(row, after))) {
        actors.add(row);
      }
    }
    actors.sort(
        Comparator.comparingInt(ActorSummary::mentions).reversed().thenComparing(ActorSummary::id));
    if (actors.size() <= limit) {
      return new Rows<>(actors, null);
    }
    ActorSummary last = actors.get(limit - 1);
    return new Rows<>(
        actors.subList(0, limit),
        new Cursor(String.valueOf(last.mentions()), last.id()).text(question));
  }

  private static boolean isAfter(ActorSummary row, Cursor after) {
    int mentions = Names.number(after.key());
    return row.mentions() < mentions
        || (row.mentions() == mentions && row.id().compareTo(after.id()) > 0);
  }

  private static String allNames(Actor actor) {
    StringBuilder names = new StringBuilder(actor.name());
    actor.aliases().forEach(alias -> names.append(' ').append(alias.text()));
    return names.toString();
  }

  @Override
  public Map<String, ActorSummary> of(Collection<String> ids) {
    Map<String, ActorSummary> actors = new TreeMap<>();
    store.forEach(
        Kind.ACTORS,
        actor -> {
          if (ids.contains(actor.id())) {
            actors.put(actor.id(), ActorSummary.of(actor));
          }
        });
    return actors;
  }

  @Override
  public Optional<ActorCard> card(String actor) {
    return store.find(Kind.ACTORS, actor).map(ActorCard::of);
  }

  @Override
  public Optional<Actor> withRoles(String id) {
    return store
        .find(Kind.ACTORS, id)
        .map(actor -> actor.withAliases(List.of()).withJoins(List.of()));
  }

  @Override
  public Quotes quotes(String actor, int limit) {
    Map<String, Long> quotedBy = new HashMap<>();
    Map<String, Long> outlets = new HashMap<>();
    Map<String, Long> quotes = new HashMap<>();
    Map<String, String> outletOf = new HashMap<>();
    for (Story story : store.all(Kind.STORIES)) {
      if (story.outlet() != null) {
        outletOf.put(story.id(), story.outlet());
      }
    }
    for (Statement row : store.all(Kind.STATEMENTS)) {
      String speaker = row.speaker() == null ? null : row.speaker().id();
      Set<String> via = new HashSet<>();
      row.via().stream().map(ActorRef::id).forEach(id -> via.add(String.valueOf(id)));
      via.remove("null");
      if (actor.equals(speaker)) {
        via.forEach(id -> quotedBy.merge(id, 1L, Long::sum));
        String outlet = outletOf.get(row.story());
        if (outlet != null) {
          outlets.merge(outlet, 1L, Long::sum);
        }
      }
      if (via.contains(actor) && speaker != null) {
        quotes.merge(speaker, 1L, Long::sum);
      }
    }
    quotedBy.remove(actor);
    quotes.remove(actor);
    return new Quotes(
        WalkedCounts.busiest(quotedBy, limit)
            .map(c -> new Counts.OfActor(c.key(), c.count()))
            .toList(),
        WalkedCounts.busiest(outlets, limit).toList(),
        WalkedCounts.busiest(quotes, limit)
            .map(c -> new Counts.OfActor(c.key(), c.count()))
            .toList(),
        true);
  }

  @Override
  public List<String> called(String name, int limit) {
    return store.all(Kind.ACTORS).stream()
        .filter(
            actor ->
                actor.name().equals(name)
                    || actor.aliases().stream().anyMatch(alias -> alias.text().equals(name)))
        .sorted(Comparator.comparingInt(Actor::mentions).reversed().thenComparing(Actor::id))
        .limit(limit)
        .map(Actor::id)
        .toList();
  }
}
