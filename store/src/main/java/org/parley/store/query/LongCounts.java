// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Arrays;

/** Counts by numbers that are not negative. Open addressing. Not thread-safe. */
final class LongCounts {
  private static final int LEAST = 1 << 10;

  private long[] keys = empty(LEAST);
  private int[] counts = new int[LEAST];
  private int size;

  /** Takes a key and its count. */
  interface Each {
    void accept(long key, int count);
  }

  void add(long key) {
    int at = slot(keys, key);
    if (keys[at] < 0) {
      keys[at] = key;
      size++;
    }
    counts[at]++;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  void forEach(Each action) {
    for (int at = 0; at < keys.length; at++) {
      if (keys[at] >= 0) {
        action.accept(keys[at], counts[at]);
      }
    }
  }

  private void grow() {
    long[] more = empty(keys.length * 2);
    int[] moreCounts = new int[more.length];
    for (int at = 0; at < keys.length; at++) {
      if (keys[at] >= 0) {
        int to = slot(more, keys[at]);
        more[to] = keys[at];
        moreCounts[to] = counts[at];
      }
    }
    keys = more;
    counts = moreCounts;
  }

  private static int slot(long[] keys, long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[at] >= 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private static long[] empty(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, -1);
    return keys;
  }
}
