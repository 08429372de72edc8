// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.parley.store.Hit;
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
        PageReading reading = reading(page, words(random, 1 + random.nextInt(30)));
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

  /** The second step of the schema kept words and how often they stand there side by side. */
  @Test
  void aRecordOfAnOlderSchemaFindsWhatAFreshOneFinds() throws Exception {
    Random random = new Random(8);
    String address = PostgresServer.newAddress();
    StoreAddress server = StoreAddress.of(address);
    List<String> questions = List.of("truce", "the", "the talks", "гора truce 2023", "停火协议");
    List<List<Hit>> hits = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    try (Store store = server.open();
        Queries queries = TableQueries.openWithoutCopy(server, 1)) {
      store.put(reading(0, "!"), "test");
      store.put(reading(60, "the the"), "test");
      for (int page = 1; page < 60; page++) {
        store.put(reading(page, words(random, 1 + random.nextInt(30))), "test");
      }
      for (String words : questions) {
        hits.add(store.search(words, 20));
        found.add(found(queries, words));
      }
    }
    assertThat(hits).allMatch(each -> each.size() == 20);
    PostgresServer.change(
        address,
        """
        DROP TABLE copying;
        DROP TABLE relinked;
        DROP INDEX story_search_by_words;
        ALTER TABLE story_search ADD COLUMN times integer[] NOT NULL DEFAULT '{}';
        UPDATE story_search SET
          times = ARRAY(SELECT positions[1] FROM unnest(words) WITH ORDINALITY AS u
            (lexeme, positions, weights, at) ORDER BY at),
          words = strip(words);
        ALTER TABLE story_search ALTER COLUMN times DROP DEFAULT;
        CREATE INDEX story_search_by_words ON story_search USING gin (words);
        DELETE FROM migrations WHERE version > 2""");
    assertThat(
            PostgresServer.ask(
                address, "SELECT times FROM story_search WHERE words::text = quote_literal('the')"))
        .isEqualTo("{2}");
    try (Store store = server.open();
        Queries queries = TableQueries.openWithoutCopy(server, 1)) {
      for (int question = 0; question < questions.size(); question++) {
        String words = questions.get(question);
        assertThat(store.search(words, 20)).as(words).isEqualTo(hits.get(question));
        assertThat(found(queries, words)).as(words).isEqualTo(found.get(question));
      }
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

  private static PageReading reading(int number, String text) {
    String id = "%016x".formatted(number);
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
