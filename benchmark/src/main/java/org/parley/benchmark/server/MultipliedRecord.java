// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.store.SqliteStore;

/**
 * Makes a large record of a small one: {@code MultipliedRecord RECORD FILE TIMES}. Each page is
 * there so many times, under other ids and on other days, with all rows that were made of it but
 * its mentions; actors that only one story knows are other ones each time, those that several
 * stories share stay one; a story without an outlet gets one of twelve. Texts stay as they are, so
 * each word is in many more stories than in a real record. The merge is copied with the rows:
 * nothing is merged anew.
 */
public final class MultipliedRecord {
  private static final Pattern PAGE =
      Pattern.compile("(?<![0-9a-f])([0-9a-f]{12})[0-9a-f]{4}(?![0-9a-f])");
  private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
  private static final int DAYS = 8;
  private static final int OUTLETS = 12;

  private MultipliedRecord() {}

  /** A table and those of its columns that are copied. */
  private record Table(String name, String columns, String which) {}

  private static final List<Table> TABLES =
      List.of(
          new Table("pages", "id, uri, reader, digest, row", ""),
          new Table("stories", "page, ordinal, id, row", ""),
          new Table("events", "page, ordinal, id, row", ""),
          new Table("statements", "page, ordinal, id, row", ""),
          new Table("actors", "id, ordinal, row", "WHERE instr(id, '@') > 0"),
          new Table("proposals", "id, ordinal, row", ""),
          new Table("positions", "id, ordinal, row", ""),
          new Table("incidents", "id, ordinal, row", ""),
          new Table("actor_ids", "id, merged", "WHERE instr(id, ' ') > 0 OR instr(id, '@') > 0"),
          new Table(
              "story_groups", "story, group_id, first, cluster, reprint_of, reprint_kind", ""));

  private static final List<String> FILLED =
      List.of(
          "facts",
          "parties",
          "tellers",
          "incident_events",
          "actor_facts",
          "event_places",
          "event_days",
          "kind_counts",
          "learned",
          "event_changes",
          "incident_changes",
          "actor_changes",
          "position_changes",
          "mark_changes",
          "actor_cards",
          "actor_events",
          "actor_names",
          "proposal_names",
          "story_marks");

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length != 3 || Files.exists(Path.of(arguments[1]))) {
      System.err.println("usage: MultipliedRecord RECORD FILE TIMES (FILE not there yet)");
      System.exit(2);
    }
    Path file = Path.of(arguments[1]);
    Files.copy(Path.of(arguments[0]), file);
    SqliteStore.openExisting(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA cache_size = -400000");
      multiply(connection, statement, Integer.parseInt(arguments[2]));
      statement.execute("PRAGMA journal_mode = WAL");
    }
  }

  private static void multiply(Connection connection, Statement statement, int times)
      throws SQLException {
    // Triggers and indexes are made anew at the end: that takes a tenth of the time.
    Map<String, String> kept = schema(statement);
    for (Map.Entry<String, String> object : kept.entrySet()) {
      statement.execute(
          "DROP "
              + (object.getValue().startsWith("CREATE TRIGGER") ? "TRIGGER " : "INDEX ")
              + object.getKey());
    }
    statement.execute("DELETE FROM unmerged");
    statement.execute("DELETE FROM mentions");
    statement.execute("DELETE FROM story_index");
    statement.execute("DELETE FROM story_keys");
    connection.setAutoCommit(false);
    for (Table table : TABLES) {
      copy(connection, table, times);
      System.err.println(table.name());
    }
    search(connection, times);
    for (String table : FILLED) {
      statement.execute("DELETE FROM " + table);
    }
    fill(statement);
    connection.commit();
    connection.setAutoCommit(true);
    for (Map.Entry<String, String> object : kept.entrySet()) {
      statement.execute(object.getValue());
      System.err.println(object.getKey());
    }
  }

  private static Map<String, String> schema(Statement statement) throws SQLException {
    Map<String, String> objects = new LinkedHashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND (type = 'trigger'"
                + " OR type = 'index' AND tbl_name IN ('facts', 'parties', 'tellers',"
                + " 'incident_events', 'event_places', 'actor_facts', 'learned', 'actor_events'))")) {
      while (rows.next()) {
        objects.put(rows.getString(1), rows.getString(2));
      }
    }
    return objects;
  }

  private static void copy(Connection connection, Table table, int times) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    int columns = table.columns().split(", ", -1).length;
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT " + table.columns() + " FROM " + table.name() + " " + table.which())) {
      while (found.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
    }
    String marks = "?" + ", ?".repeat(columns - 1);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO "
                + table.name()
                + " ("
                + table.columns()
                + ") VALUES ("
                + marks
                + ")")) {
      for (int time = 1; time < times; time++) {
        for (Object[] row : rows) {
          for (int i = 0; i < columns; i++) {
            Object value = row[i];
            insert.setObject(i + 1, value instanceof String text ? other(text, time) : value);
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  private static String other(String text, int time) {
    String tail = "%04x".formatted(time);
    String moved = PAGE.matcher(text).replaceAll(page -> page.group(1) + tail);
    // A row's own dates only: what stands in a text stays as it is.
    return moved.startsWith("{") && !moved.contains("\"sha256\"")
        ? DAY.matcher(
                moved.replace("\"outlet\":null", "\"outlet\":\"Outlet " + time % OUTLETS + "\""))
            .replaceAll(
                day -> "\"" + LocalDate.parse(day.group(1)).plusDays((long) DAYS * time) + "\"")
        : moved;
  }

  /** The words of a copied story are those of the story that it is a copy of. */
  private static void search(Connection connection, int times) throws SQLException {
    Map<String, String> words = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT s.id, (SELECT group_concat(substr(p.row ->> '$.text',"
                    + " (e.value ->> '$.start') + 1, (e.value ->> '$.end') - (e.value ->> '$.start')), ' ')"
                    + " FROM json_each(s.row, '$.spans') AS e)"
                    + " FROM stories AS s JOIN pages AS p ON p.id = s.page ORDER BY s.key"
                    + " LIMIT (SELECT count(*) / "
                    + times
                    + " FROM stories)")) {
      while (rows.next()) {
        words.put(rows.getString(1), rows.getString(2));
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO story_search (rowid, words) SELECT key, ? FROM stories WHERE id = ?")) {
      for (int time = 1; time < times; time++) {
        for (Map.Entry<String, String> story : words.entrySet()) {
          insert.setString(1, story.getValue().toLowerCase(java.util.Locale.ROOT));
          insert.setString(2, other(story.getKey(), time));
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  /** As the migration fills the tables of a file that holds rows already. */
  private static void fill(Statement statement) throws SQLException {
    String head = "INSERT OR IGNORE INTO ";
    String place =
        "SELECT row ->> '$.place.id', row ->> '$.place.name', row ->> '$.place.country',"
            + " row ->> '$.place.admin1', row ->> '$.place.lat', row ->> '$.place.lon',"
            + " row ->> '$.place.precision', row ->> '$.place.geonames', 0"
            + " FROM event_rows WHERE row ->> '$.place.id' IS NOT NULL";
    List<String> fills =
        List.of(
            head
                + "incident_events SELECT e.value, i.id, i.contested FROM incidents AS i,"
                + " json_each(i.row, '$.events') AS e",
            head + "event_places " + place,
            head + "facts SELECT * FROM facts_of_events",
            head + "facts SELECT * FROM facts_of_statements",
            head + "facts SELECT * FROM facts_of_stories",
            head + "facts SELECT * FROM facts_of_proposals",
            head + "facts SELECT * FROM facts_of_positions",
            head + "facts SELECT * FROM facts_of_incidents",
            head
                + "parties SELECT actor, kind, day, id, side, n, story, read FROM parties_of_pages",
            head + "parties SELECT actor, kind, day, id, side, n, '', actor FROM parties_of_merge",
            head
                + "tellers SELECT 'positions', p.id, e.value ->> '$.story',"
                + " (SELECT outlet FROM stories AS s WHERE s.id = e.value ->> '$.story'),"
                + " coalesce(p.row ->> '$.date.from', '') FROM positions AS p,"
                + " json_each(p.row, '$.evidence') AS e",
            head
                + "tellers SELECT 'incidents', i.id, e.story,"
                + " (SELECT outlet FROM stories AS s WHERE s.id = e.story),"
                + " coalesce(i.row ->> '$.date.from', '') FROM incidents AS i,"
                + " json_each(i.row, '$.events') AS told JOIN events AS e ON e.id = told.value",
            "INSERT INTO event_days SELECT day, type, quad, polarity, count(*) FROM facts"
                + " WHERE kind = 'events' GROUP BY 1, 2, 3, 4",
            "UPDATE event_places SET events = c.n FROM (SELECT place, count(*) AS n FROM facts"
                + " WHERE kind = 'events' GROUP BY place) AS c WHERE c.place = event_places.id",
            "INSERT INTO kind_counts SELECT kind, count(*) FROM facts GROUP BY kind",
            "INSERT INTO kind_counts SELECT 'pages', count(*) FROM pages",
            "INSERT INTO kind_counts SELECT 'actors', count(*) FROM actors",
            "INSERT INTO actor_facts (id, name, kind, country, sector, wikidata, mentions)"
                + " SELECT id, row ->> '$.name', row ->> '$.kind', row ->> '$.country',"
                + " row ->> '$.sector', row ->> '$.wikidata', row ->> '$.mentions' FROM actors",
            "INSERT INTO name_search (name_search) VALUES ('delete-all')",
            "INSERT INTO name_search (rowid, words) SELECT f.key, f.name || ' ' || coalesce("
                + " (SELECT group_concat(value ->> '$.text', ' ')"
                + " FROM json_each(a.row, '$.aliases')), '')"
                + " FROM actor_facts AS f JOIN actors AS a ON a.id = f.id",
            // Copies came one printing after another.
            "INSERT INTO learned SELECT id, row_number() OVER (ORDER BY substr(id, 13), id),"
                + " '2026-01-01T00:00:00Z' FROM pages",
            "UPDATE state SET revision = (SELECT count(*) FROM pages),"
                + " merged_revision = (SELECT count(*) FROM pages)",
            "INSERT INTO event_changes VALUES (1, '')",
            "INSERT INTO incident_changes VALUES (1, '')",
            "INSERT INTO actor_changes VALUES (1, '')",
            "INSERT INTO position_changes VALUES (1, '')",
            "INSERT INTO mark_changes VALUES (1, 0)",
            "INSERT INTO actor_cards SELECT id, row, counts FROM cards_of_actors",
            head + "actor_names SELECT name, id FROM actor_facts",
            head
                + "actor_names SELECT alias.value ->> '$.text', actors.id"
                + " FROM actors, json_each(actors.row, '$.aliases') AS alias",
            "INSERT INTO actor_events SELECT actor, count(DISTINCT id) FROM parties"
                + " WHERE kind = 'events' GROUP BY actor",
            "INSERT INTO proposal_names (id, name) SELECT id, row ->> '$.name' FROM proposals",
            "INSERT INTO proposal_search (proposal_search) VALUES ('delete-all')",
            "INSERT INTO proposal_search (rowid, words) SELECT key, name FROM proposal_names",
            "INSERT INTO story_marks"
                + " SELECT key, outlet, coalesce(row ->> '$.published.from', '') FROM stories");
    for (String fill : fills) {
      statement.execute(fill);
      System.err.println(fill.substring(0, Math.min(70, fill.length())));
    }
  }
}
