// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A connection to a PostgreSQL database. One that is lost is made anew when a transaction begins,
 * and what can be is run again. Not thread-safe.
 */
final class PostgresDatabase extends Database {
  private static final int ROWS_AT_ONCE = 500;
  private static final int OLDEST_VERSION = 140_000;
  private static final int CHARS_AT_ONCE = 1 << 20;

  private static final String READING =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  // To wait for the lock is no look at the record yet: what is seen is what the one before left.
  private static final String WRITING =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; LOCK TABLE state IN EXCLUSIVE MODE";

  private static final String MIGRATING =
      "SET TRANSACTION ISOLATION LEVEL READ COMMITTED;"
          + " DO $$ BEGIN PERFORM pg_advisory_xact_lock(hashtext(current_setting('search_path')));"
          + " END $$";

  private final PostgresAddress address;
  private @Nullable Connection connection;
  private boolean inTransaction;
  private boolean lost;
  private long ownWrites;

  PostgresDatabase(PostgresAddress address) {
    this.address = address;
    this.connection = address.connect();
  }

  @Override
  Connection connection() {
    if (connection == null) {
      connection = address.connect();
    }
    return connection;
  }

  @Override
  String name() {
    return address.toString();
  }

  @Override
  StoreException told(SQLException e) {
    lost |= PostgresErrors.kind(e) == PostgresErrors.Kind.LOST;
    return PostgresErrors.told(address, e);
  }

  @Override
  void write(Runnable work) {
    Retries.run(
        () -> {
          transaction(
              WRITING,
              () -> {
                work.run();
                update("UPDATE state SET writes = writes + 1");
              });
          ownWrites++;
          return true;
        });
  }

  @Override
  void read(Runnable work) {
    if (inTransaction) {
      work.run();
    } else {
      Retries.run(
          () -> {
            begin(READING);
            return true;
          });
      finish(work);
    }
  }

  @Override
  <T> T ask(Supplier<T> question) {
    if (inTransaction) {
      return question.get();
    }
    return Retries.run(
        () -> {
          begin(READING);
          return finish(question);
        });
  }

  @Override
  void migrate(Runnable work) {
    Retries.run(
        () -> {
          transaction(MIGRATING, work);
          return true;
        });
  }

  private void transaction(String beginning, Runnable work) {
    begin(beginning);
    finish(work);
  }

  private void begin(String statements) {
    boolean begun = false;
    try {
      connection().setAutoCommit(false);
      inTransaction = true;
      execute(statements);
      begun = true;
    } catch (SQLException e) {
      throw told(e);
    } finally {
      if (!begun) {
        giveUp();
      }
    }
  }

  private void finish(Runnable work) {
    finish(
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T finish(Supplier<T> work) {
    boolean done = false;
    try {
      T answer = work.get();
      Connection used = connection();
      used.commit();
      inTransaction = false;
      used.setAutoCommit(true);
      done = true;
      return answer;
    } catch (SQLException e) {
      throw told(e);
    } finally {
      if (!done) {
        giveUp();
      }
    }
  }

  /** Rolls back; a connection on which that cannot be done is of no use any more. */
  private void giveUp() {
    inTransaction = false;
    Connection used = connection;
    if (used == null) {
      return;
    }
    if (lost) {
      drop(used);
      return;
    }
    try {
      used.rollback();
      used.setAutoCommit(true);
    } catch (SQLException e) {
      drop(used);
    }
  }

  private void drop(Connection gone) {
    connection = null;
    lost = false;
    forgetPrepared();
    try {
      gone.close();
    } catch (SQLException e) {
      // It is lost: there is nothing to tell that the error that led here does not.
    }
  }

  /**
   * Refuses a database that cannot hold a record.
   *
   * @throws StoreException naming the reason and a way out
   */
  void check() {
    String encoding = text("SHOW server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new StoreException(
          address
              + ": the database keeps texts as "
              + encoding
              + "; make one with: createdb --encoding=UTF8 --template=template0");
    }
    if (Long.parseLong(text("SHOW server_version_num")) < OLDEST_VERSION) {
      throw new StoreException(address + ": the server is older than PostgreSQL 14; update it");
    }
    if (!hasTable("migrations") && number(tables("")) > 0) {
      throw new StoreException(
          address
              + ": the schema "
              + address.schema()
              + " holds tables of another program; name another schema, as "
              + "?schema=NAME at the end of the address");
    }
  }

  private String tables(String more) {
    return "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = '"
        + address.schema()
        + "'"
        + more;
  }

  @Override
  void claim() {
    // Who may not make a schema may have been given one.
    if (number("SELECT count(*) FROM pg_namespace WHERE nspname = ?", address.schema()) == 0) {
      execute("CREATE SCHEMA " + address.schema());
    }
    execute(
        """
        CREATE TABLE migrations (
          version integer PRIMARY KEY,
          name text NOT NULL,
          checksum text NOT NULL
        )""");
  }

  @Override
  boolean hasTable(String table) {
    return number(tables(" AND tablename = ?"), table) > 0;
  }

  @Override
  boolean mayWrite() {
    return number("SELECT CASE WHEN has_table_privilege('state', 'UPDATE') THEN 1 ELSE 0 END") == 1;
  }

  @Override
  long version() {
    return number("SELECT writes FROM state") - ownWrites;
  }

  @Override
  String put(String table, List<String> columns, int keys) {
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ") ON CONFLICT ("
        + String.join(", ", columns.subList(0, keys))
        + ") DO UPDATE SET "
        + String.join(
            ", ",
            columns.subList(keys, columns.size()).stream()
                .map(column -> column + " = excluded." + column)
                .toList());
  }

  @Override
  void load(
      String table, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
    String copy = "COPY " + table + " (\"" + String.join("\", \"", columns) + "\") FROM STDIN";
    try {
      StringBuilder lines = new StringBuilder();
      CopyIn in = connection().unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
      boolean done = false;
      try {
        for (List<? extends @Nullable Object> row : rows) {
          PostgresLine.append(row, lines);
          if (lines.length() >= CHARS_AT_ONCE) {
            send(lines, in);
          }
        }
        send(lines, in);
        in.endCopy();
        done = true;
      } finally {
        if (!done && in.isActive()) {
          in.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw told(e);
    }
  }

  private static void send(StringBuilder lines, CopyIn in) throws SQLException {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    in.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  @Override
  List<String> setAside(List<String> tables) {
    List<String> statements = new ArrayList<>();
    List<String> indexes = new ArrayList<>();
    query(
        "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = ?"
            + " AND indexdef NOT LIKE 'CREATE UNIQUE%' ORDER BY indexname",
        row -> {
          // The words of stories are written with the stories.
          if (tables.contains(row.getString(1)) || row.getString(1).equals("story_search")) {
            indexes.add(row.getString(2));
            statements.add(row.getString(3));
          }
        },
        address.schema());
    indexes.forEach(index -> execute("DROP INDEX " + index));
    for (String table : tables) {
      execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
      statements.add("ALTER TABLE " + table + " ENABLE TRIGGER USER");
    }
    return statements;
  }

  @Override
  void continueNumbers(String table, String column) {
    query(
        "SELECT setval(pg_get_serial_sequence(?, ?), greatest(max(%s), 1)) FROM %s"
            .formatted(column, table),
        row -> {},
        table,
        column);
  }

  @Override
  void settle() {
    List<String> tables = new ArrayList<>();
    query(
        "SELECT tablename FROM pg_tables WHERE schemaname = ?",
        row -> tables.add(row.getString(1)),
        address.schema());
    execute("VACUUM (ANALYZE) " + String.join(", ", tables));
  }

  @Override
  PreparedStatement stream(String sql) throws SQLException {
    PreparedStatement statement = super.stream(sql);
    statement.setFetchSize(ROWS_AT_ONCE);
    return statement;
  }

  /** A text of PostgreSQL cannot hold the character 0; rows hold it escaped. */
  @Override
  void bind(PreparedStatement statement, int number, @Nullable Object value) throws SQLException {
    super.bind(
        statement,
        number,
        value instanceof String text && text.indexOf('\0') >= 0
            ? text.replace('\0', '\uFFFD')
            : value);
  }

  @Override
  public void close() {
    Connection used = connection;
    if (used != null) {
      drop(used);
    }
  }
}
