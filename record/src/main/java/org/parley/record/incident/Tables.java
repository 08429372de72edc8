// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tables beside these classes. */
final class Tables {
  private Tables() {}

  /**
   * The rows of a table without its comments.
   *
   * @throws IllegalStateException naming the file and the line when a row has other than so many
   *     cells
   */
  static List<List<String>> rows(String file, int cells) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> row = List.of(line.strip().split("\t", -1));
        if (row.size() != cells || row.stream().anyMatch(String::isBlank)) {
          throw new IllegalStateException(
              file
                  + ", line "
                  + number
                  + ": must have "
                  + cells
                  + " cells with a tab between them");
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
    return rows;
  }
}
