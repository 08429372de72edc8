// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/**
 * An open-addressing hash table from long keys to positive numbers. Keys and values alternate, so
 * that both come with one line of the processor's cache; slots are probed one after the other; a
 * value of 0 marks a free slot. Immutable and thread-safe.
 */
final class KeyTable {
  private final long[] pairs;
  private final int shift;
  private final int mask;

  KeyTable(PackFile pack, Section section) {
    this.pairs = pack.longArray(section);
    this.shift = shift(pairs.length / 2);
    this.mask = pairs.length / 2 - 1;
  }

  /** The value of a key, or 0. */
  int find(long key) {
    int slot = slot(key, shift);
    while (true) {
      long value = pairs[2 * slot + 1];
      if (value == 0 || pairs[2 * slot] == key) {
        return (int) value;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** What {@link #slot} wants to know of a table with a number of slots, a power of two. */
  static int shift(int slots) {
    return Long.SIZE - Integer.numberOfTrailingZeros(slots);
  }

  /** Where the search for a key begins. */
  static int slot(long key, int shift) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }
}
