// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A record in a PostgreSQL database, as {@code postgresql://user@host:5432/database}. The password
 * is that of the address, of the variable PGPASSWORD or of the file ~/.pgpass; no message has it.
 */
public final class PostgresAddress implements StoreAddress {
  /** How an address is written, for messages. */
  private static final String FORM = "postgresql://USER@HOST:5432/DATABASE";

  private static final int USUAL_PORT = 5432;
  private static final String USUAL_SCHEMA = "parley";
  private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  /** So long may one who writes wait for his turn, a merge of others in between. */
  static final int WAIT_SECONDS = 300;

  /** What may be said after the question mark, and what the driver calls it. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "sslmode", "sslmode",
          "sslrootcert", "sslrootcert",
          "sslcert", "sslcert",
          "sslkey", "sslkey",
          "connect_timeout", "connectTimeout",
          "application_name", "ApplicationName");

  private final String host;
  private final int port;
  private final String database;
  private final String user;
  private final @Nullable String password;
  private final String schema;
  private final Map<String, String> options;

  private PostgresAddress(URI uri, Map<String, String> environment) {
    String authority = uri.getRawAuthority();
    if (authority != null && uri.getHost() == null) {
      throw unsound("its host cannot be understood");
    }
    Map<String, String> given = options(uri.getRawQuery());
    host = uri.getHost() == null ? "localhost" : uri.getHost();
    port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    String[] who = Objects.requireNonNullElse(uri.getRawUserInfo(), "").split(":", 2);
    String usualUser = environment.getOrDefault("PGUSER", System.getProperty("user.name"));
    user = who[0].isEmpty() ? usualUser : decoded(who[0]);
    password = who.length > 1 ? decoded(who[1]) : environment.get("PGPASSWORD");
    String path = Objects.requireNonNullElse(uri.getRawPath(), "");
    database = path.length() > 1 ? decoded(path.substring(1)) : user;
    String named = given.remove("schema");
    schema = named == null ? USUAL_SCHEMA : named;
    if (!SCHEMA.matcher(schema).matches()) {
      throw unsound("a schema has small letters, digits and _ only");
    }
    options = given;
  }

  /** Whether a text is such an address, sound or not. */
  static boolean is(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.startsWith("postgresql:") || small.startsWith("postgres:");
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is unsound; the message is for people
   */
  static PostgresAddress of(String text) {
    return of(text, System.getenv());
  }

  static PostgresAddress of(String text, Map<String, String> environment) {
    if (!text.toLowerCase(Locale.ROOT).matches("(?s)postgres(ql)?://.*")) {
      throw unsound("it lacks //");
    }
    try {
      return new PostgresAddress(new URI(text), environment);
    } catch (URISyntaxException e) {
      // Its message has the address, which may hold a password.
      throw unsound(
          "a character of it must be written with a percent sign, as %40 for @ in a password");
    }
  }

  private static IllegalArgumentException unsound(String reason) {
    return new IllegalArgumentException(
        "this is no address of a database: " + reason + "; write " + FORM);
  }

  private static Map<String, String> options(@Nullable String query) {
    Map<String, String> options = new TreeMap<>();
    if (query != null && !query.isEmpty()) {
      for (String option : query.split("&", -1)) {
        String[] parts = option.split("=", 2);
        if (parts.length < 2 || !(OPTIONS.containsKey(parts[0]) || parts[0].equals("schema"))) {
          throw unsound(
              "after the question mark stand schema, "
                  + String.join(", ", new TreeMap<>(OPTIONS).keySet())
                  + ", and not "
                  + parts[0]);
        }
        options.put(OPTIONS.getOrDefault(parts[0], parts[0]), decoded(parts[1]));
      }
    }
    return options;
  }

  private static String decoded(String text) {
    // A plus sign is one.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The schema that holds the tables. */
  String schema() {
    return schema;
  }

  /**
   * Connects anew.
   *
   * @throws StoreException when that cannot be, with the reason for people
   */
  public Connection connect() {
    try {
      Connection connection = new Driver().connect(url(), properties());
      if (connection == null) {
        throw new IllegalStateException("the driver does not know its own address");
      }
      return ready(connection);
    } catch (SQLException e) {
      throw PostgresErrors.told(this, e);
    }
  }

  private static Connection ready(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Who is gone without a word must not keep the others waiting for ever. A question wants a
      // few
      // rows at once: to compile it, or to start processes that help, takes longer than it does.
      statement.execute(
          "SET lock_timeout = '"
              + WAIT_SECONDS
              + "s'; SET idle_in_transaction_session_timeout = '10min'; SET jit = off;"
              + " SET max_parallel_workers_per_gather = 0");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private String url() {
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("currentSchema", schema);
    properties.setProperty("ApplicationName", "parley");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    options.forEach(properties::setProperty);
    return properties;
  }

  /** An error of a connection as a person should hear it. */
  public StoreException told(SQLException e) {
    return PostgresErrors.told(this, e);
  }

  @Override
  public boolean exists() {
    try (PostgresDatabase found = new PostgresDatabase(this)) {
      return found.hasTable("migrations");
    }
  }

  @Override
  public Store open() {
    return PostgresStore.open(this, Migrations.ofPostgres());
  }

  @Override
  public int lacks() {
    try (PostgresDatabase found = new PostgresDatabase(this)) {
      found.check();
      return Migrations.ofPostgres().missing(found);
    }
  }

  /** The address without its password. */
  @Override
  public String toString() {
    return "postgresql://"
        + user
        + "@"
        + host
        + (port == USUAL_PORT ? "" : ":" + port)
        + "/"
        + database
        + (schema.equals(USUAL_SCHEMA) ? "" : "?schema=" + schema);
  }
}
