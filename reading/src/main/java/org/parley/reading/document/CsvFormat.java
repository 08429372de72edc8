// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables as text: CSV and TSV, with commas, semicolons, tabs or bars between the cells. What is
 * known of them is their first row, which must name the columns.
 */
final class CsvFormat implements ContainerFormat {
  private static final char[] DELIMITERS = {',', '\t', ';', '|'};
  private static final int LONGEST_NAME = 60;

  /** A list of words in a line of prose could be two or three names; with rows it needs more. */
  private static final int LEAST_NAMES = 2;

  private static final int LEAST_UNKNOWN_NAMES = 3;
  private static final int LEAST_ROWS = 2;

  private final FieldNames names;

  CsvFormat(FieldNames names) {
    this.names = names;
  }

  /**
   * How a table is laid out.
   *
   * @param header the names of the columns
   */
  private record Shape(char delimiter, CsvRow header) {}

  @Override
  public boolean recognises(byte[] head) {
    return shape(head) != null;
  }

  @Override
  public Parts open(Source source) throws IOException {
    Shape shape = shape(source.head());
    if (shape == null) {
      throw new IllegalStateException("opened without being recognised");
    }
    InputStream in = source.in();
    if (hasMark(source.head())) {
      in.skipNBytes(3);
    }
    CsvRows rows = new CsvRows(in, shape.delimiter, source.limits().pageBytes());
    return new CsvItems(source, names, rows);
  }

  private @Nullable Shape shape(byte[] head) {
    int from = hasMark(head) ? 3 : 0;
    if (!looksLikeNames(head, from)) {
      return null;
    }
    for (char delimiter : DELIMITERS) {
      CsvRow header = header(head, from, delimiter);
      if (header != null) {
        return new Shape(delimiter, header);
      }
    }
    return null;
  }

  /** A quick look that keeps pages of prose from being split in vain. */
  private static boolean looksLikeNames(byte[] head, int from) {
    for (int i = from; i < head.length && head[i] != '\n'; i++) {
      if (head[i] == ',' || head[i] == '\t' || head[i] == ';' || head[i] == '|') {
        return i - from <= LONGEST_NAME + 2;
      }
    }
    return false;
  }

  private @Nullable CsvRow header(byte[] head, int from, char delimiter) {
    try {
      CsvRows rows =
          new CsvRows(
              new java.io.ByteArrayInputStream(head, from, head.length - from),
              delimiter,
              DocumentReader.HEAD);
      CsvRow header = rows.next();
      if (header == null || !header.whole() || !header.ended() || !areNames(header)) {
        return null;
      }
      FieldChoice choice = names.choose(header.texts());
      int fitting = 0;
      int others = 0;
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        boolean fits = row.whole() && row.cells().size() == header.cells().size();
        // The last row of the head may be cut in the middle.
        fitting += fits ? 1 : 0;
        others += !fits && row.ended() && !row.isBlank() ? 1 : 0;
      }
      return isTable(header, choice, fitting, others, head.length) ? header : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isTable(
      CsvRow header, FieldChoice choice, int fitting, int others, int length) {
    if (choice.hasTextOrSummary() && choice.fields().size() > 1) {
      return fitting > 0 || others > 0 || length >= DocumentReader.HEAD;
    }
    boolean known = choice.hasTextOrSummary();
    int least = known ? 1 : LEAST_ROWS;
    boolean enough = known || header.cells().size() >= LEAST_UNKNOWN_NAMES;
    return enough && others == 0 && (fitting >= least || (known && length >= DocumentReader.HEAD));
  }

  private static boolean areNames(CsvRow header) {
    if (header.cells().size() < LEAST_NAMES) {
      return false;
    }
    return header.texts().stream()
        .allMatch(
            name ->
                name.length() <= LONGEST_NAME
                    && name.chars().noneMatch(c -> c == '<' || c == '>' || c == '{' || c == '\n'));
  }

  private static boolean hasMark(byte[] head) {
    return head.length >= 3
        && (head[0] & 0xff) == 0xef
        && (head[1] & 0xff) == 0xbb
        && (head[2] & 0xff) == 0xbf;
  }
}
