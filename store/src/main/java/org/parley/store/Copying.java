// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;

/** The mark of a record into which another one is copied: until that is done it is not whole. */
final class Copying {
  private static final String INSERT = "INSERT INTO copying (ordinal, sql) VALUES (?, ?)";

  private Copying() {}

  /** Whether a copy into this record was begun and not ended. */
  static boolean isBegun(Database database) {
    return database.ask(() -> database.number("SELECT count(*) FROM copying")) > 0;
  }

  /**
   * Refuses the beginning of a copy.
   *
   * @throws StoreException with the way out
   */
  static void requireNone(Database database) {
    if (isBegun(database)) {
      throw new StoreException(
          database.name()
              + ": this is the beginning of a copy; finish it first: run the same parley copy again");
    }
  }

  /** Begins a copy, or goes on with one: sets aside what makes it slow to fill these tables. */
  static void begin(Database database, List<String> tables) {
    database.write(
        () -> {
          if (database.number("SELECT count(*) FROM copying") == 0) {
            database.update(INSERT, 0, "");
          }
          long next = 1 + database.number("SELECT max(ordinal) FROM copying");
          for (String sql : database.setAside(tables)) {
            database.update(INSERT, next++, sql);
          }
        });
  }

  /** Puts back what was set aside. */
  static void putBack(Database database) {
    database.write(
        () -> {
          List<String> statements = new ArrayList<>();
          database.query(
              "SELECT sql FROM copying WHERE sql <> '' ORDER BY ordinal",
              row -> statements.add(row.getString(1)));
          statements.stream().distinct().forEach(database::execute);
          database.update("DELETE FROM copying WHERE sql <> ''");
        });
  }

  /** Says that the copy is whole. */
  static void end(Database database) {
    database.update("DELETE FROM copying");
  }
}
