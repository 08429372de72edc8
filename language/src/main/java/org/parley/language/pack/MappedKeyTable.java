// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.LongBuffer;

/** A {@link KeyTable} read in place: slower, but it takes no heap. Immutable and thread-safe. */
final class MappedKeyTable {
  private final LongBuffer pairs;
  private final int shift;
  private final int mask;

  MappedKeyTable(PackFile pack, Section section) {
    this.pairs = pack.bytes(section).asLongBuffer();
    this.shift = KeyTable.shift(pairs.capacity() / 2);
    this.mask = pairs.capacity() / 2 - 1;
  }

  /** The value of a key, or 0. */
  int find(long key) {
    int slot = KeyTable.slot(key, shift);
    while (true) {
      long value = pairs.get(2 * slot + 1);
      if (value == 0 || pairs.get(2 * slot) == key) {
        return (int) value;
      }
      slot = (slot + 1) & mask;
    }
  }
}
