// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import org.parley.store.PostgresAddress;
import org.parley.store.StoreException;

/**
 * A connection that only reads a PostgreSQL database. One that was lost is made anew when the next
 * question begins. Not thread-safe.
 */
final class PostgresReadConnection extends ReadConnection {
  private final PostgresAddress address;
  private Connection connection;

  /**
   * @throws StoreException when the database cannot be reached
   */
  PostgresReadConnection(PostgresAddress address) {
    super(new PostgresDialect());
    this.address = address;
    this.connection = connect(address);
  }

  private static Connection connect(PostgresAddress address) {
    Connection connection = address.connect();
    try (java.sql.Statement statement = connection.createStatement()) {
      // What a filter leaves differs so much that a plan for all of them fits none. There is an
      // index
      // for every question; what PostgreSQL does not count is how long it takes to fetch vectors.
      statement.execute("SET plan_cache_mode = force_custom_plan; SET enable_seqscan = off");
      return connection;
    } catch (SQLException e) {
      StoreException told = address.told(e);
      try {
        connection.close();
      } catch (SQLException closing) {
        told.addSuppressed(closing);
      }
      throw told;
    }
  }

  @Override
  Connection connection() {
    return connection;
  }

  @Override
  StoreException told(SQLException e) {
    return address.told(e);
  }

  @Override
  void begin() {
    try {
      open();
    } catch (SQLException lost) {
      close();
      forgetPrepared();
      connection = connect(address);
      try {
        open();
      } catch (SQLException e) {
        throw told(e);
      }
    }
  }

  private void open() throws SQLException {
    connection.setAutoCommit(false);
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }
  }

  /** Nothing was written: whether it is kept or not is the same. */
  @Override
  void end() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // It is lost, which whoever asks next finds out.
    }
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
