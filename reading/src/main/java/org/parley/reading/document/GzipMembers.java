// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.parley.reading.document.Faults.DamagedException;

/**
 * The members of a gzip file, unpacked one after the other. Unlike the platform's stream it knows
 * where each begins and can go on behind a damaged one. One call of {@code read} never gives bytes
 * of two members.
 */
final class GzipMembers extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[8 << 10];
  private int from;
  private int to;
  private long behind;
  private long member = -1;
  private long unpacked;
  private boolean inMember;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Where the member begins from which the last bytes came, in packed bytes. */
  long member() {
    return Math.max(0, member);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (true) {
        if (!inMember && !begin()) {
          return -1;
        }
        int count = inflater.inflate(out, offset, length);
        if (count > 0) {
          checksum.update(out, offset, count);
          unpacked += count;
          return count;
        }
        if (inflater.finished()) {
          finish();
        } else if (inflater.needsDictionary()) {
          throw new DamagedException("gzip data is damaged: it asks for a dictionary");
        } else if (!fill()) {
          throw new DamagedException("gzip data is cut short after " + unpacked + " bytes of text");
        } else {
          feed();
        }
      }
    } catch (DataFormatException e) {
      throw new DamagedException("gzip data is damaged after " + unpacked + " bytes of text");
    }
  }

  /**
   * After damage: goes to the next place behind the beginning of the damaged member that looks like
   * the beginning of one.
   *
   * @return whether there is one
   */
  boolean nextMember() throws IOException {
    if (inMember) {
      giveBack();
      inMember = false;
    }
    int matched = 0;
    while (true) {
      int b = next();
      if (b < 0) {
        return false;
      }
      if (matched == 2 && b == 8) {
        startMember(3);
        if (readHeader()) {
          return true;
        }
        matched = 0;
      } else if (matched == 1 && b == 0x8b) {
        matched = 2;
      } else {
        matched = b == 0x1f ? 1 : 0;
      }
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** Begins the next member; false at the end, and where only padding or something else follows. */
  private boolean begin() throws IOException {
    int b = next();
    while (b == 0 && member >= 0) {
      b = next();
    }
    if (b < 0) {
      return false;
    }
    if (b != 0x1f || next() != 0x8b || next() != 8) {
      // As the usual tools do: what follows the last member and is none is no part of the text.
      return false;
    }
    startMember(3);
    if (!readHeader()) {
      throw new DamagedException("gzip header is damaged");
    }
    return true;
  }

  private void startMember(int length) {
    member = behind + from - length;
    inflater.reset();
    checksum.reset();
  }

  private boolean readHeader() throws IOException {
    int flags = next();
    if (flags < 0 || (flags & RESERVED) != 0) {
      return false;
    }
    for (int i = 0; i < 6; i++) {
      next();
    }
    if ((flags & EXTRA) != 0) {
      int length = next() | next() << 8;
      for (int i = 0; i < length; i++) {
        next();
      }
    }
    for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
      int b = next();
      while (b > 0) {
        b = next();
      }
    }
    if ((flags & HEADER_CRC) != 0) {
      next();
      next();
    }
    feed();
    inMember = true;
    return true;
  }

  private void finish() throws IOException {
    giveBack();
    inMember = false;
    long told = 0;
    for (int i = 0; i < 8; i++) {
      int b = next();
      if (b < 0) {
        throw new DamagedException("gzip data is cut short after " + unpacked + " bytes of text");
      }
      told |= i < 4 ? (long) b << (8 * i) : 0;
    }
    if (told != checksum.getValue()) {
      throw new DamagedException("gzip data is damaged: its checksum is wrong");
    }
  }

  private void feed() {
    inflater.setInput(buffer, from, to - from);
    from = to;
  }

  /** Takes back what the inflater was given and did not use. */
  private void giveBack() {
    from = to - inflater.getRemaining();
  }

  private int next() throws IOException {
    return from < to || fill() ? buffer[from++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    behind += to;
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }
}
