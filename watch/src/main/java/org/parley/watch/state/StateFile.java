// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** One connection to the file. For one thread. */
final class StateFile implements AutoCloseable {
  /** "PWat": what the file says that it is. */
  private static final int APPLICATION = 0x50576174;

  private static final int SCHEMA = 1;
  private static final int WAIT_MILLIS = 30_000;

  private final Path file;
  private final Connection connection;

  /** Makes something of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private StateFile(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the file, and makes it unless it is only to be looked at.
   *
   * @throws StateException when it is something else, or of a newer Parley
   */
  static StateFile open(Path file, boolean look) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WAIT_MILLIS);
    if (look) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    }
    boolean ready = false;
    StateFile opened = null;
    try {
      opened = new StateFile(file, config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
      opened.check(look);
      ready = true;
      return opened;
    } catch (SQLException e) {
      throw told(file, e);
    } finally {
      if (!ready && opened != null) {
        opened.close();
      }
    }
  }

  private void check(boolean look) {
    long application = number("PRAGMA application_id");
    long schema = number("PRAGMA user_version");
    long tables = number("SELECT count(*) FROM sqlite_master");
    if (tables == 0 && !look) {
      transaction(this::make);
    } else if (application != APPLICATION) {
      throw new StateException(
          file + ": this is no file in which a watch remembers; name another with --state", null);
    } else if (schema != SCHEMA) {
      throw new StateException(
          file + ": a newer Parley made it; use that one, or name another with --state", null);
    }
  }

  private void make() {
    for (String statement : schema().split(";\\s*\n", -1)) {
      if (!statement.isBlank()) {
        update(statement);
      }
    }
    update("PRAGMA application_id = " + APPLICATION);
    update("PRAGMA user_version = " + SCHEMA);
  }

  private static String schema() {
    try (InputStream in = StateFile.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema.sql cannot be read", e);
    }
  }

  private long number(String sql) {
    return rows(sql, row -> row.getLong(1)).get(0);
  }

  /** Does all of it or nothing. */
  void transaction(Runnable work) {
    boolean whole = false;
    try {
      connection.setAutoCommit(false);
      work.run();
      connection.commit();
      whole = true;
    } catch (SQLException e) {
      throw told(file, e);
    } finally {
      end(whole);
    }
  }

  private void end(boolean whole) {
    try {
      if (!whole) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw told(file, e);
    }
  }

  int update(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw told(file, e);
    }
  }

  <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.of(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw told(file, e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(i + 1, value instanceof Instant time ? time.toEpochMilli() : value);
    }
  }

  /** A time in a column, or null. */
  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static StateException told(Path file, SQLException e) {
    return new StateException(
        file
            + ": what the watch remembers cannot be read or kept ("
            + e.getMessage()
            + "); is the disk full, the folder there and writable?",
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw told(file, e);
    }
  }
}
