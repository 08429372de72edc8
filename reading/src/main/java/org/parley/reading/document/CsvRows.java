// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as spreadsheets write them (RFC 4180), of which only so much is kept. Read as
 * bytes, for the charset may change from cell to cell. A quote that never ends would swallow all
 * rows behind it: then the rows begin again at the next line. For one thread.
 */
final class CsvRows {
  /** So often rows begin again at the next line; a file with more such quotes is no table. */
  private static final int MOST_RETURNS = 20;

  private final InputStream in;
  private final int delimiter;
  private final int longest;
  private byte[] returned = new byte[0];
  private int returnedAt;
  private int returns;
  private long line = 1;
  private int ahead = -2;

  CsvRows(InputStream in, char delimiter, int longest) {
    this.in = in;
    this.delimiter = delimiter;
    this.longest = longest;
  }

  /** The next row, or null at the end. */
  @Nullable CsvRow next() throws IOException {
    int b = take();
    if (b < 0) {
      return null;
    }
    return new Scan(line).run(b);
  }

  private int take() throws IOException {
    int b = ahead;
    if (b == -2) {
      b = returnedAt < returned.length ? returned[returnedAt++] & 0xff : in.read();
    }
    ahead = -2;
    return b;
  }

  private int peek() throws IOException {
    ahead = take();
    return ahead;
  }

  /** One row being read. */
  private final class Scan {
    private final long begin;
    private final List<byte[]> cells = new ArrayList<>();
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private int size;
    private boolean quoted;
    private boolean atStart = true;

    Scan(long begin) {
      this.begin = begin;
    }

    CsvRow run(int first) throws IOException {
      for (int b = first; b >= 0; b = take()) {
        raw.write(b);
        line += b == '\n' ? 1 : 0;
        if (++size > longest) {
          return tooLong(b);
        }
        if (quoted) {
          inQuotes(b);
        } else if (b == '"' && atStart) {
          quoted = true;
          atStart = false;
        } else if (b == delimiter) {
          endCell();
        } else if (b == '\n') {
          return row(true, true);
        } else if (b != '\r' || peek() != '\n') {
          cell.write(b);
          atStart = false;
        }
      }
      return quoted ? again() : row(true, false);
    }

    private void inQuotes(int b) throws IOException {
      if (b != '"') {
        cell.write(b);
      } else if (peek() == '"') {
        raw.write(take());
        cell.write('"');
      } else {
        // Whatever follows up to the delimiter belongs to the cell, as spreadsheets have it.
        quoted = false;
      }
    }

    private void endCell() {
      cells.add(cell.toByteArray());
      cell.reset();
      atStart = true;
    }

    private CsvRow row(boolean whole, boolean ended) {
      endCell();
      return new CsvRow(begin, cells, whole, ended);
    }

    private CsvRow tooLong(int last) throws IOException {
      if (quoted) {
        return again();
      }
      int b = last;
      while (b >= 0 && b != '\n') {
        b = take();
      }
      line += last == '\n' ? 0 : 1;
      return row(false, true);
    }

    /** A quote has no end: only its line is lost. */
    private CsvRow again() throws IOException {
      byte[] taken = raw.toByteArray();
      int end = 0;
      while (end < taken.length && taken[end] != '\n') {
        end++;
      }
      if (++returns > MOST_RETURNS || end + 1 >= taken.length) {
        return row(false, false);
      }
      byte[] rest = Arrays.copyOfRange(returned, returnedAt, returned.length);
      byte[] more = ahead == -2 || ahead < 0 ? new byte[0] : new byte[] {(byte) ahead};
      ahead = -2;
      returned = joined(Arrays.copyOfRange(taken, end + 1, taken.length), more, rest);
      returnedAt = 0;
      line = begin + 1;
      return row(false, true);
    }
  }

  private static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      joined.writeBytes(piece);
    }
    return joined.toByteArray();
  }
}
