// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as the text form of PostgreSQL's {@code COPY} has them. Pure functions. */
final class PostgresLine {
  private PostgresLine() {}

  /** Appends the line of a row. */
  static void append(List<? extends @Nullable Object> row, StringBuilder lines) {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        lines.append('\t');
      }
      Object value = row.get(i);
      if (value == null) {
        lines.append("\\N");
      } else if (value instanceof byte[] bytes) {
        lines.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      } else if (value instanceof String text) {
        append(text, lines);
      } else {
        lines.append(value);
      }
    }
    lines.append('\n');
  }

  /** A text of PostgreSQL cannot hold the character 0. */
  private static void append(String text, StringBuilder lines) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      switch (next) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        case '\0' -> lines.append('\uFFFD');
        default -> lines.append(next);
      }
    }
  }
}
