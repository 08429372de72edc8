// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * One connection to a SQLite file, with transactions, and with errors told for people. Not
 * thread-safe.
 */
final class Database implements AutoCloseable {
  /** How long to wait for another process that is writing. */
  static final int WAIT_SECONDS = 30;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean inTransaction;

  Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Takes the values of one result row. */
  interface Row {
    void accept(ResultSet row) throws SQLException;
  }

  /** Takes the rows of a batch. */
  interface Batch {
    void add(@Nullable Object... values);
  }

  /** Fills a batch. */
  interface Rows {
    void into(Batch batch);
  }

  /** Runs statements that return nothing. */
  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Runs one statement and says how many rows it changed. */
  int update(String sql, @Nullable Object... values) {
    try {
      PreparedStatement statement = prepared(sql);
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Runs one statement for many rows. */
  void batch(String sql, Rows rows) {
    try {
      PreparedStatement statement = prepared(sql);
      statement.clearBatch();
      int[] size = {0};
      rows.into(
          values -> {
            try {
              bind(statement, values);
              statement.addBatch();
              size[0]++;
            } catch (SQLException e) {
              throw told(e);
            }
          });
      if (size[0] > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Hands over each row of a result. */
  void query(String sql, Row action, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          action.accept(rows);
        }
      }
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /**
   * Hands over each row of a result, as {@link #query}, for statements that run very often: they
   * are prepared once. The action must not run the same statement.
   */
  void lookUp(String sql, Row action, @Nullable Object... values) {
    try {
      PreparedStatement statement = prepared(sql);
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          action.accept(rows);
        }
      }
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** A statement with triggers takes long to prepare: each is prepared once. */
  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  /** The number that a statement returns, 0 when it returns no row. */
  long number(String sql) {
    long[] number = {0};
    query(sql, row -> number[0] = row.getLong(1));
    return number[0];
  }

  /** The text that a statement returns, empty when it returns no row. */
  String text(String sql) {
    String[] text = {""};
    query(sql, row -> text[0] = row.getString(1));
    return text[0];
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Runs the work as the one writer: all of it is kept, or none. */
  void write(Runnable work) {
    transaction("BEGIN IMMEDIATE", work);
  }

  /** Runs the work on one state of the file, whatever others write meanwhile; may be nested. */
  void read(Runnable work) {
    if (inTransaction) {
      work.run();
    } else {
      transaction("BEGIN", work);
    }
  }

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

  private StoreException told(SQLException e) {
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
