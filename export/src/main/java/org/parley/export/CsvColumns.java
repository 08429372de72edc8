// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of each table of the csv export, as {@code csv-columns.tsv} lists them. */
final class CsvColumns {
  private static final String RESOURCE = "csv-columns.tsv";

  private final Map<String, List<Column>> tables;

  private CsvColumns(Map<String, List<Column>> tables) {
    this.tables = tables;
  }

  /**
   * One column.
   *
   * @param name in the header
   * @param path keys that lead to the value in the JSON form of a row, lists walked through
   * @param what what it holds, for people
   */
  record Column(String name, List<String> path, String what) {
    Column {
      path = List.copyOf(path);
    }
  }

  static CsvColumns load() {
    try (InputStream in = CsvColumns.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** Reads the text of the resource; an error names the line. */
  static CsvColumns parse(String text) {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length != 4) {
        throw new IllegalArgumentException(
            RESOURCE + ":" + number + ": wants 4 fields set apart by tabs, has " + fields.length);
      }
      Column column = new Column(fields[1], List.of(fields[2].split("\\.", -1)), fields[3]);
      tables.computeIfAbsent(fields[0], kind -> new ArrayList<>()).add(column);
    }
    return new CsvColumns(tables);
  }

  /** The columns of the table of that kind, in order. */
  List<Column> of(String kind) {
    return tables.getOrDefault(kind, List.of());
  }

  /** The tables there are. */
  List<String> kinds() {
    return List.copyOf(tables.keySet());
  }
}
