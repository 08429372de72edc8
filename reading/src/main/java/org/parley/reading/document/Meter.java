// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Weighs what one input unpacks to against what was read of it, so that no bomb costs more than its
 * own size allows. For one thread.
 */
final class Meter {
  private final Limits limits;
  private long consumed;
  private long unpacked;

  Meter(Limits limits) {
    this.limits = limits;
  }

  /** An input unpacks too far; what is in hand is left, and others may be read. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException(int ratio) {
      super("unpacks to more than " + ratio + " times its size, as no page does; left out");
    }
  }

  /** Counts what is read of the input itself. */
  InputStream input(InputStream in) {
    return new Counting(in, false);
  }

  /**
   * Counts what is unpacked.
   *
   * @return a stream that throws a {@link BombException} when that is too much
   */
  InputStream unpacked(InputStream in) {
    return new Counting(in, true);
  }

  /** How much was unpacked so far. */
  long mark() {
    return unpacked;
  }

  /** Takes back what a part that was left out has cost. */
  void forgive(long mark) {
    unpacked = Math.min(unpacked, mark);
  }

  /** How much was read of the input itself. */
  long consumed() {
    return consumed;
  }

  private void count(long bytes, boolean packed) throws BombException {
    if (bytes <= 0) {
      return;
    }
    if (!packed) {
      consumed += bytes;
      return;
    }
    unpacked += bytes;
    if (unpacked > limits.freeBytes() + consumed * limits.ratio()) {
      throw new BombException(limits.ratio());
    }
  }

  private final class Counting extends FilterInputStream {
    private final boolean packed;

    Counting(InputStream in, boolean packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1, packed);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      count(read, packed);
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = in.skip(wanted);
      count(skipped, packed);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // Whoever opened the input closes it.
    }
  }
}
