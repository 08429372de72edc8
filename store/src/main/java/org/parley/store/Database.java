// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a database that holds a record, with transactions, with what kinds of databases
 * say in words of their own, and with errors told for people. Not thread-safe.
 */
abstract class Database implements AutoCloseable {
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

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

  /** The connection as it is now. */
  abstract Connection connection();

  /** The error as a person should hear it, with its cause. */
  abstract StoreException told(SQLException e);

  /** How messages name the record. */
  abstract String name();

  /**
   * Runs the work as the one writer: all of it is kept, or none. It may be run again from its
   * beginning when it could not be kept for what others did meanwhile.
   */
  abstract void write(Runnable work);

  /** Runs the work on one state of the record, whatever others write meanwhile; may be nested. */
  abstract void read(Runnable work);

  /** Answers a question from one state of the record; may be asked again, as {@link #write}. */
  abstract <T> T ask(Supplier<T> question);

  /** Changes the schema, whole or not at all, one process at a time. */
  abstract void migrate(Runnable work);

  /** Makes an empty database ours: with the table of migrations. */
  abstract void claim();

  /** Whether there is a table of that name. */
  abstract boolean hasTable(String table);

  /** Whether who is connected may change the record. */
  abstract boolean mayWrite();

  /** Changes when somebody else has written since; our own writing may leave it as it is. */
  abstract long version();

  /**
   * The statement that puts a row in place of the one with its key.
   *
   * @param columns those of the key first
   * @param keys how many columns are the key
   */
  abstract String put(String table, List<String> columns, int keys);

  /** Adds many rows to a table, as fast as the database can. */
  abstract void load(
      String table, List<String> columns, List<? extends List<? extends @Nullable Object>> rows);

  /**
   * Takes away what makes it slow to fill some tables, as it stands: triggers, and indexes by which
   * no row is told from others.
   *
   * @return the statements that put it back
   */
  abstract List<String> setAside(List<String> tables);

  /** Has numbers that the database gives go on after those that are there. */
  abstract void continueNumbers(String table, String column);

  /** Learns anew what the tables hold, after very many rows were written. */
  abstract void settle();

  /** A statement that hands over its rows without all of them being in memory. */
  PreparedStatement stream(String sql) throws SQLException {
    return connection().prepareStatement(sql);
  }

  /** Sets one value of a statement. */
  void bind(PreparedStatement statement, int number, @Nullable Object value) throws SQLException {
    statement.setObject(number, value);
  }

  /** Runs statements that return nothing. */
  final void execute(String sql) {
    try (Statement statement = connection().createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Runs one statement and says how many rows it changed. */
  final int update(String sql, @Nullable Object... values) {
    try {
      PreparedStatement statement = prepared(sql);
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Runs one statement for many rows. */
  final void batch(String sql, Rows rows) {
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
  final void query(String sql, Row action, @Nullable Object... values) {
    try (PreparedStatement statement = stream(sql)) {
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
  final void lookUp(String sql, Row action, @Nullable Object... values) {
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
      statement = connection().prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  /** Forgets the statements of a connection that is no more. */
  final void forgetPrepared() {
    prepared.clear();
  }

  /** The number that a statement returns, 0 when it returns no row. */
  final long number(String sql, @Nullable Object... values) {
    long[] number = {0};
    query(sql, row -> number[0] = row.getLong(1), values);
    return number[0];
  }

  /** The text that a statement returns, empty when it returns no row. */
  final String text(String sql) {
    String[] text = {""};
    query(sql, row -> text[0] = row.getString(1));
    return text[0];
  }

  private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
  }

  @Override
  public abstract void close();
}
