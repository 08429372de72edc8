// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * An open-addressing hash table from long keys to positive numbers, read in place. Slots are probed
 * one after the other; a value of 0 marks a free slot. Immutable and thread-safe.
 */
final class KeyTable {
  private final LongBuffer keys;
  private final IntBuffer values;
  private final int shift;
  private final int mask;

  KeyTable(PackFile pack, Section keySection, Section valueSection) {
    this.keys = pack.bytes(keySection).asLongBuffer();
    this.values = pack.ints(valueSection);
    this.shift = shift(keys.capacity());
    this.mask = keys.capacity() - 1;
  }

  /** The value of a key, or 0. */
  int find(long key) {
    int slot = slot(key, shift);
    while (true) {
      int value = values.get(slot);
      if (value == 0 || keys.get(slot) == key) {
        return value;
      }
      slot = (slot + 1) & mask;
    }
  }

  static int shift(int capacity) {
    return Long.SIZE - Integer.numberOfTrailingZeros(capacity);
  }

  /** Where the search for a key begins. */
  static int slot(long key, int shift) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }
}
