// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.store.json.RecordJson;

/** Any order of arrival, and any repetition, gives the same record in every store. */
class StorePropertiesTest {
  private final List<Path> files = new ArrayList<>();

  /** Readings of a few pages, found at a few addresses: collisions are the point. */
  @Provide
  Arbitrary<List<PageReading>> arrivals() {
    Arbitrary<Integer> page = Arbitraries.integers().between(0, 4);
    Arbitrary<String> uri = Arbitraries.of("a.txt", "b.txt", "B.txt", "é.txt", "\uD83D\uDD4A.txt");
    return Combinators.combine(page, uri)
        .as((number, at) -> Generated.reading(number, 2, at))
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 30)
  void theRecordDoesNotDependOnTheOrderOfArrival(
      @ForAll("arrivals") List<PageReading> arrivals, @ForAll Random random) {
    List<PageReading> shuffled = new ArrayList<>(arrivals);
    java.util.Collections.shuffle(shuffled, random);
    List<PageReading> twice = new ArrayList<>(shuffled);
    twice.addAll(arrivals);
    List<String> expected = rows(new MemoryStore(), arrivals);
    assertThat(rows(new MemoryStore(), shuffled)).isEqualTo(expected);
    assertThat(rows(new MemoryStore(), twice)).isEqualTo(expected);
    assertThat(rows(sqlite(), arrivals)).isEqualTo(expected);
    assertThat(rows(sqlite(), twice)).isEqualTo(expected);
  }

  private SqliteStore sqlite() {
    try {
      Path file = Files.createTempFile("parley", ".db");
      files.add(file);
      return SqliteStore.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterProperty
  void deleteFiles() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** Every row of the record, after a merge and a search. */
  private static List<String> rows(Store open, List<PageReading> arrivals) {
    try (Store store = open) {
      arrivals.forEach(reading -> store.put(reading, "reader 1"));
      MergedRecord merged = Generated.merge(store);
      List<String> rows = new ArrayList<>();
      for (Kind<?> kind : Kind.ALL) {
        store.forEach(kind, row -> rows.add(kind + " " + RecordJson.write(row)));
      }
      rows.add(RecordJson.write(merged));
      Stream<Hit> hits = store.search("front", Integer.MAX_VALUE).stream();
      hits.map(Hit::toString).sorted().forEach(rows::add);
      return rows;
    }
  }
}
