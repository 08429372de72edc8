// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.server;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Page;
import org.parley.model.Proposal;
import org.parley.model.Story;
import org.parley.store.PostgresAddress;
import org.parley.store.PostgresWords;
import org.parley.store.StoreAddress;
import org.parley.store.json.RecordJson;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Brings a record in a file into PostgreSQL table by table: {@code PostgresRecord FILE ADDRESS}.
 * {@code parley copy} brings pages together anew, which takes long for a hundred thousand; here the
 * merge comes with them, as it is. The tables of both are alike but for the words of stories and
 * names, which are made of the rows.
 */
public final class PostgresRecord {
  private static final String NAMES = "name_search (kind, id, words)";

  private final Connection file;
  private final Connection database;

  private PostgresRecord(Connection file, Connection database) {
    this.file = file;
    this.database = database;
  }

  /** A row of what is copied, as PostgreSQL's COPY takes it. */
  private interface Line {
    List<? extends @Nullable Object> of(ResultSet row) throws SQLException;
  }

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length != 2
        || !Files.exists(Path.of(arguments[0]))
        || !(StoreAddress.of(arguments[1]) instanceof PostgresAddress address)) {
      System.err.println("usage: PostgresRecord FILE postgresql://… (an empty record)");
      System.exit(2);
      return;
    }
    address.open().close();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
        Connection database = address.connect()) {
      new PostgresRecord(file, database).run();
    }
  }

  private void run() throws SQLException, IOException {
    if (!texts(database, "SELECT id FROM pages LIMIT 1").isEmpty()) {
      throw new IllegalArgumentException("there are pages in it; name an empty record");
    }
    List<String> tables =
        texts(
            database,
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT"
                + " IN ('migrations', 'state', 'story_search', 'story_search_sums', 'name_search')"
                + " ORDER BY tablename <> 'pages', tablename <> 'stories', tablename");
    // Triggers and indexes again at the end: that takes a fraction of the time.
    Map<String, String> indexes = indexes();
    for (String index : indexes.keySet()) {
      execute("DROP INDEX " + index);
    }
    for (String table : tables) {
      execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
      execute("DELETE FROM " + table);
      copy(table);
      execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
    }
    words();
    names();
    try (Statement statement = file.createStatement();
        ResultSet state = statement.executeQuery("SELECT revision, merged_revision FROM state")) {
      execute(
          "UPDATE state SET revision = %d, merged_revision = %d"
              .formatted(state.getLong(1), state.getLong(2)));
    }
    for (String index : indexes.values()) {
      execute(index);
      System.err.println(index);
    }
    execute("VACUUM ANALYZE");
  }

  private Map<String, String> indexes() throws SQLException {
    Map<String, String> indexes = new LinkedHashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()"
                    + " AND indexname NOT IN (SELECT conname FROM pg_constraint)")) {
      while (rows.next()) {
        indexes.put(rows.getString(1), rows.getString(2));
      }
    }
    return indexes;
  }

  private void copy(String table) throws SQLException, IOException {
    List<String> columns =
        texts(
            database,
            "SELECT column_name FROM information_schema.columns WHERE is_generated = 'NEVER'"
                + " AND table_schema = current_schema() AND table_name = '"
                + table
                + "'");
    columns.retainAll(texts(file, "SELECT name FROM pragma_table_info('" + table + "')"));
    String names = "\"" + String.join("\", \"", columns) + "\"";
    load(
        table + " (" + names + ")",
        "SELECT " + names + " FROM " + table,
        row -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            values.add(row.getObject(i));
          }
          return values;
        });
    for (String column :
        texts(
            database,
            "SELECT column_name FROM information_schema.columns WHERE is_identity = 'YES'"
                + " AND table_schema = current_schema() AND table_name = '"
                + table
                + "'")) {
      execute(
          "SELECT setval(pg_get_serial_sequence('%s', '%s'), coalesce(max(%s), 1)) FROM %s"
              .formatted(table, column, column, table));
    }
  }

  private void words() throws SQLException, IOException {
    load(
        "story_search (key, length, words)",
        "SELECT s.key, s.row, p.row FROM stories AS s JOIN pages AS p ON p.id = s.page",
        row -> {
          Story story = RecordJson.read(row.getString(2), Story.class);
          Page page = RecordJson.read(row.getString(3), Page.class);
          PostgresWords words = PostgresWords.of(page, story);
          return List.of(row.getLong(1), words.length(), words.counted());
        });
  }

  private void names() throws SQLException, IOException {
    load(
        NAMES,
        "SELECT id, row FROM actors",
        row -> {
          Actor actor = RecordJson.read(row.getString(2), Actor.class);
          return List.of("actors", row.getString(1), vector(PostgresWords.of(actor)));
        });
    load(
        NAMES,
        "SELECT id, row FROM proposals",
        row -> {
          Proposal proposal = RecordJson.read(row.getString(2), Proposal.class);
          return List.of("proposals", row.getString(1), vector(PostgresWords.of(proposal)));
        });
  }

  /** A word has letters, digits and marks alone: nothing in it needs to be escaped. */
  private static String vector(PostgresWords words) {
    return String.join(" ", words.words().stream().map(word -> "'" + word + "'").toList());
  }

  private void load(String into, String sql, Line line) throws SQLException, IOException {
    long count = 0;
    try (Statement statement = file.createStatement();
        ResultSet rows = statement.executeQuery(sql);
        Writer out =
            new OutputStreamWriter(
                new PGCopyOutputStream(
                    database.unwrap(PGConnection.class), "COPY " + into + " FROM STDIN", 1 << 20),
                StandardCharsets.UTF_8)) {
      while (rows.next()) {
        out.write(String.join("\t", line.of(rows).stream().map(PostgresRecord::told).toList()));
        out.write('\n');
        count++;
      }
    }
    System.err.printf("%,d to %s%n", count, into);
  }

  /** A value as COPY takes it. */
  private static String told(@Nullable Object value) {
    if (value == null) {
      return "\\N";
    }
    if (value instanceof byte[] bytes) {
      return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
    return value
        .toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
