// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.store.json.RecordJson;

/** Any order of arrival, and any repetition, gives the same record in every store. */
class StorePropertiesTest {
  private static final List<String> URIS =
      List.of("a.txt", "b.txt", "B.txt", "é.txt", "\uD83D\uDD4A.txt");

  private final Random random = new Random(20_261_122);

  @TempDir Path folder;

  @Test
  void theRecordDoesNotDependOnTheOrderOfArrival() {
    for (int i = 0; i < 30; i++) {
      List<PageReading> arrivals = arrivals();
      List<PageReading> shuffled = new ArrayList<>(arrivals);
      Collections.shuffle(shuffled, random);
      List<PageReading> twice = new ArrayList<>(shuffled);
      twice.addAll(arrivals);
      List<String> expected = rows(new MemoryStore(), arrivals);
      assertThat(rows(new MemoryStore(), shuffled)).isEqualTo(expected);
      assertThat(rows(new MemoryStore(), twice)).isEqualTo(expected);
      assertThat(rows(SqliteStore.open(folder.resolve(i + "-a.db")), arrivals)).isEqualTo(expected);
      assertThat(rows(SqliteStore.open(folder.resolve(i + "-b.db")), twice)).isEqualTo(expected);
    }
  }

  /** Readings of a few pages, found at a few addresses: collisions are the point. */
  private List<PageReading> arrivals() {
    List<PageReading> arrivals = new ArrayList<>();
    for (int size = random.nextInt(9); size > 0; size--) {
      arrivals.add(Generated.reading(random.nextInt(5), 2, URIS.get(random.nextInt(URIS.size()))));
    }
    return arrivals;
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
