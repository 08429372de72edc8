// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Merges;
import org.parley.store.PostgresServer;
import org.parley.store.SqliteAddress;
import org.parley.store.Store;
import org.parley.store.StoreAddress;

/** What the tables of a file answer is what going through all rows of a store answers. */
class QueriesPropertyTest {
  private static final List<Kind<?>> KINDS =
      List.of(
          Kind.STORIES,
          Kind.EVENTS,
          Kind.STATEMENTS,
          Kind.PROPOSALS,
          Kind.POSITIONS,
          Kind.INCIDENTS);

  private static final Set<Found.What> NAMED = Set.of(Found.What.ACTOR, Found.What.PROPOSAL);

  @TempDir Path folder;

  /** Where each kind of store keeps a record of its own. */
  private enum Place {
    SQLITE,
    POSTGRESQL;

    StoreAddress address(Path folder, String name) {
      return switch (this) {
        case SQLITE -> new SqliteAddress(folder.resolve(name + ".db"));
        case POSTGRESQL -> StoreAddress.of(PostgresServer.newAddress());
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void tablesAnswerAsAllRowsDo(Place place) {
    for (int seed = 0; seed < (place == Place.SQLITE ? 8 : 3); seed++) {
      Random random = new Random(seed);
      RandomRecord made = new RandomRecord(random);
      StoreAddress address = place.address(folder, String.valueOf(seed));
      try (Store store = address.open();
          MemoryStore memory = new MemoryStore();
          Queries tables = TableQueries.openWithoutCopy(address, 1);
          Queries copy = TableQueries.openWithCopy(address, 1);
          Queries rows = new StoreQueries(memory)) {
        List<PageReading> readings = new ArrayList<>();
        for (int page = 0; page < 5; page++) {
          readings.add(made.reading(page));
          put(readings.get(page), store, memory);
        }
        same(seed + " put", made, List.of(tables, copy), rows);
        merge(made.merge(readings), store, memory);
        same(seed + " merged", made, List.of(tables, copy), rows);
        // Other merges and pages read anew take the place of what was there. In between, incidents
        // may still be told by events that are gone.
        readings.set(1, made.reading(1));
        put(readings.get(1), store, memory);
        sameOfNew(seed + " put again", store.revision(), copy, tables);
        merge(made.merge(readings), store, memory);
        same(seed + " merged again", made, List.of(tables, copy), rows);
        sameOfNew(seed + " merged again", store.revision(), copy, tables);
      }
    }
  }

  /** A store in memory does not know when it learned of a row: the file and its copy do. */
  private static void sameOfNew(String when, long revisions, Queries copy, Queries tables) {
    for (long since = 0; since <= revisions; since++) {
      for (Boolean contested : Arrays.asList(null, true)) {
        Filter filter = new Filter.Builder().learnedAfter(since).contested(contested).build();
        String question = when + " " + filter;
        copy.ask(
            view ->
                tables.ask(
                    all -> {
                      KINDS.forEach(kind -> same(question + kind, kind, filter, view, all));
                      assertThat(view.events().busiest(filter, 9))
                          .as(question)
                          .isEqualTo(all.events().busiest(filter, 9));
                      return true;
                    }));
      }
    }
  }

  private static void put(PageReading reading, Store... stores) {
    for (Store store : stores) {
      store.put(reading, "test");
    }
  }

  private static void merge(MergedRecord merged, Store... stores) {
    for (Store store : stores) {
      Merges.put(merged, store);
    }
  }

  private static void same(String when, RandomRecord made, List<Queries> inFile, Queries rows) {
    List<Filter> filters = new ArrayList<>(List.of(Filter.NONE));
    for (int i = 0; i < 40; i++) {
      filters.add(made.filter());
    }
    inFile.forEach(tables -> same(when, filters, tables, rows));
  }

  private static void same(String when, List<Filter> filters, Queries tables, Queries rows) {
    tables.ask(
        view ->
            rows.ask(
                all -> {
                  filters.forEach(filter -> same(when + " " + filter, filter, view, all));
                  assertThat(view.totals()).as(when).isEqualTo(all.totals());
                  assertThat(view.outlets(9)).as(when).isEqualTo(all.outlets(9));
                  for (String id : RandomRecord.ACROSS) {
                    assertThat(view.actors().card(id))
                        .as(when + id)
                        .isEqualTo(all.actors().card(id));
                    assertThat(view.actors().quotes(id, 9))
                        .as(when + id)
                        .isEqualTo(all.actors().quotes(id, 9));
                  }
                  for (String words : List.of("The Watch", "Guard 1", "Guard 1 Élan", "Guard")) {
                    assertThat(view.actors().called(words, 2))
                        .as(when + words)
                        .isEqualTo(all.actors().called(words, 2));
                  }
                  assertThat(view.events().placesNamed("tow", 9))
                      .isEqualTo(all.events().placesNamed("tow", 9));
                  for (String words :
                      List.of("", "g", "guard", "ela wat", "guard 1", "none", "!")) {
                    for (Set<String> kinds :
                        List.of(Set.<String>of(), Set.of("armed_group", "person"))) {
                      assertThat(actors(view, words, kinds))
                          .as(when + words + kinds)
                          .isEqualTo(actors(all, words, kinds));
                    }
                    assertThat(view.search(words, NAMED, Set.of(), null, 9))
                        .as(when + words)
                        .isEqualTo(all.search(words, NAMED, Set.of(), null, 9));
                  }
                  return true;
                }));
  }

  /** All actors, page by page. */
  private static List<ActorSummary> actors(View view, String words, Set<String> kinds) {
    List<ActorSummary> actors = new ArrayList<>();
    Rows<ActorSummary> page = view.actors().list(words, kinds, Set.of(), null, 2);
    actors.addAll(page.items());
    while (page.next() != null) {
      page = view.actors().list(words, kinds, Set.of(), page.next(), 2);
      actors.addAll(page.items());
    }
    return actors;
  }

  private static void same(String when, Filter filter, View view, View all) {
    for (Kind<?> kind : KINDS) {
      same(when + " " + kind, kind, filter, view, all);
    }
    for (Counts.Split split : Counts.Split.values()) {
      assertThat(view.events().days(filter, split))
          .as(when)
          .isEqualTo(all.events().days(filter, split));
    }
    assertThat(view.events().busiest(filter, 9))
        .as(when)
        .isEqualTo(all.events().busiest(filter, 9));
    assertThat(view.events().places(filter, 9)).as(when).isEqualTo(all.events().places(filter, 9));
    assertThat(view.events().pairs(filter, true, 9))
        .as(when)
        .isEqualTo(all.events().pairs(filter, true, 9));
    assertThat(view.events().pairs(filter, false, 9))
        .as(when)
        .isEqualTo(all.events().pairs(filter, false, 9));
  }

  private static <T> void same(String when, Kind<T> kind, Filter filter, View view, View all) {
    List<T> found = pages(view, kind, filter, 3);
    List<T> expected = pages(all, kind, filter, 1_000);
    assertThat(found.stream().map(kind::id).toList())
        .as(when)
        .isEqualTo(expected.stream().map(kind::id).toList());
    assertThat(found).as(when).isEqualTo(expected);
  }

  /** All rows, page by page. */
  private static <T> List<T> pages(View view, Kind<T> kind, Filter filter, int limit) {
    List<T> rows = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    Rows<T> page = view.list(kind, filter, null, limit);
    rows.addAll(page.items());
    while (page.next() != null) {
      assertThat(cursors.add(page.next())).as("no cursor twice").isTrue();
      page = view.list(kind, filter, page.next(), limit);
      rows.addAll(page.items());
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatComeMeanwhileMoveNoOthers(Place place) {
    RandomRecord made = new RandomRecord(new Random(1));
    StoreAddress address = place.address(folder, "parley");
    try (Store store = address.open();
        Queries queries = TableQueries.open(address, 1)) {
      for (int page = 0; page < 10; page++) {
        store.put(made.reading(page), "test");
      }
      List<String> before =
          queries.ask(view -> pages(view, Kind.STORIES, Filter.NONE, 100)).stream()
              .map(Kind.STORIES::id)
              .toList();
      List<String> seen = new ArrayList<>();
      String cursor = null;
      int added = 10;
      do {
        String at = cursor;
        Rows<?> page = queries.ask(view -> view.list(Kind.STORIES, Filter.NONE, at, 2));
        page.items().forEach(row -> seen.add(((org.parley.model.Story) row).id()));
        cursor = page.next();
        store.put(made.reading(added++), "test");
      } while (cursor != null);
      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsNewSinceTheStateInWhichItCame(Place place) {
    RandomRecord made = new RandomRecord(new Random(3));
    StoreAddress address = place.address(folder, "learned");
    try (Store store = address.open();
        Queries queries = TableQueries.open(address, 1)) {
      store.put(made.reading(0), "test");
      long visit = queries.ask(View::revision).rows();
      store.put(made.reading(1), "test");
      // Read anew by another reader, with other rows: no news.
      store.put(made.reading(0), "other");
      Filter newOnes = new Filter.Builder().learnedAfter(visit).build();
      assertThat(
              queries.ask(view -> pages(view, Kind.STORIES, newOnes, 9)).stream()
                  .map(story -> story.page())
                  .distinct()
                  .toList())
          .containsExactly("%016x".formatted(0xa1));
      News news = queries.ask(view -> view.news(visit));
      assertThat(news.pages()).isEqualTo(1);
      assertThat(news.at()).isNotNull();
      LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(news.at()), ZoneOffset.UTC);
      assertThat(queries.<Long>ask(view -> view.revisionBefore(day))).isZero();
      assertThat(queries.<Long>ask(view -> view.revisionBefore(day.plusDays(2)))).isEqualTo(2);
    }
  }
}
