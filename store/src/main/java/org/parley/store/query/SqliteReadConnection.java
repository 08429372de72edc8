// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.parley.store.StoreException;
import org.sqlite.SQLiteConfig;

/** A connection that only reads a SQLite file. Not thread-safe. */
final class SqliteReadConnection extends ReadConnection {
  private final Path file;
  private final Connection connection;

  /**
   * @throws StoreException when the file cannot be opened
   */
  SqliteReadConnection(Path file) {
    super(new SqliteDialect());
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(30_000);
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException e) {
      throw told(e);
    }
    execute("PRAGMA query_only = 1");
    execute("PRAGMA cache_size = -32000");
    execute("PRAGMA mmap_size = 8589934592");
    execute("PRAGMA temp_store = MEMORY");
  }

  @Override
  Connection connection() {
    return connection;
  }

  @Override
  StoreException told(SQLException e) {
    return new StoreException(file + ": the store cannot be read: " + e.getMessage(), e);
  }

  @Override
  void begin() {
    execute("BEGIN");
  }

  @Override
  void end() {
    execute("COMMIT");
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
