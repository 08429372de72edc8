// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of this package that people may correct. */
final class Tables {
  private Tables() {}

  /**
   * The rows of a table, in order, without its comments.
   *
   * @param columns how many fields every row must have; an error names file and line
   */
  static List<List<String>> rows(String resource, int columns) {
    try (InputStream in = Tables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /** The rows in a text. */
  static List<List<String>> parse(String text, String resource, int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> fields = List.of(line.split("\t", -1));
      if (fields.size() != columns) {
        throw new IllegalArgumentException(
            resource
                + ":"
                + number
                + ": wants "
                + columns
                + " fields set apart by tabs, has "
                + fields.size());
      }
      rows.add(fields);
    }
    return rows;
  }
}
