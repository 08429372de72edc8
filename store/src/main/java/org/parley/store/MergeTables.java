// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.Event;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.model.Statement;
import org.parley.store.json.RecordJson;

/** The latest merge in the tables of a database. The caller holds the transaction. */
final class MergeTables {
  private static final String EVENTS = Kind.EVENTS.name();
  private static final String STATEMENTS = Kind.STATEMENTS.name();

  private static final String GROUP = "story, group_id, first, cluster, reprint_of, reprint_kind";

  private static final List<String> ROW = List.of("id", "ordinal", "row");

  private final Database database;
  private final StoryWords words;
  private MergedIds known = MergedIds.NONE;
  private long knownVersion = -1;

  MergeTables(Database database, StoryWords words) {
    this.database = database;
    this.words = words;
  }

  void replace(CorrectedRows corrected) {
    knownVersion = -1;
    database.update("DELETE FROM corrected_rows");
    database.batch(
        "INSERT INTO corrected_rows (kind, id, row) VALUES (?, ?, ?)",
        batch -> {
          corrected.events().forEach(row -> batch.add(EVENTS, row.id(), RecordJson.write(row)));
          corrected
              .statements()
              .forEach(row -> batch.add(STATEMENTS, row.id(), RecordJson.write(row)));
          corrected.struckEvents().forEach(id -> batch.add(EVENTS, id, null));
          corrected.struckStatements().forEach(id -> batch.add(STATEMENTS, id, null));
        });
    database.update("DELETE FROM correction_outcomes");
    database.batch(
        "INSERT INTO correction_outcomes (row) VALUES (?)",
        batch -> corrected.outcomes().forEach(row -> batch.add(RecordJson.write(row))));
  }

  /** Forgets what was corrected of a page that is to be read anew: its ids may mean others then. */
  void forget(String page) {
    for (String kind : List.of(EVENTS, STATEMENTS)) {
      String rows = "SELECT id FROM " + kind + " WHERE page = ?";
      int gone =
          database.update(
              "DELETE FROM corrected_rows WHERE kind = ? AND id IN (" + rows + ")", kind, page);
      knownVersion = gone > 0 ? -1 : knownVersion;
    }
  }

  /** Keeps one row; one that is as it was is not written, for much hangs on what is written. */
  <T> void put(Kind<T> kind, T row) {
    String id = kind.id(row);
    String line = RecordJson.write(row);
    boolean[] same = {false};
    database.lookUp(
        "SELECT row FROM " + kind.name() + " WHERE id = ?",
        held -> same[0] = line.equals(held.getString(1)),
        id);
    if (!same[0]) {
      database.update(database.put(kind.name(), ROW, 1), id, 0, line);
      words.name(kind, List.of(row));
    }
  }

  /** Takes one row away. */
  void remove(Kind<?> kind, String id) {
    database.update("DELETE FROM " + kind.name() + " WHERE id = ?", id);
  }

  /** Keeps one entry of the ids across pages, or drops it. */
  void actorId(String id, @Nullable String merged) {
    knownVersion = -1;
    if (merged == null) {
      database.update("DELETE FROM actor_ids WHERE id = ?", id);
    } else {
      database.update(database.put("actor_ids", List.of("id", "merged"), 1), id, merged);
    }
  }

  /** Keeps what one story is like, or that it is like none. */
  void group(String story, @Nullable Group group) {
    knownVersion = -1;
    database.update("DELETE FROM story_groups WHERE story = ?", story);
    if (group != null) {
      database.batch(
          "INSERT INTO story_groups (" + GROUP + ") VALUES (?, ?, ?, ?, ?, ?)",
          batch -> add(batch, story, group));
    }
  }

  /** What one story is like; empty when it is like none. */
  Optional<Group> group(String story) {
    List<Group> found = new ArrayList<>();
    database.lookUp(
        "SELECT " + GROUP + " FROM story_groups WHERE story = ?",
        row -> found.add(group(row)),
        story);
    return found.stream().findFirst();
  }

  /** Hands over what each story that is like another one is like. */
  void forEachGroup(BiConsumer<String, Group> action) {
    database.query(
        "SELECT " + GROUP + " FROM story_groups",
        row -> action.accept(row.getString(1), group(row)));
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

  /** The merge held, its rows by id. */
  MergedRecord read() {
    MergedIds ids = ids();
    return new MergedRecord(
        rows(Kind.ACTORS),
        rows(Kind.PROPOSALS),
        rows(Kind.POSITIONS),
        rows(Kind.INCIDENTS),
        ids.actors(),
        ids.groups(),
        corrected(ids));
  }

  private CorrectedRows corrected(MergedIds ids) {
    List<CorrectedRows.Outcome> outcomes = new ArrayList<>();
    database.query(
        "SELECT row FROM correction_outcomes ORDER BY ordinal",
        row -> outcomes.add(RecordJson.read(row.getString(1), CorrectedRows.Outcome.class)));
    return new CorrectedRows(
        kept(ids.events()),
        kept(ids.statements()),
        struck(ids.events()),
        struck(ids.statements()),
        outcomes);
  }

  private static <T> List<T> kept(Map<String, Optional<T>> rows) {
    return new TreeMap<>(rows).values().stream().flatMap(Optional::stream).toList();
  }

  private static <T> Set<String> struck(Map<String, Optional<T>> rows) {
    return rows.keySet().stream()
        .filter(id -> rows.getOrDefault(id, Optional.empty()).isEmpty())
        .collect(Collectors.toSet());
  }

  private <T> List<T> rows(Kind<T> kind) {
    List<T> rows = new ArrayList<>();
    database.query(
        "SELECT row FROM " + kind.name() + " ORDER BY id",
        row -> rows.add(RecordJson.read(row.getString(1), kind.type())));
    return rows;
  }

  /** The ids of the merge held, read again only when they may have changed. */
  MergedIds ids() {
    // Changes when another connection has written; our own writing forgets what is known.
    long version = database.version();
    if (version != knownVersion) {
      known = readIds();
      knownVersion = version;
    }
    return known;
  }

  /** Says that what is known of ids is no longer so. */
  void forgetIds() {
    knownVersion = -1;
  }

  private MergedIds readIds() {
    Map<String, String> actors = new HashMap<>();
    database.query(
        "SELECT id, merged FROM actor_ids", row -> actors.put(row.getString(1), row.getString(2)));
    Map<String, Group> groups = new HashMap<>();
    forEachGroup(groups::put);
    return new MergedIds(
        actors, groups, corrected(EVENTS, Event.class), corrected(STATEMENTS, Statement.class));
  }

  private <T> Map<String, Optional<T>> corrected(String kind, Class<T> type) {
    Map<String, Optional<T>> rows = new HashMap<>();
    database.query(
        "SELECT id, row FROM corrected_rows WHERE kind = ?",
        row -> {
          String json = row.getString(2);
          rows.put(
              row.getString(1),
              json == null ? Optional.empty() : Optional.of(RecordJson.read(json, type)));
        },
        kind);
    return rows;
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
