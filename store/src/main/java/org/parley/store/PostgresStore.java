// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

/**
 * Keeps the record in a PostgreSQL database. Those who write wait for each other, {@value
 * PostgresAddress#WAIT_SECONDS} seconds at most. A connection that was lost is made anew, for half
 * a minute, and what was not kept is written again.
 */
public final class PostgresStore extends TableStore {
  private PostgresStore(Database database) {
    super(database, new PostgresStoryWords(database));
  }

  static PostgresStore open(PostgresAddress address, Migrations migrations) {
    PostgresDatabase database = database(address, migrations);
    boolean ready = false;
    try {
      Copying.requireNone(database);
      ready = true;
      return new PostgresStore(database);
    } finally {
      if (!ready) {
        database.close();
      }
    }
  }

  /** Connects to a record, makes it where it is not, and brings it to the newest schema. */
  static PostgresDatabase database(PostgresAddress address, Migrations migrations) {
    PostgresDatabase database = new PostgresDatabase(address);
    boolean ready = false;
    try {
      database.check();
      migrations.apply(database);
      ready = true;
      return database;
    } finally {
      if (!ready) {
        database.close();
      }
    }
  }
}
