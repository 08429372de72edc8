// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Correction;
import org.parley.model.MergedRecord;

class SqliteStoreTest extends StoreContract {
  private static final String A = "00000000000000aa";

  @TempDir Path folder;

  @Override
  protected Store open() {
    return SqliteStore.open(folder.resolve("contract.db"));
  }

  private Path file() {
    return folder.resolve("parley.db");
  }

  private Path filled() {
    try (SqliteStore store = SqliteStore.open(file())) {
      store.put(Samples.reading(A, "a.txt"), "reader 1");
      store.correct(Samples.correction("c1"));
      Merges.put(Samples.merged(), store);
    }
    return file();
  }

  @Test
  void everythingIsThereAfterReopening() {
    try (SqliteStore store = SqliteStore.openExisting(filled())) {
      assertThat(store.holds(A, "a.txt", "reader 1")).isTrue();
      assertThat(store.mergePending()).isFalse();
      assertThat(store.merged()).isEqualTo(Samples.merged());
      assertThat(store.all(Kind.EVENTS)).hasSize(1);
      assertThat(store.all(Kind.CORRECTIONS)).containsExactly(Samples.correction("c1"));
      assertThat(store.search("truce", 5)).hasSize(1);
    }
  }

  @Test
  void aClosedStoreIsOneFile() throws Exception {
    filled();
    try (java.util.stream.Stream<Path> files = Files.list(folder)) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(n -> n.startsWith("parley")))
          .containsExactly("parley.db");
    }
  }

  @Test
  void readingTheSamePagesAgainLeavesTheSameBytes() throws Exception {
    filled();
    byte[] before = Files.readAllBytes(file());
    try (SqliteStore store = SqliteStore.open(file())) {
      store.put(Samples.reading(A, "a.txt"), "reader 1");
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void theTablesCanBeReadByOtherPrograms() throws Exception {
    filled();
    assertThat(
            ask(
                "SELECT e.type || ' ' || e.date_from || ' ' || s.title FROM events e"
                    + " JOIN stories s ON s.page = e.page AND s.id = e.story"))
        .isEqualTo("REJECT 2021-05-03 Rebels refuse truce");
    assertThat(ask("SELECT stance FROM positions")).isEqualTo("leaves_unsigned");
    assertThat(ask("SELECT contested FROM incidents")).isEqualTo("1");
    assertThat(ask("PRAGMA journal_mode")).isEqualTo("wal");
    assertThat(ask("PRAGMA integrity_check")).isEqualTo("ok");
    assertThat(
            ask(
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                    + " AND NOT strict AND name NOT LIKE 'sqlite_%'"))
        .as("tables that are not strict")
        .isEqualTo("0");
  }

  @Test
  void noRowOutlivesItsPage() throws Exception {
    filled();
    try (SqliteStore store = SqliteStore.open(file())) {
      store.put(Samples.reading(A, "0.txt"), "reader 1");
    }
    assertThat(ask("SELECT count(*) FROM stories")).isEqualTo("1");
    assertThat(ask("SELECT count(*) FROM story_search")).isEqualTo("1");
    assertThat(ask("SELECT count(*) FROM mentions")).isEqualTo("3");
    assertThat(ask("SELECT count(*) FROM page_positions")).isEqualTo("1");
    assertThat(ask("SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
  }

  @Test
  void aStoreThatIsNotThereIsNotMadeWhenItMustBe() {
    assertThatThrownBy(() -> SqliteStore.openExisting(file()))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            file() + ": there is no such store; read pages into it first, or name another file");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
    Files.writeString(file(), "Rebels refuse truce\n");
    assertThatThrownBy(() -> SqliteStore.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessage(file() + ": this is not a Parley store but some other file; name another file");
    assertThat(file()).hasContent("Rebels refuse truce\n");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws Exception {
    change("CREATE TABLE bookmarks (url TEXT)");
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> SqliteStore.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            file()
                + ": this is a database of another program, not a Parley store; name another file");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void aFolderOrAMissingFolderIsNamed() {
    assertThatThrownBy(() -> SqliteStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessage(folder + ": this is a folder; name a file for the store");
    Path lost = folder.resolve("nowhere").resolve("parley.db");
    assertThatThrownBy(() -> SqliteStore.open(lost))
        .isInstanceOf(StoreException.class)
        .hasMessage(lost + ": there is no folder " + folder.resolve("nowhere") + "; make it first");
  }

  @Test
  void aCutOffStoreIsCalledDamaged() throws Exception {
    byte[] whole = Files.readAllBytes(filled());
    Files.write(file(), java.util.Arrays.copyOf(whole, 5000));
    assertThatThrownBy(
            () -> {
              try (SqliteStore store = SqliteStore.open(file())) {
                store.all(Kind.EVENTS);
              }
            })
        .isInstanceOf(StoreException.class)
        .hasMessage(
            file()
                + ": the store is damaged; move it away and read the pages again into a new one");
  }

  @Test
  void anEmptyFileBecomesAStore() throws Exception {
    Files.createFile(file());
    try (SqliteStore store = SqliteStore.open(file())) {
      assertThat(store.all(Kind.PAGES)).isEmpty();
    }
  }

  @Test
  void aStoreOfANewerParleyIsRefused() throws Exception {
    filled();
    int known = Integer.parseInt(ask("SELECT max(version) FROM migrations"));
    change("INSERT INTO migrations VALUES (" + (known + 1) + ", 'V999__later.sql', 'x')");
    assertThatThrownBy(() -> SqliteStore.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            file()
                + ": this store was made by a newer Parley (schema "
                + (known + 1)
                + ", this Parley knows "
                + known
                + "); update Parley");
  }

  @Test
  void aStoreOfAnotherBuildIsRefused() throws Exception {
    filled();
    change("UPDATE migrations SET checksum = 'x'");
    assertThatThrownBy(() -> SqliteStore.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            file()
                + ": this store was made by another build of Parley (its migration V001__record.sql"
                + " differs from ours); read the pages again into a new store");
  }

  @Test
  void anOlderStoreIsBroughtUpToDateOnce() throws Exception {
    filled();
    int known = Integer.parseInt(ask("SELECT max(version) FROM migrations"));
    Migrations newer =
        Migrations.ofSqlite()
            .with(
                "V999__notes.sql", "CREATE TABLE notes (id TEXT); INSERT INTO notes VALUES ('n');");
    for (int time = 0; time < 2; time++) {
      try (SqliteStore store = SqliteStore.open(file(), newer)) {
        assertThat(store.all(Kind.EVENTS)).hasSize(1);
      }
    }
    assertThat(ask("SELECT count(*) FROM notes")).isEqualTo("1");
    assertThat(ask("SELECT max(version) FROM migrations")).isEqualTo(String.valueOf(known + 1));
  }

  @Test
  void pagesOfAStoreWithoutAnIndexOfStoriesAreToBeGrouped() throws Exception {
    filled();
    change("UPDATE state SET merged_revision = revision");
    change("UPDATE stories SET row = json_remove(row, '$.reprint')");
    for (String table : List.of("ungrouped", "story_index", "story_keys")) {
      change("DROP TABLE " + table);
    }
    withoutTheTablesOfCorrections();
    for (String column : List.of("cluster", "reprint_of", "reprint_kind")) {
      change("ALTER TABLE story_groups DROP COLUMN " + column);
    }
    change("UPDATE stories SET row = json_remove(row, '$.other_dates')");
    change("UPDATE pages SET row = json_remove(row, '$.elements', '$.storyless')");
    change("DELETE FROM migrations WHERE version > 1");
    try (SqliteStore store = SqliteStore.open(file())) {
      assertThat(store.ungrouped(5)).containsExactly(A);
      assertThat(store.mergePending()).isTrue();
      assertThat(store.all(Kind.STORIES).get(0).reprint()).isNull();
      assertThat(store.all(Kind.STORIES).get(0).otherDates()).isEmpty();
      assertThat(store.all(Kind.PAGES).get(0).elements()).isEmpty();
    }
  }

  private void withoutTheTablesOfQueries() throws Exception {
    String triggers =
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE 'corrections%'";
    for (String kind : List.of("TRIGGER", "VIEW")) {
      String names =
          kind.equals("TRIGGER") ? triggers : "SELECT name FROM sqlite_schema WHERE type = 'view'";
      String first = "SELECT coalesce((" + names + " LIMIT 1), '')";
      for (String name = ask(first); !name.isEmpty(); name = ask(first)) {
        change("DROP " + kind + " " + name);
      }
    }
    for (String table :
        List.of(
            "facts",
            "parties",
            "tellers",
            "incident_events",
            "actor_facts",
            "name_search",
            "event_places",
            "event_days",
            "kind_counts",
            "learned",
            "event_changes",
            "actor_cards",
            "proposal_names",
            "proposal_search",
            "story_marks",
            "actor_events",
            "incident_changes",
            "actor_names",
            "actor_changes",
            "position_changes",
            "mark_changes")) {
      change("DROP TABLE " + table);
    }
    change("DROP INDEX story_groups_by_group");
    change("DROP INDEX story_groups_by_cluster");
  }

  private void withoutTheTablesOfCorrections() throws Exception {
    withoutTheTablesOfQueries();
    for (String table :
        List.of(
            "corrected_rows",
            "correction_outcomes",
            "machine_cuts",
            "told",
            "unmerged",
            "merge_notes",
            "merge_keys",
            "copying",
            "relinked")) {
      change("DROP TABLE " + table);
    }
    change("DROP TRIGGER corrections_are_not_changed");
    change("DROP TRIGGER corrections_are_not_removed");
  }

  @Test
  void decisionsOnActorsOfAnOlderStoreBecomeCorrections() throws Exception {
    SqliteStore.open(file()).close();
    withoutTheTablesOfCorrections();
    change("DELETE FROM migrations WHERE version > 4");
    String decision =
        """
        INSERT INTO corrections VALUES ('%1$s', '{"id":"%1$s","target":"%1$s","change":\
        "{\\"kind\\":\\"%2$s\\",\\"one\\":\\"abu-nar\\",\\"other\\":\\"%3$s\\",\\"at\\":\\"2024-02-03T04:05:06Z\\"}",\
        "author":"ada","at":"2024-02-03T04:05:06Z","note":null}')\
        """;
    change(decision.formatted("actor:abu-nar omar", "same", "omar"));
    change(decision.formatted("actor:abu-nar said", "different", "said"));
    change(decision.formatted("actor:abu-nar", "name", "The Father"));
    try (SqliteStore store = SqliteStore.open(file())) {
      assertThat(store.all(Kind.CORRECTIONS))
          .allSatisfy(correction -> assertThat(correction.target()).isEqualTo("actor:abu-nar"))
          .extracting(Correction::change)
          .containsExactly(
              "{\"op\":\"set\",\"field\":\"name\",\"value\":\"The Father\"}",
              "{\"op\":\"join\",\"with\":\"actor:omar\"}",
              "{\"op\":\"part\",\"from\":\"actor:said\"}");
      assertThat(store.mergePending()).isTrue();
    }
  }

  @Test
  void noProgramCanChangeOrRemoveACorrection() throws Exception {
    try (SqliteStore store = SqliteStore.open(file())) {
      store.correct(Samples.correction("c1"));
    }
    assertThatThrownBy(() -> change("UPDATE corrections SET row = '{}'"))
        .hasMessageContaining("a correction is never changed");
    assertThatThrownBy(() -> change("DELETE FROM corrections"))
        .hasMessageContaining("a correction is never removed");
  }

  @Test
  void aMigrationThatFailsHalfWayLeavesTheStoreAsItWas() throws Exception {
    filled();
    Migrations broken =
        Migrations.ofSqlite().with("V004__broken.sql", "CREATE TABLE notes (id TEXT); NONSENSE;");
    assertThatThrownBy(() -> SqliteStore.open(file(), broken))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file() + ": ")
        .hasMessageContaining("NONSENSE");
    assertThat(ask("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'")).isEqualTo("0");
    try (SqliteStore store = SqliteStore.open(file())) {
      assertThat(store.all(Kind.EVENTS)).hasSize(1);
    }
  }

  @Test
  void theChecksumOfAMigrationDoesNotDependOnLineEnds() {
    assertThat(new Migrations.Migration(1, "V001__x.sql", "A\r\nB\r\n").checksum())
        .isEqualTo(new Migrations.Migration(1, "V001__x.sql", "A\nB\n").checksum());
  }

  @Test
  void whatAnotherProcessMergesIsSeenAfterASnapshotAndNotInIt() {
    try (SqliteStore mine = SqliteStore.open(filled());
        SqliteStore theirs = SqliteStore.open(file())) {
      assertThat(group(mine)).isEqualTo("g1");
      mine.snapshot(
          () -> {
            assertThat(group(mine)).isEqualTo("g1");
            Merges.put(MergedRecord.EMPTY, theirs);
            assertThat(group(mine)).isEqualTo("g1");
            assertThat(mine.all(Kind.ACTORS)).hasSize(1);
          });
      assertThat(group(mine)).isEqualTo(A + "-1");
      assertThat(mine.all(Kind.ACTORS)).isEmpty();
    }
  }

  private static String group(Store store) {
    return store.find(Kind.STORIES, A + "-1").orElseThrow().group();
  }

  @Test
  void aFullDiskIsToldAndKeepsThePagesThatFitted() throws Exception {
    Migrations small =
        Migrations.ofSqlite().with("V003__small.sql", "PRAGMA max_page_count = 120; SELECT 1;");
    List<Integer> kept = new ArrayList<>();
    try (SqliteStore store = SqliteStore.open(file(), small)) {
      assertThatThrownBy(
              () -> {
                for (int number = 0; number < 1000; number++) {
                  store.put(Generated.reading(number, 5, "a.txt"), "reader 1");
                  kept.add(number);
                }
              })
          .isInstanceOf(StoreException.class)
          .hasMessage(
              file()
                  + ": no space is left on the disk; free some and run again: pages read so far"
                  + " are kept");
      assertThat(kept).isNotEmpty();
      assertThat(store.all(Kind.PAGES)).hasSameSizeAs(kept);
      assertThat(store.all(Kind.EVENTS)).hasSize(kept.size() * 5);
    }
    assertThat(ask("PRAGMA integrity_check")).isEqualTo("ok");
  }

  @Test
  void aFileThatAnotherIsMakingAStoreOfIsWaitedFor() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate("BEGIN IMMEDIATE");
      FutureTask<Integer> opening =
          new FutureTask<>(
              () -> {
                try (SqliteStore store = SqliteStore.open(file())) {
                  return store.all(Kind.PAGES).size();
                }
              });
      Thread opener = new Thread(opening, "opener");
      opener.start();
      while (opener.getState() != Thread.State.TIMED_WAITING && !opening.isDone()) {
        Thread.onSpinWait();
      }
      assertThat(opening.isDone()).as("opened or failed while another writes").isFalse();
      statement.executeUpdate("ROLLBACK");
      assertThat(opening.get()).isZero();
    }
  }

  @RepeatedTest(5)
  void severalStoresMayOpenAndWriteOneFileAtOnce() throws Exception {
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int first = writer * 5;
      writers.add(
          () -> {
            try (SqliteStore store = SqliteStore.open(file())) {
              for (int page = first; page < first + 8; page++) {
                store.put(Samples.reading("%016x".formatted(page), "a.txt"), "reader 1");
              }
            }
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Void> writer : threads.invokeAll(writers)) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    try (SqliteStore store = SqliteStore.open(file())) {
      assertThat(store.all(Kind.PAGES)).hasSize(23);
      assertThat(store.revision()).isEqualTo(23);
    }
  }

  private String ask(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }

  private void change(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
