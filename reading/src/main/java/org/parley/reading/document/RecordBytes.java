// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Faults.DamagedException;

/** A stream of records that can be looked ahead in and taken back. For one thread. */
final class RecordBytes {
  private static final int STEP = 8 << 10;

  private final InputStream in;
  private final @Nullable GzipMembers members;
  private byte[] buffer = new byte[2 * STEP];
  private int from;
  private int to;
  private long given;
  private @Nullable DamagedException fault;

  /**
   * @param members the same stream when it is packed, or null
   */
  RecordBytes(InputStream in, @Nullable GzipMembers members) {
    this.in = in;
    this.members = members;
  }

  /** Where the next byte comes from: its place in the file, or that of its packed member. */
  long place() throws IOException {
    ensure(1);
    return members == null ? given : members.member();
  }

  /** Looks ahead: how many bytes there are, at most as many as wanted. */
  int ensure(int wanted) throws IOException {
    while (to - from < wanted) {
      if (to == buffer.length) {
        int length = to - from;
        byte[] room = length + STEP > buffer.length ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, from, room, 0, length);
        buffer = room;
        from = 0;
        to = length;
      }
      int count = more();
      if (count < 0) {
        return to - from;
      }
      to += count;
    }
    return wanted;
  }

  /** Damage further on must not cost what lies before it: it is kept for when that is used up. */
  private int more() throws IOException {
    if (fault != null) {
      return -1;
    }
    try {
      return in.read(buffer, to, buffer.length - to);
    } catch (DamagedException e) {
      fault = e;
      return -1;
    }
  }

  /** The damage at which the bytes end, or null. */
  @Nullable DamagedException fault() {
    return fault;
  }

  /** The byte that comes after so many others, or -1 when the end comes before it. */
  int peek(int after) throws IOException {
    return ensure(after + 1) > after ? buffer[from + after] & 0xff : -1;
  }

  /**
   * The line that begins after so many bytes, without its break, not taken; null when there is none
   * or it is too long.
   */
  @Nullable String peekLine(int after, int longest) throws IOException {
    for (int i = after; i <= after + longest; i++) {
      int b = peek(i);
      if (b < 0 || b == '\n') {
        return b < 0 && i == after ? null : line(after, i - after);
      }
    }
    return null;
  }

  private String line(int after, int length) {
    int begin = from + after;
    int end = length > 0 && buffer[begin + length - 1] == '\r' ? length - 1 : length;
    return new String(buffer, begin, end, StandardCharsets.UTF_8);
  }

  /** Takes a line; null at the end or when it is too long, and then nothing is taken. */
  @Nullable String readLine(int longest) throws IOException {
    String line = peekLine(0, longest);
    if (line != null) {
      skipLine();
    }
    return line;
  }

  /** Takes the next line with its break, or a piece of it when it is long. */
  byte[] takeLine() throws IOException {
    int length = 0;
    while (length < STEP && peek(length) >= 0 && peek(length) != '\n') {
      length++;
    }
    return read(peek(length) == '\n' ? length + 1L : length);
  }

  /** Takes what is left of a line, however long. */
  void skipLine() throws IOException {
    for (int b = peek(0); b >= 0; b = peek(0)) {
      take(1);
      if (b == '\n') {
        return;
      }
    }
  }

  /** Takes line breaks. */
  void skipBreaks() throws IOException {
    for (int b = peek(0); b == '\r' || b == '\n'; b = peek(0)) {
      take(1);
    }
  }

  /** Takes as many bytes, or fewer at the end. Room is made as they come, not as they are told. */
  byte[] read(long wanted) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(wanted, STEP));
    while (out.size() < wanted) {
      int count = Math.min(ensure(1) == 0 ? 0 : to - from, (int) (wanted - out.size()));
      if (count == 0) {
        break;
      }
      out.write(buffer, from, count);
      take(count);
    }
    return out.toByteArray();
  }

  /** Passes over as many bytes; how many there were. */
  long skip(long wanted) throws IOException {
    long skipped = 0;
    while (skipped < wanted && ensure(1) > 0) {
      int count = (int) Math.min(to - from, wanted - skipped);
      take(count);
      skipped += count;
    }
    return skipped;
  }

  /** Gives back bytes, which come next. */
  void unread(byte[] bytes, int offset) {
    int length = bytes.length - offset;
    byte[] joined = Arrays.copyOfRange(bytes, offset, offset + length + to - from);
    System.arraycopy(buffer, from, joined, length, to - from);
    buffer = joined.length == 0 ? new byte[2 * STEP] : joined;
    from = 0;
    to = joined.length;
    given -= length;
  }

  /**
   * After damage: throws away what is ahead and goes to the next packed member.
   *
   * @return whether there is one
   */
  boolean nextMember() throws IOException {
    from = to;
    fault = null;
    return members != null && members.nextMember();
  }

  private void take(int count) {
    from += count;
    given += count;
  }
}
