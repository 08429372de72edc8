// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows set apart by line feeds, cells by tabs. Such tables know no quoting: what would end a
 * cell becomes a space, quotes stay as they are.
 */
final class Tsv {
  private Tsv() {}

  /** Writes the names of the columns. */
  static <R> void header(List<Column<R>> columns, Writer out) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      out.write((i == 0 ? "" : "\t") + columns.get(i).name());
    }
    out.write('\n');
  }

  /** Writes one row. */
  static <R> void row(List<Column<R>> columns, R row, Writer out) {
    try {
      for (int i = 0; i < columns.size(); i++) {
        out.write((i == 0 ? "" : "\t") + cell(columns.get(i).value().of(row)));
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a cell. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    StringBuilder cell = new StringBuilder();
    String.valueOf(value)
        .codePoints()
        .map(point -> endsACell(point) ? ' ' : point)
        .forEach(cell::appendCodePoint);
    return cell.toString();
  }

  /** Control characters and the line separators of Unicode, at which some readers break lines. */
  private static boolean endsACell(int point) {
    return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
  }
}
