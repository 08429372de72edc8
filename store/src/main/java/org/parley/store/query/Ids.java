// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Ids numbered from 0 on in the order in which they come, as bytes one after another: a tenth of
 * what a map of strings takes. Not thread-safe.
 */
final class Ids {
  /** The number of an id that is not there. */
  static final int NONE = -1;

  private static final int LEAST = 1 << 10;
  private static final int FREE = 0;

  private int size;
  private byte[] bytes = new byte[LEAST];
  private int[] end = new int[LEAST];
  private int[] slots = new int[4 * LEAST];

  int size() {
    return size;
  }

  /** The number of an id, or {@link #NONE}. */
  int find(String id) {
    return slots[slot(id.getBytes(StandardCharsets.UTF_8))] - 1;
  }

  /** Adds an id that is not there yet. */
  int add(String id) {
    if (size == end.length) {
      end = Arrays.copyOf(end, 2 * size);
    }
    if (2 * (size + 1) > slots.length) {
      growSlots();
    }
    byte[] its = id.getBytes(StandardCharsets.UTF_8);
    int slot = slot(its);
    int start = start(size);
    if (start + its.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + its.length));
    }
    System.arraycopy(its, 0, bytes, start, its.length);
    end[size] = start + its.length;
    slots[slot] = ++size;
    return size - 1;
  }

  String text(int number) {
    int start = start(number);
    return new String(bytes, start, end[number] - start, StandardCharsets.UTF_8);
  }

  /** Compares two ids as the file does, byte by byte. */
  int compare(int one, int other) {
    return Arrays.compareUnsigned(bytes, start(one), end[one], bytes, start(other), end[other]);
  }

  /** Compares an id with another one. */
  int compare(int number, byte[] other) {
    return Arrays.compareUnsigned(bytes, start(number), end[number], other, 0, other.length);
  }

  private int start(int number) {
    return number == 0 ? 0 : end[number - 1];
  }

  private void growSlots() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      int at = hash(bytes, start(number), end[number]) & (slots.length - 1);
      while (slots[at] != FREE) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = number + 1;
    }
  }

  /** The slot of an id, or the free one where it would be. */
  private int slot(byte[] id) {
    int at = hash(id, 0, id.length) & (slots.length - 1);
    while (slots[at] != FREE && compare(slots[at] - 1, id) != 0) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  /** FNV-1a, then mixed so that its low bits are good too. */
  private static int hash(byte[] bytes, int start, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ (bytes[i] & 0xFF)) * 0x100000001B3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xFF51AFD7ED558CCDL;
    return (int) (hash ^ (hash >>> 33));
  }
}
