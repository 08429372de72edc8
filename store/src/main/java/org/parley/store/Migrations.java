// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a database to the newest schema, whole or not at all. A migration is a numbered SQL file
 * that never changes once it is released; its checksum is kept in every store.
 */
final class Migrations {
  // In order; to change the schema, add a file under resources and its name here.
  private static final List<String> OF_SQLITE =
      List.of(
          "V001__record.sql",
          "V002__story_index.sql",
          "V003__markup_and_dates.sql",
          "V004__stories_grouped_anew.sql",
          "V005__corrections.sql",
          "V006__queries.sql",
          "V007__told.sql",
          "V008__contested_events.sql",
          "V009__learned.sql",
          "V010__merge_notes.sql",
          "V011__counted.sql",
          "V012__followed.sql",
          "V013__told_learned.sql",
          "V014__copying.sql",
          "V015__relinked.sql",
          "V016__actors_by_card.sql");

  private static final List<String> OF_POSTGRES =
      List.of(
          "V001__record.sql",
          "V002__queries.sql",
          "V003__ranks.sql",
          "V004__copying.sql",
          "V005__relinked.sql");

  private final List<Migration> known;

  private Migrations(List<Migration> known) {
    this.known = known;
  }

  /** One step of the schema. */
  record Migration(int version, String name, String sql) {
    String checksum() {
      // A checkout may have turned the line ends.
      return Digests.sha256(List.of(sql.replace("\r\n", "\n")));
    }
  }

  /** The migrations of this Parley for a SQLite file. */
  static Migrations ofSqlite() {
    return of("migrations/", OF_SQLITE);
  }

  /** The same for PostgreSQL. */
  static Migrations ofPostgres() {
    return of("migrations/postgres/", OF_POSTGRES);
  }

  private static Migrations of(String folder, List<String> files) {
    List<Migration> migrations = new ArrayList<>();
    for (String name : files) {
      migrations.add(new Migration(migrations.size() + 1, name, sql(folder + name)));
    }
    return new Migrations(migrations);
  }

  /** These migrations and one more. */
  Migrations with(String name, String sql) {
    List<Migration> more = new ArrayList<>(known);
    more.add(new Migration(known.size() + 1, name, sql));
    return new Migrations(more);
  }

  private static String sql(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("migration " + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("migration " + name + " cannot be read", e);
    }
  }

  /**
   * Applies what the database lacks, in one transaction.
   *
   * @throws StoreException when the store was made by a newer Parley, or by one whose migrations
   *     differ from ours
   */
  void apply(Database database) {
    if (missing(database) > 0) {
      database.migrate(
          () -> {
            // Another process may have been faster.
            int done = check(applied(database), database.name());
            known.subList(done, known.size()).forEach(step -> step(database, step));
          });
    }
  }

  /**
   * How many migrations the database lacks.
   *
   * @throws StoreException as {@link #apply}
   */
  int missing(Database database) {
    return known.size() - check(applied(database), database.name());
  }

  private record Applied(String name, String checksum) {}

  private static List<Applied> applied(Database database) {
    List<Applied> applied = new ArrayList<>();
    database.read(
        () -> {
          if (database.hasTable("migrations")) {
            database.query(
                "SELECT name, checksum FROM migrations ORDER BY version",
                row -> applied.add(new Applied(row.getString(1), row.getString(2))));
          }
        });
    return applied;
  }

  private int check(List<Applied> applied, String store) {
    if (applied.size() > known.size()) {
      throw new StoreException(
          store
              + ": this store was made by a newer Parley (schema "
              + applied.size()
              + ", this Parley knows "
              + known.size()
              + "); update Parley");
    }
    for (int i = 0; i < applied.size(); i++) {
      Migration ours = known.get(i);
      if (!applied.get(i).checksum().equals(ours.checksum())) {
        throw new StoreException(
            store
                + ": this store was made by another build of Parley (its migration "
                + applied.get(i).name()
                + " differs from ours); read the pages again into a new store");
      }
    }
    return applied.size();
  }

  private static void step(Database database, Migration step) {
    if (step.version() == 1) {
      database.claim();
    }
    database.execute(step.sql());
    database.update(
        "INSERT INTO migrations VALUES (?, ?, ?)", step.version(), step.name(), step.checksum());
  }
}
