// SPDX-License-Identifier: Apache-2.0
package org.parley.record.notes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as few bytes, much faster to read than JSON: for what only this Parley reads again. Equal
 * values have equal bytes. Records may hold text, numbers, truth values, days, enums, lists, sets,
 * maps from text, and other records, each of them null too. Pure functions.
 */
public final class Packed {
  private Packed() {}

  /** The bytes of a record. */
  public static byte[] write(Record value) {
    Out out = new Out();
    Shape.of(value.getClass()).write(value, out);
    return out.bytes.toByteArray();
  }

  /**
   * The record that {@link #write} made the bytes of.
   *
   * @throws IllegalArgumentException when the bytes are of no such record
   */
  public static <T extends Record> T read(byte[] bytes, Class<T> type) {
    Object read = Shape.of(type).read(new In(bytes));
    if (read == null) {
      throw new IllegalArgumentException("no " + type.getName());
    }
    return type.cast(read);
  }

  /** Bytes being written; a text that comes again is written once. */
  static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> known = new HashMap<>();

    /** A number from 0 on takes the fewest bytes. */
    void number(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        bytes.write((int) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }

    void text(@Nullable String value) {
      if (value == null) {
        number(0);
        return;
      }
      Integer at = known.putIfAbsent(value, known.size() + 2);
      if (at != null) {
        number(at);
        return;
      }
      byte[] text = value.getBytes(StandardCharsets.UTF_8);
      number(1);
      number(text.length);
      bytes.writeBytes(text);
    }
  }

  /** Bytes being read. */
  static final class In {
    private final ByteBuffer bytes;
    private final List<String> known = new ArrayList<>();

    In(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes);
    }

    long number() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes.get();
        value |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    @Nullable String text() {
      int at = (int) number();
      if (at == 0) {
        return null;
      }
      if (at > 1) {
        return known.get(at - 2);
      }
      byte[] text = new byte[(int) number()];
      bytes.get(text);
      String value = new String(text, StandardCharsets.UTF_8);
      known.add(value);
      return value;
    }
  }
}
