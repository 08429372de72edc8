// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Copies a record from one place to another as it is: readings of pages, what follows from them
 * with the notes of the merge, corrections, and what readers were told. Nothing is brought together
 * anew.
 *
 * <p>A copy that was interrupted is no record until it is copied again, which goes on where it
 * ended: no {@link Store} opens it. Not thread-safe.
 */
public final class RecordCopy implements AutoCloseable {
  /** Tables that tell who keeps rows in memory which ones were written, and whose ids they name. */
  private static final List<String> CHANGES =
      List.of(
          "event_changes (event)",
          "incident_changes (incident)",
          "position_changes (position)",
          "actor_changes (actor)");

  private final Database from;
  private final Database to;
  private final CopiedWords words;
  private final int atOnce;

  private RecordCopy(Database from, Database to, CopiedWords words, int atOnce) {
    this.from = from;
    this.to = to;
    this.words = words;
    this.atOnce = atOnce;
  }

  /**
   * @param from the record to copy, which is there; it is only read, in one state
   * @param to where to; made when it is not there
   * @throws StoreException when one of them cannot be opened
   */
  public static RecordCopy of(StoreAddress from, StoreAddress to) {
    return of(from, to, TableCopy.ROWS_AT_ONCE);
  }

  /** The same with so many rows in one transaction. */
  static RecordCopy of(StoreAddress from, StoreAddress to, int atOnce) {
    Database original = open(from);
    boolean ready = false;
    try {
      Copying.requireNone(original);
      Database copy = open(to);
      ready = true;
      StoryWords words =
          to instanceof SqliteAddress ? new SqliteStoryWords(copy) : new PostgresStoryWords(copy);
      return new RecordCopy(original, copy, new CopiedWords(copy, words), atOnce);
    } finally {
      if (!ready) {
        original.close();
      }
    }
  }

  private static Database open(StoreAddress address) {
    return address instanceof PostgresAddress server
        ? PostgresStore.database(server, Migrations.ofPostgres())
        : SqliteFile.open(((SqliteAddress) address).file(), Migrations.ofSqlite());
  }

  /**
   * How many pages and corrections of the other record the first one lacks: a copy has none.
   *
   * @return 0 for an empty record and for a copy that was interrupted
   */
  public int strangers() {
    int strangers = 0;
    for (String table : List.of("pages", "corrections")) {
      Set<String> ids = ids(table, to);
      ids.removeAll(ids(table, from));
      strangers += ids.size();
    }
    return strangers;
  }

  private static Set<String> ids(String table, Database database) {
    return database.ask(
        () -> {
          Set<String> ids = new HashSet<>();
          database.query("SELECT id FROM " + table, row -> ids.add(row.getString(1)));
          return ids;
        });
  }

  /**
   * Makes the other record what the first one is.
   *
   * @param step run after each transaction
   * @return how many pages were written
   */
  public long run(Runnable step) {
    long[] pages = {0};
    from.read(
        () -> {
          boolean begun =
              Copying.isBegun(to) || to.ask(() -> to.number("SELECT revision FROM state")) == 0;
          if (begun || !differences().isEmpty()) {
            pages[0] = copy(step);
          }
        });
    return pages[0];
  }

  private long copy(Runnable step) {
    Copying.begin(to, CopiedTable.BEFORE_NAMED.stream().map(CopiedTable::name).toList());
    long pages = 0;
    for (CopiedTable table : CopiedTable.BEFORE_NAMED) {
      long written = copy(table, step);
      pages += table.name().equals("pages") ? written : 0;
    }
    Copying.putBack(to);
    CopiedTable.NAMED.forEach(table -> copy(table, step));
    to.write(
        () -> {
          to.update("UPDATE state SET revision = ?, merged_revision = ?", state(from).toArray());
          CHANGES.forEach(changes -> tell(changes, "''"));
          tell("mark_changes (key)", "0");
          to.continueNumbers("stories", "key");
          to.continueNumbers("story_index", "key");
          to.continueNumbers("merge_notes", "key");
          to.continueNumbers("correction_outcomes", "ordinal");
          Copying.end(to);
        });
    to.settle();
    return pages;
  }

  /** Leaves a gap, so that who keeps rows in memory reads all of them again. */
  private void tell(String changes, String nothing) {
    to.update("INSERT INTO " + changes + " VALUES (" + nothing + ")");
    to.update("INSERT INTO " + changes + " VALUES (" + nothing + ")");
    String table = changes.substring(0, changes.indexOf(' '));
    to.update("DELETE FROM " + table + " WHERE number < (SELECT max(number) FROM " + table + ")");
  }

  private long copy(CopiedTable table, Runnable step) {
    return new TableCopy(table, from, to, atOnce, step).run(words.of(table));
  }

  /**
   * Holds the two against each other, table by table.
   *
   * @return what differs, in words, a line each; empty when nothing does
   */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    from.read(
        () -> {
          for (CopiedTable table : CopiedTable.ALL) {
            TableCopy.Difference found =
                new TableCopy(table, from, to, atOnce, () -> {}).difference();
            if (found.there() != found.here()) {
              differences.add(
                  "%s: %d there, %d in the copy"
                      .formatted(table.name(), found.there(), found.here()));
            } else if (found.groups() > 0) {
              differences.add(table.name() + ": as many in the copy, but not the same");
            }
          }
          if (!state(from).equals(state(to))) {
            differences.add("what was brought together last is not the same");
          }
        });
    return differences;
  }

  private static List<Long> state(Database database) {
    return database.ask(
        () -> {
          List<Long> state = new ArrayList<>();
          database.query(
              "SELECT revision, merged_revision FROM state",
              row -> state.addAll(List.of(row.getLong(1), row.getLong(2))));
          return state;
        });
  }

  @Override
  public void close() {
    try {
      to.close();
    } finally {
      from.close();
    }
  }
}
