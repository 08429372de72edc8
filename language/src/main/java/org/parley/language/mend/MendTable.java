// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word tables of this package: columns between tabs, {@code #} before a comment. */
final class MendTable {
  private MendTable() {}

  /**
   * The rows of a table.
   *
   * @throws IllegalStateException naming the table and the row when it has another width
   */
  static List<List<String>> rows(String file, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = MendTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          List<String> row = List.of(line.split("\t", -1));
          if (row.size() != columns) {
            throw new IllegalStateException(file + ": not " + columns + " columns: " + line);
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
