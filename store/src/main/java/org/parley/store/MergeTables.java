// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.store.json.RecordJson;

/** The latest merge in the tables of a SQLite file. The caller holds the transaction. */
final class MergeTables {
  private final Database database;
  private MergedIds known = MergedIds.NONE;
  private long knownVersion = -1;

  MergeTables(Database database) {
    this.database = database;
  }

  /** Puts a merge in place of the one held. */
  void replace(MergedRecord merged) {
    knownVersion = -1;
    replace(Kind.ACTORS, merged);
    replace(Kind.PROPOSALS, merged);
    replace(Kind.POSITIONS, merged);
    replace(Kind.INCIDENTS, merged);
    database.update("DELETE FROM actor_ids");
    database.batch(
        "INSERT INTO actor_ids (id, merged) VALUES (?, ?)",
        batch -> merged.actorIds().forEach((id, across) -> batch.add(id, across)));
    database.update("DELETE FROM story_groups");
    database.batch(
        "INSERT INTO story_groups (story, group_id, first, cluster, reprint_of, reprint_kind)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        batch -> merged.groups().forEach((story, group) -> add(batch, story, group)));
  }

  private static void add(Database.Batch batch, String story, Group group) {
    Reprint reprint = group.reprint();
    batch.add(
        story,
        group.id(),
        group.first() ? 1 : 0,
        group.cluster(),
        reprint == null ? null : reprint.of(),
        reprint == null ? null : reprint.kind().name());
  }

  private <T> void replace(Kind<T> kind, MergedRecord merged) {
    List<T> rows = kind.in(merged);
    database.update("DELETE FROM " + kind.name());
    database.batch(
        "INSERT INTO " + kind.name() + " (id, ordinal, row) VALUES (?, ?, ?)",
        batch -> {
          for (int ordinal = 0; ordinal < rows.size(); ordinal++) {
            T row = rows.get(ordinal);
            batch.add(kind.id(row), ordinal, RecordJson.write(row));
          }
        });
  }

  /** The merge held, as it was put. */
  MergedRecord read() {
    MergedIds ids = ids();
    return new MergedRecord(
        rows(Kind.ACTORS),
        rows(Kind.PROPOSALS),
        rows(Kind.POSITIONS),
        rows(Kind.INCIDENTS),
        ids.actors(),
        ids.groups());
  }

  private <T> List<T> rows(Kind<T> kind) {
    List<T> rows = new ArrayList<>();
    database.query(
        "SELECT row FROM " + kind.name() + " ORDER BY ordinal",
        row -> rows.add(RecordJson.read(row.getString(1), kind.type())));
    return rows;
  }

  /** The ids of the merge held, read again only when they may have changed. */
  MergedIds ids() {
    // Changes when another connection has written; our own writing forgets what is known.
    long version = database.number("PRAGMA data_version");
    if (version != knownVersion) {
      known = readIds();
      knownVersion = version;
    }
    return known;
  }

  private MergedIds readIds() {
    Map<String, String> actors = new HashMap<>();
    database.query(
        "SELECT id, merged FROM actor_ids", row -> actors.put(row.getString(1), row.getString(2)));
    Map<String, Group> groups = new HashMap<>();
    database.query(
        "SELECT story, group_id, first, cluster, reprint_of, reprint_kind FROM story_groups",
        row -> groups.put(row.getString(1), group(row)));
    return new MergedIds(actors, groups);
  }

  private static Group group(ResultSet row) throws SQLException {
    String of = row.getString(5);
    return new Group(
        row.getString(2),
        row.getInt(3) == 1,
        row.getString(4),
        of == null ? null : new Reprint(of, Reprint.Kind.valueOf(row.getString(6))));
  }
}
