// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.annotate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes, of which none is longer than a limit: the rest of such a line is
 * thrown away, so that it cannot fill the memory. Blank lines are passed over. For one thread.
 */
final class LimitedLines implements Iterator<LimitedLines.Line> {
  private final InputStream in;
  private final int most;
  private @Nullable Line next;
  private long number;
  private boolean ended;

  /**
   * A line.
   *
   * @param number from 1, blank lines counted
   * @param bytes without the line break; when it is too long, only its beginning
   * @param tooLong whether it was longer than the limit
   */
  record Line(long number, byte[] bytes, boolean tooLong) {}

  LimitedLines(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      Line line = read();
      if (!isBlank(line.bytes)) {
        next = line;
      }
    }
    return next != null;
  }

  @Override
  public Line next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Line line = next;
    next = null;
    return line;
  }

  private Line read() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    boolean tooLong = false;
    try {
      int value = in.read();
      while (value >= 0 && value != '\n') {
        if (bytes.size() < most) {
          bytes.write(value);
        } else {
          tooLong = true;
        }
        value = in.read();
      }
      ended = value < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    number++;
    return new Line(number, bytes.toByteArray(), tooLong);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte value : bytes) {
      if (value < 0 || value > ' ') {
        return false;
      }
    }
    return true;
  }
}
