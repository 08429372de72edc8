// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.Place;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Counts events by going through all rows. */
final class WalkedCounts implements EventTallies {
  private final Store store;
  private final Match match;

  WalkedCounts(Store store, Match match) {
    this.store = store;
    this.match = match;
  }

  private List<Event> events(Filter filter) {
    return store.all(Kind.EVENTS).stream().filter(row -> match.matches(row, filter)).toList();
  }

  @Override
  public List<Counts.OfDay> days(Filter filter, Counts.Split split) {
    TreeMap<String, TreeMap<String, Long>> sums = new TreeMap<>();
    for (Event event : events(filter)) {
      String key =
          switch (split) {
            case NONE -> "";
            case TYPE -> event.type().name();
            case POLARITY -> Polarity.of(event).word();
            case QUAD -> String.valueOf(event.quad());
          };
      sums.computeIfAbsent(Match.day(event.date()), k -> new TreeMap<>()).merge(key, 1L, Long::sum);
    }
    List<Counts.OfDay> days = new ArrayList<>();
    sums.forEach(
        (day, keys) ->
            keys.forEach(
                (key, events) ->
                    days.add(
                        new Counts.OfDay(day, split == Counts.Split.NONE ? null : key, events))));
    return days;
  }

  @Override
  public List<Counts.OfPlace> places(Filter filter, int limit) {
    Map<String, Place> known = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    for (Event event : events(filter)) {
      if (event.place() != null) {
        Place place = event.place().place();
        known.putIfAbsent(place.id(), place);
        counts.merge(place.id(), 1L, Long::sum);
      }
    }
    return busiest(counts, limit).map(c -> place(known, c)).toList();
  }

  private static Counts.OfPlace place(Map<String, Place> known, Counts.OfKey count) {
    Place place = known.get(count.key());
    if (place == null) {
      throw new IllegalStateException("a place without a name: " + count.key());
    }
    return new Counts.OfPlace(place, count.count());
  }

  @Override
  public List<Counts.OfPlace> placesNamed(String words, int limit) {
    return places(Filter.NONE, Integer.MAX_VALUE).stream()
        .filter(count -> Names.begin(count.place().name(), Names.words(words)))
        .limit(limit)
        .toList();
  }

  /** The keys that are counted most. */
  static Stream<Counts.OfKey> busiest(Map<String, Long> counts, int limit) {
    return counts.entrySet().stream()
        .map(entry -> new Counts.OfKey(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Counts.OfKey::count)
                .reversed()
                .thenComparing(Counts.OfKey::key))
        .limit(limit);
  }

  private record Pair(String actor, String recipient, String key) {}

  @Override
  public List<Counts.OfPair> pairs(Filter filter, boolean byType, int limit) {
    Map<Pair, Long> counts = new HashMap<>();
    for (Event event : events(filter)) {
      String key = byType ? event.type().name() : String.valueOf(event.quad());
      Set<Pair> its = new HashSet<>();
      for (ActorRef actor : event.actor()) {
        for (ActorRef recipient : event.recipient()) {
          if (actor.id() != null && recipient.id() != null) {
            its.add(new Pair(actor.id(), recipient.id(), key));
          }
        }
      }
      its.forEach(pair -> counts.merge(pair, 1L, Long::sum));
    }
    return counts.entrySet().stream()
        .map(
            c ->
                new Counts.OfPair(
                    c.getKey().actor(), c.getKey().recipient(), c.getKey().key(), c.getValue()))
        .sorted(
            Comparator.comparingLong(Counts.OfPair::events)
                .reversed()
                .thenComparing(Counts.OfPair::actor)
                .thenComparing(Counts.OfPair::recipient)
                .thenComparing(Counts.OfPair::key))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Counts.OfActor> busiest(Filter filter, int limit) {
    Map<String, Long> counts = new HashMap<>();
    for (Event event : events(filter)) {
      Set<String> its = new HashSet<>();
      Stream.concat(event.actor().stream(), event.recipient().stream())
          .forEach(
              ref -> {
                if (ref.id() != null) {
                  its.add(ref.id());
                }
              });
      its.forEach(actor -> counts.merge(actor, 1L, Long::sum));
    }
    return busiest(counts, limit).map(c -> new Counts.OfActor(c.key(), c.count())).toList();
  }

  /** As {@link View#outlets}. */
  List<Counts.OfKey> outlets(int limit) {
    Map<String, Long> counts = new HashMap<>();
    store.forEach(
        Kind.STORIES,
        story -> {
          if (story.outlet() != null) {
            counts.merge(story.outlet(), 1L, Long::sum);
          }
        });
    return busiest(counts, limit).toList();
  }
}
