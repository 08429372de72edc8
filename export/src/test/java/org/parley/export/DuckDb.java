// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads exported files with a reader that is none of ours. */
final class DuckDb {
  private DuckDb() {}

  /** A table set apart by tabs, without a header and without quotes, as GDELT's are. */
  static List<List<String>> tabs(Path file) {
    return rows("SELECT * FROM read_csv('" + file + "', delim='\t', header=false, " + PLAIN);
  }

  /** A comma-separated table; the header is the first row. */
  static List<List<String>> csv(Path file) {
    return rows(
        "SELECT * FROM read_csv('"
            + file
            + "', delim=',', header=false, quote='\"', escape='\"', all_varchar=true,"
            + " auto_detect=false, columns="
            + varchars(31)
            + ")");
  }

  private static final String PLAIN = "quote='', escape='', all_varchar=true)";

  private static String varchars(int number) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      columns.add("'c" + i + "': 'VARCHAR'");
    }
    return "{" + String.join(", ", columns) + "}";
  }

  /** What a query answers, every value as text; null stays null. */
  static List<List<String>> rows(String sql) {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
