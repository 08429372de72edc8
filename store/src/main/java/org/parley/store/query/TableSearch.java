// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Story;
import org.parley.store.Hit;
import org.parley.store.Snippet;
import org.parley.store.Words;
import org.parley.store.json.RecordJson;

/** Searches a database. */
final class TableSearch {
  private static final int MOST_FACETS = 50;
  private static final int SOME_ACTORS = 5;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::rank).thenComparingLong(Match::key);
  private static final Comparator<Match> LATEST_FIRST =
      Comparator.comparing(Match::day).reversed().thenComparingLong(Match::key);

  private final ReadConnection connection;
  private final Copies copies;

  TableSearch(ReadConnection connection, Copies copies) {
    this.connection = connection;
    this.copies = copies;
  }

  /** A story that has the words. */
  private record Match(long key, double rank, @Nullable String outlet, String day) {
    boolean isOf(Set<String> outlets, @Nullable String year) {
      return (outlets.isEmpty() || (outlet != null && outlets.contains(outlet)))
          && (year == null || year().equals(year));
    }

    String year() {
      return day.isEmpty() ? "" : day.substring(0, day.indexOf('-', 1));
    }
  }

  Found search(
      String words,
      Set<Found.What> what,
      Set<String> outlets,
      @Nullable Integer ofYear,
      int limit) {
    List<String> wanted = Words.wanted(words);
    String year = ofYear == null ? null : "%04d".formatted(ofYear);
    boolean filtered = !outlets.isEmpty() || year != null;
    List<Match> stories = wanted.isEmpty() ? List.of() : matches(wanted);
    List<Match> asked = stories.stream().filter(match -> match.isOf(outlets, year)).toList();
    List<Found.OfSearch> actors = wanted.isEmpty() ? List.of() : actors(words, actors(what, limit));
    List<Found.OfSearch> proposals = wanted.isEmpty() ? List.of() : proposals(words, limit);
    List<Found.OfSearch> hits = new ArrayList<>();
    if (asks(what, Found.What.PROPOSAL) && !filtered) {
      proposals.stream().limit(limit).forEach(hits::add);
    }
    if (asks(what, Found.What.ACTOR) && !filtered) {
      hits.addAll(actors);
    }
    if (asks(what, Found.What.STORY)) {
      asked.stream()
          .sorted(stories.size() > View.RANKED ? LATEST_FIRST : BEST_FIRST)
          .limit(limit)
          .forEach(match -> hits.add(hit(match, wanted)));
    }
    List<Counts.OfKey> kinds =
        List.of(
            new Counts.OfKey("story", stories.size()),
            new Counts.OfKey("actor", wanted.isEmpty() ? 0 : actorCount(words, wanted)),
            new Counts.OfKey("proposal", wanted.isEmpty() ? 0 : countNamed(false, words)));
    return new Found(
        hits.subList(0, Math.min(hits.size(), limit)),
        new Found.Facets(
            kinds,
            facet(
                stories.stream()
                    .filter(match -> match.isOf(Set.of(), year))
                    .map(match -> match.outlet() == null ? "" : match.outlet())
                    .toList()),
            facet(
                stories.stream()
                    .filter(match -> match.isOf(outlets, null))
                    .map(Match::year)
                    .toList())),
        stories.size() < View.LOOKED_AT);
  }

  /** How many actors are shown: some, unless nothing else is looked for. */
  static int actors(Set<Found.What> what, int limit) {
    return what.equals(Set.of(Found.What.ACTOR)) ? limit : Math.min(limit, SOME_ACTORS);
  }

  static boolean asks(Set<Found.What> what, Found.What one) {
    return what.isEmpty() || what.contains(one);
  }

  /**
   * The stories that have the words. Those of many are not ranked: to tell how like they are takes
   * longer than who waits has time, and words that so many have make none of them better.
   */
  private List<Match> matches(List<String> wanted) {
    String keys =
        connection
            .first(
                connection.dialect().keysOfStories(),
                List.of(connection.dialect().stories(wanted), View.LOOKED_AT),
                row -> row.getString(1))
            .orElse("");
    int[] found =
        keys.isEmpty()
            ? new int[0]
            : Arrays.stream(keys.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    Map<Integer, Double> ranks =
        found.length > View.RANKED || found.length == 0 ? Map.of() : ranks(wanted);
    return copies
        .marks(connection, rows -> inMemory(found, ranks, rows))
        .orElseGet(() -> inFile(found, ranks));
  }

  private Map<Integer, Double> ranks(List<String> wanted) {
    Map<Integer, Double> ranks = new HashMap<>();
    connection.rows(
        connection.dialect().ranks(),
        connection.dialect().ranked(wanted),
        row -> {
          ranks.put(row.getInt(1), row.getDouble(2));
          return true;
        });
    return ranks;
  }

  private static List<Match> inMemory(int[] keys, Map<Integer, Double> ranks, MarkRows rows) {
    List<Match> matches = new ArrayList<>();
    for (int key : keys) {
      if (rows.has(key)) {
        int outlet = rows.outlet(key);
        matches.add(
            new Match(
                key,
                ranks.getOrDefault(key, 0.0),
                outlet == Codes.NONE ? null : rows.outlets.text(outlet),
                rows.days.text(rows.day(key))));
      }
    }
    return matches;
  }

  private List<Match> inFile(int[] keys, Map<Integer, Double> ranks) {
    List<Match> matches = new ArrayList<>();
    for (int key : keys) {
      connection
          .first(
              "SELECT outlet, day FROM story_marks WHERE key = ?",
              List.of(key),
              row ->
                  new Match(key, ranks.getOrDefault(key, 0.0), row.getString(1), row.getString(2)))
          .ifPresent(matches::add);
    }
    return matches;
  }

  private Found.OfSearch hit(Match match, List<String> wanted) {
    return connection
        .first(
            "SELECT "
                + connection.dialect().ofPageText("p.row")
                + ", s.row FROM stories AS s JOIN pages AS p ON p.id = s.page"
                + " WHERE s.key = ?",
            List.of(match.key()),
            row -> {
              Story story = RecordJson.read(row.getString(2), Story.class);
              String text = connection.dialect().pageText(row.getString(1));
              Hit hit = Snippet.of(text, story, wanted);
              return new Found.OfSearch(
                  Found.What.STORY,
                  story.id(),
                  story.title(),
                  hit.snippet(),
                  hit.marks(),
                  story.outlet(),
                  match.day().isEmpty() ? null : match.day());
            })
        .orElseThrow();
  }

  private List<Found.OfSearch> actors(String words, int limit) {
    NameRows.Asked asked = new NameRows.Asked(Words.wanted(words), Set.of(), Set.of());
    return copies
        .actors(connection, rows -> rows.find(asked, null, limit))
        .map(ids -> ids.stream().flatMap(id -> actor(id).stream()).toList())
        .orElseGet(() -> actorsInFile(words, limit));
  }

  private Optional<Found.OfSearch> actor(String id) {
    return connection.first(
        "SELECT name FROM actor_facts WHERE id = ?",
        List.of(id),
        row -> named(Found.What.ACTOR, id, row.getString(1)));
  }

  private long actorCount(String words, List<String> wanted) {
    NameRows.Asked asked = new NameRows.Asked(wanted, Set.of(), Set.of());
    return copies
        .actors(connection, rows -> (long) rows.count(asked, View.LOOKED_AT))
        .orElseGet(() -> countNamed(true, words));
  }

  private List<Found.OfSearch> actorsInFile(String words, int limit) {
    return connection.all(
        "SELECT f.id, f.name FROM actor_facts AS f WHERE "
            + connection.dialect().actorNamed()
            + " ORDER BY f.mentions DESC, f.id LIMIT ?",
        List.of(connection.dialect().names(Names.words(words)), limit),
        row -> named(Found.What.ACTOR, row.getString(1), row.getString(2)));
  }

  private long countNamed(boolean actors, String words) {
    return connection
        .first(
            connection.dialect().countNamed(actors),
            List.of(connection.dialect().names(Names.words(words)), View.LOOKED_AT),
            row -> row.getLong(1))
        .orElse(0L);
  }

  private List<Found.OfSearch> proposals(String words, int limit) {
    return connection.all(
        connection.dialect().proposalsNamed(),
        List.of(connection.dialect().names(Names.words(words)), limit),
        row -> named(Found.What.PROPOSAL, row.getString(1), row.getString(2)));
  }

  static Found.OfSearch named(Found.What what, String id, String name) {
    return new Found.OfSearch(what, id, name, null, List.of(), null, null);
  }

  /** The values and how often each is there; empty ones, which tell nothing, are left out. */
  static List<Counts.OfKey> facet(Collection<String> values) {
    Map<String, Long> counts =
        values.stream()
            .filter(value -> !value.isEmpty())
            .collect(Collectors.groupingBy(value -> value, HashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> new Counts.OfKey(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingLong(Counts.OfKey::count)
                .reversed()
                .thenComparing(Counts.OfKey::key))
        .limit(MOST_FACETS)
        .toList();
  }
}
