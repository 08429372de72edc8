// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's errors mean, by their codes. */
final class PostgresErrors {
  /** What can be done about an error. */
  enum Kind {
    /** Others were in the way: the same again may do. */
    CONFLICT,
    /** The connection is gone, or none can be had just now. */
    LOST,
    OTHER
  }

  private PostgresErrors() {}

  static Kind kind(SQLException e) {
    String state = state(e);
    return switch (state) {
      case "40001", "40P01" -> Kind.CONFLICT;
      // Shut down by somebody, crashed, not yet up; waited too long in a transaction.
      case "57P01", "57P02", "57P03", "25P03" -> Kind.LOST;
      // Let in by nobody: without a password, say.
      case "08004" -> Kind.OTHER;
      default -> state.startsWith("08") ? Kind.LOST : Kind.OTHER;
    };
  }

  static Kind kind(StoreException e) {
    return e.getCause() instanceof SQLException cause ? kind(cause) : Kind.OTHER;
  }

  private static String state(SQLException e) {
    // That of a batch stands in the error that follows.
    for (SQLException at = e; at != null; at = at.getNextException()) {
      @Nullable String state = at.getSQLState();
      if (state != null) {
        return state;
      }
    }
    return "";
  }

  /** The error as a person should hear it, with its cause. */
  static StoreException told(PostgresAddress address, SQLException e) {
    return new StoreException(address + ": " + reason(e), e);
  }

  /** What the server said, in one line, without the place in a statement of ours. */
  private static String words(SQLException e) {
    ServerErrorMessage said = e instanceof PSQLException from ? from.getServerErrorMessage() : null;
    String words = said == null ? e.getMessage() : said.getMessage();
    return String.valueOf(words).replace('\n', ' ');
  }

  private static String reason(SQLException e) {
    String state = state(e);
    return switch (state) {
      case "28P01", "28000", "08004" ->
          "the server does not let this user in ("
              + words(e)
              + "); set PGPASSWORD or write the password into ~/.pgpass";
      case "3D000" -> "there is no such database; make it first, with: createdb";
      case "42501" ->
          "this user may not do that ("
              + words(e)
              + "); docs/postgresql.md tells which roles may do what";
      case "25006" -> "this database may only be read; name the one that is written to";
      case "53100" ->
          "no space is left on the server's disk; free some and run again: pages read so far are"
              + " kept";
      case "53300" -> "the server has no connection left; close some, or allow it more";
      case "55P03" ->
          "another program has been writing to this store for "
              + PostgresAddress.WAIT_SECONDS
              + " seconds; wait until it is done and run again";
      case "08001" ->
          "the server cannot be reached ("
              + words(e)
              + "); is it running, and is the address right?";
      default ->
          kind(e) == Kind.LOST
              ? "the connection to the server was lost ("
                  + words(e)
                  + "); run again: pages read so far are kept"
              : words(e);
    };
  }
}
