// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

/**
 * The one hash that signatures and keys are made with. It must never change: stores hold what it
 * gave. FNV-1a with 64 bits over UTF-16 code units, low byte first, then the finaliser of
 * SplitMix64, whose increment also spaces the seeds of the hash functions.
 */
public final class Hash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private Hash() {}

  /** Hash of a text. */
  public static long of(CharSequence text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      hash = (hash ^ (unit & 0xff)) * PRIME;
      hash = (hash ^ (unit >>> 8)) * PRIME;
    }
    return mix(hash);
  }

  /** One of many hash functions, by number, over what is hashed already. */
  static long seeded(int number, long hash) {
    return mix(hash + (number + 1L) * STEP);
  }

  /** Hash of a sequence, from the hash of what is before and the next value. */
  public static long then(long before, long next) {
    return mix(before * PRIME + next);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
