// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of each table of the csv export, as {@code csv-columns.tsv} lists them. */
final class CsvColumns {
  private static final String RESOURCE = "csv-columns.tsv";
  private static final int FIELDS = 4;

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
    return of(Tables.rows(RESOURCE, FIELDS));
  }

  /** Reads the text of the resource; an error names the line. */
  static CsvColumns parse(String text) {
    return of(Tables.parse(text, RESOURCE, FIELDS));
  }

  private static CsvColumns of(List<List<String>> rows) {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    for (List<String> row : rows) {
      Column column = new Column(row.get(1), List.of(row.get(2).split("\\.", -1)), row.get(3));
      tables.computeIfAbsent(row.get(0), kind -> new ArrayList<>()).add(column);
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
