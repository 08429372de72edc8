// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.store.StoreException;
import org.parley.store.json.RecordJson;

/** A connection that only reads, with the statements it has prepared. Not thread-safe. */
abstract class ReadConnection implements AutoCloseable {
  private static final int PREPARED = 200;

  /** Where a database hands over rows in portions, they have this many. */
  private static final int ROWS_AT_ONCE = 1_000;

  /** So few rows are sooner looked up one by one. */
  private static final int FEW = 4;

  private final LinkedHashMap<String, PreparedStatement> prepared =
      new LinkedHashMap<>(PREPARED, 0.75f, true);

  private final Dialect dialect;

  ReadConnection(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What the database says in words of its own. */
  final Dialect dialect() {
    return dialect;
  }

  /** The connection as it is now. */
  abstract Connection connection();

  /** The error as a person should hear it. */
  abstract StoreException told(SQLException e);

  /** Begins to see one state of the record. */
  abstract void begin();

  /** Ends it. */
  abstract void end();

  /** Takes one result row; false when no more are wanted. */
  interface Row {
    boolean accept(ResultSet row) throws SQLException;
  }

  /** Makes something of one result row. */
  interface Maker<T> {
    T make(ResultSet row) throws SQLException;
  }

  /** Runs a statement without a result. */
  final void execute(String sql) {
    try (java.sql.Statement statement = connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Hands over rows until no more are wanted. The action must not run the same statement. */
  final void rows(String sql, List<? extends @Nullable Object> values, Row action) {
    try {
      PreparedStatement statement = statement(sql);
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        boolean more = true;
        while (more && rows.next()) {
          more = action.accept(rows);
        }
      }
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** What is made of each row. */
  final <T> List<T> all(String sql, List<? extends @Nullable Object> values, Maker<T> maker) {
    List<T> made = new ArrayList<>();
    rows(sql, values, row -> made.add(maker.make(row)));
    return made;
  }

  /** What is made of the first row. */
  final <T> Optional<T> first(String sql, List<? extends @Nullable Object> values, Maker<T> maker) {
    List<T> made = new ArrayList<>();
    rows(
        sql,
        values,
        row -> {
          made.add(maker.make(row));
          return false;
        });
    return made.stream().findFirst();
  }

  /**
   * What is made of the rows of these ids, in any order. One statement for many rows takes a
   * fraction of the time of one for each.
   *
   * @param sql ends where the list of ids is to follow, as {@code SELECT … WHERE id IN}
   */
  final <T> List<T> allOf(String sql, Collection<?> ids, Maker<T> maker) {
    if (ids.size() > FEW) {
      String json = RecordJson.write(ids);
      return all(sql + " " + dialect.listed(), List.of(json), maker);
    }
    List<T> made = new ArrayList<>();
    ids.forEach(id -> made.addAll(all(sql + " (?)", List.of(id), maker)));
    return made;
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement made = connection().prepareStatement(sql);
    made.setFetchSize(ROWS_AT_ONCE);
    prepared.put(sql, made);
    if (prepared.size() > PREPARED) {
      Iterator<Map.Entry<String, PreparedStatement>> oldest = prepared.entrySet().iterator();
      oldest.next().getValue().close();
      oldest.remove();
    }
    return made;
  }

  /** Forgets the statements of a connection that is no more. */
  final void forgetPrepared() {
    prepared.clear();
  }

  @Override
  public abstract void close();
}
