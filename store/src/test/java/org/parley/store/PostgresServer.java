// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that lives as long as the tests of a module, for addresses of stores that are
 * there for one test. Where it cannot start, the tests fail.
 */
public final class PostgresServer {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private PostgresServer() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setRegisterShutdownHook(false)
                .start();
        Stop stop = Stop.of(server);
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
        return server;
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("PostgreSQL cannot start here", e);
      }
    }
  }

  /**
   * Stops the server at once: in the usual way it first writes down what it holds, which on a busy
   * disk takes longer than Surefire waits for the end of the tests.
   */
  private record Stop(EmbeddedPostgres server, long process, Path folder) implements Runnable {
    static Stop of(EmbeddedPostgres server) throws SQLException {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1),"
                      + " current_setting('data_directory')")) {
        row.next();
        return new Stop(server, row.getLong(1), Path.of(row.getString(2)));
      }
    }

    @Override
    public void run() {
      try {
        if (quit()) {
          remove();
        } else {
          server.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean quit() {
      try {
        Process kill = new ProcessBuilder("kill", "-QUIT", String.valueOf(process)).start();
        if (kill.onExit().join().exitValue() != 0) {
          return false;
        }
        ProcessHandle.of(process).ifPresent(postmaster -> postmaster.onExit().join());
        return true;
      } catch (IOException e) {
        // Not every system has it.
        return false;
      }
    }

    private void remove() throws IOException {
      List<Path> files;
      try (Stream<Path> all = Files.walk(folder)) {
        files = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The address of a store that is not there yet. */
  public static String newAddress() {
    return address("postgres", "record_" + SCHEMAS.incrementAndGet());
  }

  /** The address of a store for a user. */
  public static String address(String user, String schema) {
    int port = Started.SERVER.getPort();
    return "postgresql://" + user + "@localhost:" + port + "/postgres?schema=" + schema;
  }

  /** A connection of an administrator who looks at that store. */
  public static Connection administrator(String address) throws SQLException {
    String schema = address.substring(address.indexOf("schema=") + "schema=".length());
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://localhost:" + Started.SERVER.getPort() + "/postgres",
            "postgres",
            "postgres");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + schema);
    }
    return connection;
  }

  /** Runs statements as the administrator. */
  public static void change(String address, String sql) throws SQLException {
    try (Connection connection = administrator(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first value that a statement returns. */
  public static String ask(String address, String sql) throws SQLException {
    try (Connection connection = administrator(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
