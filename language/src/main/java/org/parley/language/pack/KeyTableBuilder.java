// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;

/** Gathers a {@link KeyTable}. Belongs to one thread. */
final class KeyTableBuilder {
  private long[] keys = new long[1 << 16];
  private int[] values = new int[1 << 16];
  private int size;

  int size() {
    return size;
  }

  /**
   * Sets the value of a key.
   *
   * @param value above 0
   */
  void put(long key, int value) {
    if (insert(keys, values, key, value)) {
      size++;
    }
    if (2 * size > keys.length) {
      grow();
    }
  }

  /** Whether the key was new. */
  private static boolean insert(long[] keys, int[] values, long key, int value) {
    int mask = keys.length - 1;
    int slot = KeyTable.slot(key, KeyTable.shift(keys.length));
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    boolean fresh = values[slot] == 0;
    keys[slot] = key;
    values[slot] = value;
    return fresh;
  }

  private void grow() {
    long[] moreKeys = new long[2 * keys.length];
    int[] moreValues = new int[2 * keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        insert(moreKeys, moreValues, keys[i], values[i]);
      }
    }
    keys = moreKeys;
    values = moreValues;
  }

  void write(PackWriter writer, Section keySection, Section valueSection) throws IOException {
    writer.begin(keySection);
    writer.putLongs(keys);
    writer.begin(valueSection);
    writer.putInts(values, values.length);
  }
}
