// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a file to the newest schema, whole or not at all. A migration is a numbered SQL file that
 * never changes once it is released; its checksum is kept in every store.
 */
final class Migrations {
  /** {@code PARL}: tells our files from those of other programs. */
  static final long APPLICATION_ID = 0x5041524CL;

  // In order; to change the schema, add a file under resources and its name here.
  private static final List<String> FILES =
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
          "V013__told_learned.sql");

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

  /** The migrations of this Parley. */
  static Migrations ours() {
    List<Migration> migrations = new ArrayList<>();
    for (String name : FILES) {
      migrations.add(new Migration(migrations.size() + 1, name, sql(name)));
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
    try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
      if (in == null) {
        throw new IllegalStateException("migration " + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("migration " + name + " cannot be read", e);
    }
  }

  /**
   * Refuses a file that is not ours, without touching it.
   *
   * @throws StoreException naming the file, the reason and a way out
   */
  void checkOwner(Database database, Path file) {
    // In one snapshot: another process may be making the store right now.
    database.read(
        () -> {
          long owner = database.number("PRAGMA application_id");
          long tables = database.number("SELECT count(*) FROM sqlite_schema");
          if (owner != APPLICATION_ID && (owner != 0 || tables > 0)) {
            throw new StoreException(
                file
                    + ": this is a database of another program, not a Parley store; name another"
                    + " file");
          }
        });
  }

  /**
   * Applies what the file lacks, in one transaction.
   *
   * @throws StoreException when the file was made by a newer Parley, or by one whose migrations
   *     differ from ours
   */
  void apply(Database database, Path file) {
    if (check(applied(database), file) < known.size()) {
      database.write(
          () -> {
            // Another process may have been faster.
            int done = check(applied(database), file);
            known.subList(done, known.size()).forEach(step -> step(database, step));
          });
    }
  }

  /**
   * How many migrations the file lacks.
   *
   * @throws StoreException as {@link #apply}
   */
  int missing(Database database, Path file) {
    return known.size() - check(applied(database), file);
  }

  private record Applied(String name, String checksum) {}

  private static List<Applied> applied(Database database) {
    List<Applied> applied = new ArrayList<>();
    database.read(
        () -> {
          String exists = "SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'";
          if (database.number(exists) > 0) {
            database.query(
                "SELECT name, checksum FROM migrations ORDER BY version",
                row -> applied.add(new Applied(row.getString(1), row.getString(2))));
          }
        });
    return applied;
  }

  private int check(List<Applied> applied, Path file) {
    if (applied.size() > known.size()) {
      throw new StoreException(
          file
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
            file
                + ": this store was made by another build of Parley (its migration "
                + applied.get(i).name()
                + " differs from ours); read the pages again into a new store");
      }
    }
    return applied.size();
  }

  private static void step(Database database, Migration step) {
    if (step.version() == 1) {
      database.execute("PRAGMA application_id = " + APPLICATION_ID);
      database.execute(
          """
          CREATE TABLE migrations (
            version INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL
          ) STRICT""");
    }
    database.execute(step.sql());
    database.update(
        "INSERT INTO migrations VALUES (?, ?, ?)", step.version(), step.name(), step.checksum());
  }
}
