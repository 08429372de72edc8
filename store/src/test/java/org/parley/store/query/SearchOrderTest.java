// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.PostgresServer;
import org.parley.store.SqliteAddress;
import org.parley.store.Store;
import org.parley.store.StoreAddress;

/** A file and PostgreSQL find the same stories, and the same ones first. */
class SearchOrderTest {
  private static final List<String> WORDS =
      List.of(
          "truce",
          "Truce",
          "trucé",
          "talks",
          "2023",
          "Ελλάδα",
          "ΕΛΛΆΔΑ",
          "停火协议",
          "the",
          "the",
          "the",
          "İstanbul",
          "strasse",
          "naïve",
          "nai\u0308ve",
          "कि",
          "x1y2",
          "гора",
          "ceasefire");

  @TempDir Path folder;

  @Test
  void theSameStoriesAreFoundInTheSameOrder() {
    Random random = new Random(7);
    StoreAddress file = new SqliteAddress(folder.resolve("parley.db"));
    StoreAddress server = StoreAddress.of(PostgresServer.newAddress());
    try (Store one = file.open();
        Store other = server.open();
        Queries inFile = TableQueries.openWithoutCopy(file, 1);
        Queries inServer = TableQueries.openWithoutCopy(server, 1)) {
      for (int page = 0; page < 120; page++) {
        PageReading reading = reading(page, random);
        one.put(reading, "test");
        other.put(reading, "test");
      }
      for (int question = 0; question < 60; question++) {
        String words = words(random, 1 + random.nextInt(3));
        assertThat(other.search(words, 20)).as(words).isEqualTo(one.search(words, 20));
        assertThat(found(inServer, words)).as(words).isEqualTo(found(inFile, words));
      }
      assertThat(other.search("truce talks", 200)).hasSizeGreaterThan(20);
    }
  }

  private static Found found(Queries queries, String words) {
    return queries.ask(view -> view.search(words, Set.of(), Set.of(), null, 20));
  }

  private static String words(Random random, int count) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  private static PageReading reading(int number, Random random) {
    String id = "%016x".formatted(number);
    String text = words(random, 1 + random.nextInt(30));
    int length = text.codePointCount(0, text.length());
    Story story =
        new Story(
            id + "-1",
            id,
            1,
            null,
            "en",
            "Paper " + number % 3,
            null,
            null,
            List.of(new StorySpan(0, length, StorySpan.Role.BODY)),
            DateRange.UNKNOWN,
            id + "-1",
            true,
            null);
    return new PageReading(
        new Page(id, number + ".txt", "text/plain", null, "0".repeat(64), text, List.of()),
        List.of(story),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
