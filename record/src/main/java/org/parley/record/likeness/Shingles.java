// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.Arrays;
import java.util.List;

/**
 * MinHash signatures of word shingles (Broder 1997): two texts have the same smallest hash as often
 * as they share shingles, so equal places of two signatures estimate how much of both is the same.
 */
final class Shingles {
  /** Words in a shingle. */
  static final int LENGTH = 4;

  private Shingles() {}

  /** Hashes of the runs of four words; none when there are fewer words. */
  static long[] of(List<String> words) {
    long[] single = new long[words.size()];
    for (int i = 0; i < single.length; i++) {
      single[i] = Hash.of(words.get(i));
    }
    long[] shingles = new long[Math.max(0, single.length - LENGTH + 1)];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int at = i; at < i + LENGTH; at++) {
        hash = Hash.then(hash, single[at]);
      }
      shingles[i] = hash;
    }
    return shingles;
  }

  /** The smallest values of hash functions {@code from} to {@code from + count - 1}. */
  static long[] smallest(long[] shingles, int from, int count) {
    long[] smallest = new long[count];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < count; i++) {
        long value = Hash.seeded(from + i, shingle);
        if (value < smallest[i]) {
          smallest[i] = value;
        }
      }
    }
    return smallest;
  }
}
