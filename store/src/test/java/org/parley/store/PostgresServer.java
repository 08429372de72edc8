// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

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
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL cannot start here", e);
      }
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
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
