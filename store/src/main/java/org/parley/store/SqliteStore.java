// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the record in one SQLite file. One who gets no turn to write for {@value
 * SqliteDatabase#WAIT_SECONDS} seconds says so.
 */
public final class SqliteStore extends TableStore {
  private SqliteStore(Database database) {
    super(database, new SqliteStoryWords(database));
  }

  /**
   * Opens a store, making the file when there is none. A store of an older Parley is brought up to
   * date, whole or not at all.
   *
   * @throws StoreException when the file is no store, is of a newer Parley, or cannot be written
   */
  public static SqliteStore open(Path file) {
    return open(file, Migrations.ofSqlite());
  }

  /**
   * Opens a store that must be there.
   *
   * @throws StoreException as {@link #open}, and when there is no such file
   */
  public static SqliteStore openExisting(Path file) {
    if (!Files.exists(file)) {
      throw new StoreException(
          file + ": there is no such store; read pages into it first, or name another file");
    }
    return open(file);
  }

  /**
   * Looks at a store that is there, without changing it.
   *
   * @return how many steps of the schema opening it would add; 0 when it is up to date
   * @throws StoreException as {@link #open}
   */
  public static int lacks(Path file) {
    return SqliteFile.lacks(file, Migrations.ofSqlite());
  }

  static SqliteStore open(Path file, Migrations migrations) {
    SqliteDatabase database = SqliteFile.open(file, migrations);
    boolean ready = false;
    try {
      Copying.requireNone(database);
      ready = true;
      return new SqliteStore(database);
    } finally {
      if (!ready) {
        database.close();
      }
    }
  }
}
