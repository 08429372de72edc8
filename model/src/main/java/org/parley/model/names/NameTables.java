// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this package. */
final class NameTables {
  private NameTables() {}

  /** The rows of a tab-separated file, comments left out; each has {@code columns} cells. */
  static List<List<String>> rows(String file, int columns) {
    try (InputStream in = Objects.requireNonNull(NameTables.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(cells(file, line, columns));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private static List<String> cells(String file, String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length > columns) {
      throw new IllegalStateException(
          file + ": \"" + line + "\" has more than " + columns + " columns");
    }
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell.strip());
    }
    while (row.size() < columns) {
      row.add("");
    }
    return row;
  }

  /** The parts of a cell, in order. */
  static List<String> split(String cell, String separator) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator));
  }
}
