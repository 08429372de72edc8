// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads from a record until it is killed, so that nothing is moved from the log into its file:
 * {@code HeldState FILE} writes a line as soon as that is so. Started by {@link RecordGrowth}.
 */
final class HeldState {
  private HeldState() {}

  /** Runs the command; ends when its input does. */
  public static void main(String[] arguments) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      statement.executeQuery("SELECT count(*) FROM state").close();
      System.out.println("held");
      while (System.in.read() >= 0) {
        // Until whoever started it is gone, or kills it.
      }
    }
  }
}
