// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;

/** Gathers a {@link KeyTable}. Belongs to one thread. */
final class KeyTableBuilder {
  /** Share of the slots that may be taken. */
  private static final double FULL = 0.62;

  private long[] pairs = new long[1 << 17];
  private int size;

  /**
   * Sets the value of a key.
   *
   * @param value above 0
   */
  void put(long key, int value) {
    if (insert(pairs, key, value)) {
      size++;
    }
    if (FULL * pairs.length / 2 < size) {
      grow();
    }
  }

  /** Whether the key was new. */
  private static boolean insert(long[] pairs, long key, long value) {
    int slots = pairs.length / 2;
    int slot = KeyTable.slot(key, KeyTable.shift(slots));
    while (pairs[2 * slot + 1] != 0 && pairs[2 * slot] != key) {
      slot = (slot + 1) & (slots - 1);
    }
    boolean fresh = pairs[2 * slot + 1] == 0;
    pairs[2 * slot] = key;
    pairs[2 * slot + 1] = value;
    return fresh;
  }

  private void grow() {
    long[] more = new long[2 * pairs.length];
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != 0) {
        insert(more, pairs[i], pairs[i + 1]);
      }
    }
    pairs = more;
  }

  void write(PackWriter writer, Section section) throws IOException {
    writer.begin(section);
    writer.putLongs(pairs);
  }
}
