// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;

/**
 * Opens the file of a store. What is in it SQLite alone reads: to close a file that was opened
 * beside it gives up the locks that this process has on it, and what another is only making may
 * look like anything.
 */
final class SqliteFile {
  private static final int CACHE_KIBIBYTES = 64 * 1024;

  /** So many pages of the file may wait in the log, 32 MB. */
  private static final int WAITING_PAGES = 8192;

  private SqliteFile() {}

  /** Opens or makes the file and brings it to the newest schema. */
  static SqliteDatabase open(Path file, Migrations migrations) {
    look(file);
    SqliteDatabase database = connect(file);
    boolean ready = false;
    try {
      database.checkOwner();
      // Only now: it writes to the file.
      writeAhead(database);
      migrations.apply(database);
      ready = true;
      return database;
    } finally {
      if (!ready) {
        database.close();
      }
    }
  }

  /** How many steps of the schema a file lacks; changes nothing. */
  static int lacks(Path file, Migrations migrations) {
    look(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(SqliteDatabase.WAIT_SECONDS * 1000);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
      SqliteDatabase database = new SqliteDatabase(file, connection);
      database.checkOwner();
      return migrations.missing(database);
    } catch (SQLException e) {
      throw SqliteDatabase.told(file, e);
    }
  }

  /**
   * Has the file write ahead, which lasts. Whoever makes that change needs the file for himself,
   * and SQLite does not wait for it as it waits for every other lock.
   */
  private static void writeAhead(SqliteDatabase database) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SqliteDatabase.WAIT_SECONDS);
    while (!database.text("PRAGMA journal_mode").equals("wal")) {
      try {
        database.text("PRAGMA journal_mode = WAL");
      } catch (StoreException e) {
        if (!SqliteDatabase.isBusy(e) || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
  }

  private static SqliteDatabase connect(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(SqliteDatabase.WAIT_SECONDS * 1000);
    config.enforceForeignKeys(true);
    // In WAL mode a killed process loses nothing that was committed; a power cut may lose the last
    // pages, never the file, and running again reads them.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    // A merge looks all over the file; what does not fit in memory is written and read twice. The
    // file is not mapped: that makes nothing faster and takes as much memory as the file is long.
    config.setCacheSize(-CACHE_KIBIBYTES);
    // Each page of a record changes the same pages of indexes: these are moved over once for many.
    config.setWalAutocheckpoint(WAITING_PAGES);
    // Nobody asks for them, and the driver would ask SQLite after each row that is written.
    config.setGetGeneratedKeys(false);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      return new SqliteDatabase(file, connection);
    } catch (SQLException e) {
      throw SqliteDatabase.told(file, e);
    }
  }

  private static void look(Path file) {
    if (Files.isDirectory(file)) {
      throw new StoreException(file + ": this is a folder; name a file for the store");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException(file + ": there is no folder " + folder + "; make it first");
    }
  }
}
