// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.store.Hit;
import org.parley.store.Kind;
import org.parley.store.Snippet;
import org.parley.store.Words;
import org.parley.store.json.RecordJson;

/** Searches a SQLite file. */
final class SqliteSearch {
  private static final int MOST_FACETS = 50;
  private static final int SOME_ACTORS = 5;

  private final ReadConnection connection;

  SqliteSearch(ReadConnection connection) {
    this.connection = connection;
  }

  /** A story that has the words. */
  private record Match(long key, double rank, @Nullable String outlet, String day) {
    boolean isOf(Set<String> outlets, @Nullable Integer year) {
      return (outlets.isEmpty() || (outlet != null && outlets.contains(outlet)))
          && (year == null || year().equals("%04d".formatted(year)));
    }

    String year() {
      return day.isEmpty() ? "" : day.substring(0, day.indexOf('-', 1));
    }
  }

  Found search(
      String words, Set<Found.What> what, Set<String> outlets, @Nullable Integer year, int limit) {
    List<String> wanted = Words.wanted(words);
    boolean filtered = !outlets.isEmpty() || year != null;
    List<Match> stories = wanted.isEmpty() ? List.of() : matches(wanted);
    List<Match> asked = stories.stream().filter(match -> match.isOf(outlets, year)).toList();
    List<Found.OfSearch> actors = wanted.isEmpty() ? List.of() : actors(words, actors(what, limit));
    List<Found.OfSearch> proposals = wanted.isEmpty() ? List.of() : proposals(wanted);
    List<Found.OfSearch> hits = new ArrayList<>();
    if (asks(what, Found.What.PROPOSAL) && !filtered) {
      proposals.stream().limit(limit).forEach(hits::add);
    }
    if (asks(what, Found.What.ACTOR) && !filtered) {
      hits.addAll(actors);
    }
    if (asks(what, Found.What.STORY)) {
      asked.stream()
          .sorted(Comparator.comparingDouble(Match::rank).thenComparingLong(Match::key))
          .limit(limit)
          .forEach(match -> hits.add(hit(match, wanted)));
    }
    List<Counts.OfKey> kinds =
        List.of(
            new Counts.OfKey("story", stories.size()),
            new Counts.OfKey("actor", wanted.isEmpty() ? 0 : actorCount(words)),
            new Counts.OfKey("proposal", proposals.size()));
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

  private List<Match> matches(List<String> wanted) {
    String query = "\"" + String.join("\" \"", wanted) + "\"";
    return connection.all(
        "SELECT m.key, m.likeness, f.outlet, f.day FROM ("
            + "SELECT rowid AS key, bm25(story_search) AS likeness FROM story_search"
            + " WHERE story_search MATCH ? LIMIT ?) AS m"
            + " CROSS JOIN stories AS s ON s.key = m.key"
            + " CROSS JOIN facts AS f ON f.kind = 'stories' AND f.id = s.id",
        List.of(query, View.LOOKED_AT),
        row -> new Match(row.getLong(1), row.getDouble(2), row.getString(3), row.getString(4)));
  }

  private Found.OfSearch hit(Match match, List<String> wanted) {
    return connection
        .first(
            "SELECT p.row, s.row FROM stories AS s JOIN pages AS p ON p.id = s.page"
                + " WHERE s.key = ?",
            List.of(match.key()),
            row -> {
              Page page = RecordJson.read(row.getString(1), Page.class);
              Story story = RecordJson.read(row.getString(2), Story.class);
              Hit hit = Snippet.of(page, story, wanted);
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
    return connection.all(
        "SELECT f.id, f.name FROM actor_facts AS f WHERE f.key IN"
            + " (SELECT rowid FROM name_search WHERE name_search MATCH ?)"
            + " ORDER BY f.mentions DESC, f.id LIMIT ?",
        List.of(Names.match(words), limit),
        row -> named(Found.What.ACTOR, row.getString(1), row.getString(2)));
  }

  private long actorCount(String words) {
    return connection
        .first(
            "SELECT count(*) FROM name_search WHERE name_search MATCH ?",
            List.of(Names.match(words)),
            row -> row.getLong(1))
        .orElse(0L);
  }

  private List<Found.OfSearch> proposals(List<String> wanted) {
    List<Found.OfSearch> found = new ArrayList<>();
    connection.rows(
        "SELECT id, name FROM " + Kind.PROPOSALS.name() + " ORDER BY id",
        List.of(),
        row -> {
          if (Names.begin(row.getString(2), wanted)) {
            found.add(named(Found.What.PROPOSAL, row.getString(1), row.getString(2)));
          }
          return true;
        });
    return found;
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
