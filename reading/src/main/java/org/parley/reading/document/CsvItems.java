// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a table as pages. */
final class CsvItems implements Parts {
  private final Source source;
  private final FieldNames names;
  private final CsvRows rows;
  private final ItemMaker maker;
  private List<String> header = List.of();
  private FieldChoice choice = new FieldChoice(Map.of());
  private boolean over;

  CsvItems(Source source, FieldNames names, CsvRows rows) {
    this.source = source;
    this.names = names;
    this.rows = rows;
    this.maker = new ItemMaker(source, names);
  }

  @Override
  public @Nullable Part next() throws IOException {
    while (true) {
      Part ready = maker.next();
      if (ready != null) {
        return ready;
      }
      CsvRow row = over ? null : rows.next();
      if (row == null) {
        return maker.end();
      }
      Part part = header.isEmpty() ? header(row) : row(row);
      if (part != null) {
        return part;
      }
    }
  }

  private @Nullable Part header(CsvRow row) {
    header = row.texts();
    choice = names.choose(header);
    if (choice.hasTextOrSummary()) {
      return null;
    }
    over = true;
    return maker.without("", new java.util.LinkedHashSet<>(header));
  }

  private @Nullable Part row(CsvRow row) {
    if (row.isBlank()) {
      return null;
    }
    String where = source.where() + ", line " + row.line();
    if (!row.whole()) {
      return Part.unreadable(
          where, "a quote in it never ends, or it is larger than any page; passed over");
    }
    if (row.cells().size() > header.size()) {
      return Part.unreadable(
          where,
          row.cells().size() + " cells where the first line names " + header.size() + " columns");
    }
    Map<String, List<byte[]>> fields = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      fields.putIfAbsent(header.get(i), List.of(row.cells().get(i)));
    }
    maker.add("line " + row.line(), new FieldItem(fields), choice);
    return null;
  }
}
