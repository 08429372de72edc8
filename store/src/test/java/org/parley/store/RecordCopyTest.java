// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;
import org.parley.store.json.RecordJson;

class RecordCopyTest {
  private static final String RECUT = "%016x".formatted(3);
  private static final int ROWS_AT_ONCE = 7;

  @TempDir Path folder;

  private final StoreAddress server = StoreAddress.of(PostgresServer.newAddress());

  private StoreAddress file(String name) {
    return new SqliteAddress(folder.resolve(name));
  }

  /** A record with something in every table. */
  private StoreAddress filled() {
    StoreAddress address = file("from.db");
    try (Store store = address.open()) {
      fill(store);
    }
    return address;
  }

  private static void fill(Store store) {
    for (int page = 0; page < 6; page++) {
      var reading = Samples.reading("%016x".formatted(page), page + ".txt");
      store.put(reading, "reader " + page, page == 3 ? reading.stories() : List.of());
    }
    store.correct(List.of(Samples.correction("c1")));
    store.tell(
        "ada",
        List.of(
            new Told("event", RECUT, 1, 2, "", "", "words", Instant.parse("2024-02-03T04:05:06Z"))),
        List.of());
    store.index(
        index -> {
          Links links = new Links(new Link("other", 3), null, null);
          index.add(new IndexedStory(RECUT + "-1", RECUT, 5, -6, "traits \t\n\\", links));
          index.keep(RECUT + "-1", List.of(new Key(-7, 8), new Key(9, 10)));
          index.grouped(RECUT);
        });
    Merges.put(Samples.merged(), store);
    store.merging(
        notes -> notes.keep("shelf", "id", new byte[] {0, -1, 92}, List.of("one", "tab\ttwo")));
    store.put(Generated.reading(9, 3, "9.txt"), "reader 9"); // not yet brought together
    store.index(
        index -> index.link(RECUT + "-1", new Links(null, null, new Link("s", 1)))); // nor this
  }

  private static void copy(StoreAddress from, StoreAddress to) {
    try (RecordCopy copy = RecordCopy.of(from, to, ROWS_AT_ONCE)) {
      assertThat(copy.strangers()).isZero();
      copy.run(() -> {});
      assertThat(copy.differences()).isEmpty();
    }
  }

  /** All that a store answers with. */
  private static List<String> answers(StoreAddress address) {
    List<String> answers = new ArrayList<>();
    try (Store store = address.open()) {
      for (Kind<?> kind : Kind.ALL) {
        store.forEach(kind, row -> answers.add(kind + " " + RecordJson.write(row)));
      }
      store.forEach(Kind.PAGES, page -> answers.add(store.page(page.id()).toString()));
      store.forEachIndexed(story -> answers.add(story.toString()));
      store.search("truce rivertown", 100).forEach(hit -> answers.add(hit.toString()));
      answers.add(store.merged().toString());
      answers.add(store.told("ada").toString());
      answers.add(store.ungrouped(100).toString());
      answers.add(store.revision() + " " + store.mergePending());
      store.index(index -> answers.add(index.under(-7, 9) + " " + index.under(9, 9)));
      store.index(index -> answers.add(index.relinked().toString()));
      store.merging(
          notes -> {
            answers.add(notes.changed(100).toString());
            answers.add(notes.under("shelf", "one") + " " + notes.under("shelf", "tab\ttwo"));
            notes.forEach("shelf", (id, note) -> answers.add(id + List.of(note[0], note[1])));
          });
    }
    return answers;
  }

  @Test
  void aRecordGoesFromAFileToAServerAndBackAsItIs() {
    StoreAddress from = filled();
    StoreAddress back = file("back.db");

    copy(from, server);
    copy(server, back);

    List<String> answers = answers(from);
    assertThat(answers).hasSizeGreaterThan(50);
    assertThat(answers(server)).isEqualTo(answers);
    assertThat(answers(back)).isEqualTo(answers);
  }

  @Test
  void aCopyGrowsOnAsTheRecordWould() throws Exception {
    StoreAddress from = filled();
    copy(from, server);
    copy(server, file("back.db"));
    for (StoreAddress each : List.of(from, server, file("back.db"))) {
      try (Store store = each.open()) {
        store.put(Generated.reading(10, 2, "10.txt"), "reader 10");
        store.put(Generated.reading(4, 2, "4.txt"), "reader 4");
        store.index(
            index -> {
              index.add(new IndexedStory("s", "p", 1, 2, "t", Links.NONE));
              index.keep("s", List.of(new Key(9, 9)));
            });
        store.merging(notes -> notes.keep("shelf", "more", new byte[] {1, 2}, List.of("one")));
      }
    }

    assertThat(answers(server)).isEqualTo(answers(from));
    assertThat(answers(file("back.db"))).isEqualTo(answers(from));
    try (RecordCopy grown = RecordCopy.of(from, server);
        RecordCopy other = RecordCopy.of(from, file("back.db"))) {
      // When a page came is a matter of the clock.
      assertThat(grown.differences()).filteredOn(line -> !line.startsWith("learned")).isEmpty();
      assertThat(other.differences()).filteredOn(line -> !line.startsWith("learned")).isEmpty();
    }
    assertThat(schema(file("back.db"))).isEqualTo(schema(from));
  }

  /** What a file's tables, indexes and triggers are. */
  private static Set<String> schema(StoreAddress address) {
    Set<String> schema = new TreeSet<>();
    Path file = ((SqliteAddress) address).file();
    try (SqliteDatabase database = SqliteFile.open(file, Migrations.ofSqlite())) {
      database.query("SELECT sql FROM sqlite_schema", row -> schema.add(row.getString(1) + ""));
    }
    return schema;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCopyThatIsCutOffAgainAndAgainGoesOnWhereItEnded(boolean toServer) throws Exception {
    StoreAddress from = filled();
    StoreAddress to = toServer ? server : file("to.db");
    to.open().close();
    String indexes = toServer ? indexes() : "";
    int[] cuts = {0};
    long pages = 0;
    boolean done = false;
    while (!done) {
      try (RecordCopy copy = RecordCopy.of(from, to, ROWS_AT_ONCE)) {
        assertThat(copy.strangers()).isZero();
        pages += copy.run(() -> cutOff(cuts));
        done = true;
        assertThat(copy.differences()).isEmpty();
        assertThat(copy.run(() -> cutOff(cuts))).as("pages written again").isZero();
      } catch (CutOff e) {
        assertThatThrownBy(to::open)
            .isInstanceOf(StoreException.class)
            .hasMessage(
                to
                    + ": this is the beginning of a copy; finish it first: run the same parley copy"
                    + " again");
        pages = 0;
      }
    }

    assertThat(cuts[0]).as("transactions").isGreaterThan(20);
    assertThat(pages).as("pages of the last run").isZero();
    assertThat(answers(to)).isEqualTo(answers(from));
    if (toServer) {
      assertThat(indexes()).isEqualTo(indexes);
    } else {
      assertThat(schema(to)).isEqualTo(schema(from));
    }
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static void cutOff(int[] cuts) {
    cuts[0]++;
    throw new CutOff();
  }

  /** The indexes of the server's record, and the triggers that are at work. */
  private String indexes() throws Exception {
    String address = server.toString();
    return PostgresServer.ask(
            address,
            "SELECT string_agg(indexdef, '; ' ORDER BY indexname) FROM pg_indexes"
                + " WHERE schemaname = current_schema()")
        + PostgresServer.ask(
            address,
            "SELECT string_agg(tgname::text || tgenabled::text, '; ' ORDER BY tgname) FROM"
                + " pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE relnamespace ="
                + " current_schema()::regnamespace AND NOT tgisinternal");
  }

  /** Copies and waits for a word after each transaction, to be killed in the next one. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      try (RecordCopy copy =
          RecordCopy.of(
              StoreAddress.of(arguments[0]), StoreAddress.of(arguments[1]), ROWS_AT_ONCE)) {
        copy.run(
            () -> {
              System.out.println("step");
              new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
            });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aKilledCopyIsFinishedByTheNext(boolean toServer) throws Exception {
    StoreAddress from = filled();
    StoreAddress to = toServer ? server : file("to.db");
    for (int steps : List.of(2, 5, 9)) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Program.class.getName(),
                  from.toString(),
                  to.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        for (int step = 0; step < steps; step++) {
          assertThat(out.readLine()).isEqualTo("step");
          process.getOutputStream().write('\n');
          process.getOutputStream().flush();
        }
        assertThat(process.destroyForcibly().waitFor()).isNotZero();
      }
    }
    copy(from, to);
    assertThat(answers(to)).isEqualTo(answers(from));
  }

  @Test
  void whatHasChangedSinceIsCopiedAgain() {
    StoreAddress from = filled();
    copy(from, server);
    try (Store store = from.open()) {
      store.put(Generated.reading(5, 2, "5.txt"), "reader 5");
      store.put(Generated.reading(11, 4, "11.txt"), "reader 11");
      Merges.put(Generated.merge(file("other.db").open()), store);
    }
    try (RecordCopy again = RecordCopy.of(from, server, ROWS_AT_ONCE)) {
      assertThat(again.differences()).isNotEmpty();
      assertThat(again.run(() -> {})).isEqualTo(2);
      assertThat(again.differences()).isEmpty();
    }
    assertThat(answers(server)).isEqualTo(answers(from));
  }

  @Test
  void whoKeepsRowsInMemoryReadsThemAllAgain() {
    StoreAddress from = filled();
    copy(from, file("to.db"));
    long latest = changes("max", file("to.db"));
    try (Store store = from.open()) {
      store.put(Generated.reading(5, 2, "5.txt"), "reader 5");
    }
    copy(from, file("to.db"));
    assertThat(changes("min", file("to.db"))).isGreaterThan(latest + 1);
  }

  private static long changes(String which, StoreAddress address) {
    Path file = ((SqliteAddress) address).file();
    try (SqliteDatabase database = SqliteFile.open(file, Migrations.ofSqlite())) {
      return database.number("SELECT " + which + "(number) FROM event_changes");
    }
  }

  @Test
  void whatTheOtherHasAloneIsCountedAndWhatDiffersIsNamed() {
    StoreAddress from = filled();
    copy(from, server);
    try (Store to = server.open();
        Store original = from.open()) {
      to.put(Samples.reading("00000000000000bb", "b.txt"), "reader 1");
      try (RecordCopy copy = RecordCopy.of(from, server)) {
        assertThat(copy.strangers()).isEqualTo(1);
      }
      original.put(Samples.reading("00000000000000bb", "b.txt"), "reader 2");
      try (RecordCopy copy = RecordCopy.of(from, server)) {
        assertThat(copy.strangers()).isZero();
        assertThat(copy.differences()).contains("pages: as many in the copy, but not the same");
      }
      to.correct(List.of(Samples.correction("c2")));
      try (RecordCopy copy = RecordCopy.of(from, server)) {
        assertThat(copy.strangers()).isEqualTo(1);
        assertThat(copy.differences()).contains("corrections: 1 there, 2 in the copy");
      }
    }
  }

  @Test
  void everyTableIsCopiedOrMadeOfWhatIs() {
    Set<String> made =
        Set.of(
            "migrations",
            "state",
            "copying",
            "event_changes",
            "incident_changes",
            "position_changes",
            "actor_changes",
            "mark_changes",
            "actor_facts",
            "actor_cards",
            "actor_names",
            "proposal_names");
    Set<String> copied = new TreeSet<>();
    CopiedTable.ALL.forEach(table -> copied.add(table.name()));
    Set<String> there = new TreeSet<>();
    file("to.db").open().close();
    try (SqliteDatabase database =
        SqliteFile.open(folder.resolve("to.db"), Migrations.ofSqlite())) {
      database.query(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search%'"
              + " ESCAPE '\\'",
          row -> there.add(row.getString(1)));
      there.removeAll(made);
      assertThat(there).isEqualTo(copied);
      for (CopiedTable table : CopiedTable.ALL) {
        Set<String> columns = new TreeSet<>();
        database.query(
            "SELECT name FROM pragma_table_info(?)",
            row -> columns.add(row.getString(1)),
            table.name());
        assertThat(new TreeSet<>(table.columns())).as(table.name()).isEqualTo(columns);
      }
    }
  }
}
