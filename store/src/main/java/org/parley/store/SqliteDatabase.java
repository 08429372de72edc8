// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** A connection to a SQLite file. Not thread-safe. */
final class SqliteDatabase extends Database {
  /** How long to wait for another process that is writing. */
  static final int WAIT_SECONDS = 30;

  /** {@code PARL}: tells our files from those of other programs. */
  private static final long APPLICATION_ID = 0x5041524CL;

  private final Path file;
  private final Connection connection;
  private boolean inTransaction;

  SqliteDatabase(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  @Override
  Connection connection() {
    return connection;
  }

  @Override
  String name() {
    return file.toString();
  }

  @Override
  void write(Runnable work) {
    transaction("BEGIN IMMEDIATE", work);
  }

  @Override
  void read(Runnable work) {
    if (inTransaction) {
      work.run();
    } else {
      transaction("BEGIN", work);
    }
  }

  /** A statement that only reads sees one state: what asks several reads. */
  @Override
  <T> T ask(Supplier<T> question) {
    return question.get();
  }

  @Override
  void migrate(Runnable work) {
    write(work);
  }

  @Override
  void claim() {
    execute("PRAGMA application_id = " + APPLICATION_ID);
    execute(
        """
        CREATE TABLE migrations (
          version INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          checksum TEXT NOT NULL
        ) STRICT""");
  }

  /**
   * Refuses a file that is not ours, without touching it.
   *
   * @throws StoreException naming the file, the reason and a way out
   */
  void checkOwner() {
    // In one snapshot: another process may be making the store right now.
    read(
        () -> {
          long owner = number("PRAGMA application_id");
          long tables = number("SELECT count(*) FROM sqlite_schema");
          if (owner != APPLICATION_ID && (owner != 0 || tables > 0)) {
            throw new StoreException(
                file
                    + ": this is a database of another program, not a Parley store; name another"
                    + " file");
          }
        });
  }

  @Override
  boolean hasTable(String table) {
    return number("SELECT count(*) FROM sqlite_schema WHERE name = ?", table) > 0;
  }

  @Override
  boolean mayWrite() {
    return true;
  }

  @Override
  long version() {
    return number("PRAGMA data_version");
  }

  @Override
  String put(String table, List<String> columns, int keys) {
    return "INSERT OR REPLACE INTO "
        + table
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ")";
  }

  @Override
  void load(
      String table, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
    batch(
        "INSERT INTO "
            + table
            + " (\""
            + String.join("\", \"", columns)
            + "\") VALUES ("
            + String.join(", ", Collections.nCopies(columns.size(), "?"))
            + ")",
        batch -> rows.forEach(row -> batch.add(row.toArray())));
  }

  @Override
  List<String> setAside(List<String> tables) {
    List<String> drops = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    // In the order in which they were made, which is that in which triggers run.
    query(
        "SELECT tbl_name, type, name, sql FROM sqlite_schema"
            + " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid",
        row -> {
          if (tables.contains(row.getString(1))) {
            drops.add("DROP " + row.getString(2) + " " + row.getString(3));
            statements.add(row.getString(4));
          }
        });
    drops.forEach(this::execute);
    return statements;
  }

  /** They go on after the greatest. */
  @Override
  void continueNumbers(String table, String column) {}

  @Override
  void settle() {}

  private void transaction(String begin, Runnable work) {
    execute(begin);
    inTransaction = true;
    boolean done = false;
    try {
      work.run();
      execute("COMMIT");
      done = true;
    } finally {
      inTransaction = false;
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself; the error that led here is the one to tell.
    }
  }

  @Override
  StoreException told(SQLException e) {
    return told(file, e);
  }

  /** The error as a person should hear it. */
  static StoreException told(Path file, SQLException e) {
    return new StoreException(file + ": " + reason(code(e), e), e);
  }

  /** Whether a statement failed because of what another one is doing with the file. */
  static boolean isBusy(StoreException e) {
    return e.getCause() instanceof SQLException cause
        && switch (code(cause)) {
          case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> true;
          default -> false;
        };
  }

  private static SQLiteErrorCode code(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
  }

  private static String reason(SQLiteErrorCode code, SQLException e) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
          "another program has been writing to this store for "
              + WAIT_SECONDS
              + " seconds; wait until it is done and run again";
      case SQLITE_FULL ->
          "no space is left on the disk; free some and run again: pages read so far are kept";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          "the store cannot be opened for writing; check the permissions of the file and its"
              + " folder";
      case SQLITE_NOTADB -> "this is not a Parley store but some other file; name another file";
      case SQLITE_CORRUPT ->
          "the store is damaged; move it away and read the pages again into a new one";
      case SQLITE_IOERR -> "the disk could not be read or written (" + e.getMessage() + ")";
      default -> String.valueOf(e.getMessage());
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw told(e);
    }
  }
}
