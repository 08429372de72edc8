// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.store.Hit;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Searches by going through all rows. */
final class WalkedSearch {
  private final Store store;
  private final WalkedActors actors;

  WalkedSearch(Store store, WalkedActors actors) {
    this.store = store;
    this.actors = actors;
  }

  /** As {@link View#search}. */
  Found search(
      String words, Set<Found.What> what, Set<String> outlets, @Nullable Integer year, int limit) {
    List<String> wanted = Names.words(words);
    boolean filtered = !outlets.isEmpty() || year != null;
    List<Found.OfSearch> hits = new ArrayList<>();
    List<Found.OfSearch> proposals = new ArrayList<>();
    List<Found.OfSearch> actors = new ArrayList<>();
    for (Proposal row : wanted.isEmpty() ? List.<Proposal>of() : store.all(Kind.PROPOSALS)) {
      if (Names.begin(row.name(), wanted)) {
        proposals.add(TableSearch.named(Found.What.PROPOSAL, row.id(), row.name()));
      }
    }
    for (ActorSummary row :
        wanted.isEmpty()
            ? List.<ActorSummary>of()
            : this.actors.list(words, Set.of(), Set.of(), null, Integer.MAX_VALUE - 1).items()) {
      actors.add(TableSearch.named(Found.What.ACTOR, row.id(), row.name()));
    }
    if (TableSearch.asks(what, Found.What.PROPOSAL) && !filtered) {
      proposals.stream().limit(limit).forEach(hits::add);
    }
    if (TableSearch.asks(what, Found.What.ACTOR) && !filtered) {
      actors.stream().limit(TableSearch.actors(what, limit)).forEach(hits::add);
    }
    List<Found.OfSearch> stories =
        store.search(words, View.LOOKED_AT).stream().map(this::story).toList();
    if (TableSearch.asks(what, Found.What.STORY)) {
      stories.stream().filter(hit -> isOf(hit, outlets, year)).limit(limit).forEach(hits::add);
    }
    List<Counts.OfKey> kinds =
        List.of(
            new Counts.OfKey("story", stories.size()),
            new Counts.OfKey("actor", actors.size()),
            new Counts.OfKey("proposal", proposals.size()));
    return new Found(
        hits.subList(0, Math.min(limit, hits.size())),
        new Found.Facets(
            kinds,
            TableSearch.facet(
                stories.stream()
                    .filter(hit -> isOf(hit, Set.of(), year))
                    .map(hit -> hit.outlet() == null ? "" : hit.outlet())
                    .toList()),
            TableSearch.facet(
                stories.stream()
                    .filter(hit -> isOf(hit, outlets, null))
                    .map(hit -> hit.published() == null ? "" : hit.published().substring(0, 4))
                    .toList())),
        stories.size() < View.LOOKED_AT);
  }

  private Found.OfSearch story(Hit hit) {
    Story story = store.find(Kind.STORIES, hit.story()).orElseThrow();
    List<Span> marks = hit.marks();
    String day = Match.day(story.published());
    return new Found.OfSearch(
        Found.What.STORY,
        story.id(),
        story.title(),
        hit.snippet(),
        marks,
        story.outlet(),
        day.isEmpty() ? null : day);
  }

  private static boolean isOf(Found.OfSearch hit, Set<String> outlets, @Nullable Integer year) {
    return (outlets.isEmpty() || (hit.outlet() != null && outlets.contains(hit.outlet())))
        && (year == null
            || (hit.published() != null && hit.published().startsWith("%04d-".formatted(year))));
  }
}
