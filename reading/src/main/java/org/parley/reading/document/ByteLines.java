// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, of which only so much is kept. For one thread. */
final class ByteLines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[8 << 10];
  private int from;
  private int to;
  private long number;

  /**
   * @param longest how many bytes of a line are kept
   */
  ByteLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes without the break
   * @param whole false when it is longer than what is kept
   */
  record Line(long number, byte[] bytes, boolean whole) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b > ' ' || b < 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    if (from == to && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean whole = true;
    number++;
    while (from < to || fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int kept = Math.min(end - from, longest - line.size());
      line.write(buffer, from, kept);
      whole &= kept == end - from;
      from = end;
      if (end < to) {
        from++;
        break;
      }
    }
    byte[] bytes = line.toByteArray();
    int length =
        bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    return new Line(number, java.util.Arrays.copyOf(bytes, length), whole);
  }

  /** What comes after the lines taken so far; to be used instead of this. */
  InputStream rest() {
    return new java.io.SequenceInputStream(
        new java.io.ByteArrayInputStream(java.util.Arrays.copyOfRange(buffer, from, to)), in);
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }
}
