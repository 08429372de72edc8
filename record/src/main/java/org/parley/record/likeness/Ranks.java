// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import org.jspecify.annotations.Nullable;

/**
 * The orders that decide which of two stories is linked to the other. Both are functions of the
 * story alone, and random among its equals: a new story seldom comes before all the others,
 * whatever the order in which stories arrive, so that adding one seldom changes what others are
 * linked to.
 */
final class Ranks {
  private static final double STEP = StrictMath.log(1.2);
  private static final int HASH_BITS = 57;
  private static final int DAY_BITS = 23;

  private Ranks() {}

  /** Longer texts come first: the whole of a text before what was cut from it. */
  static long of(String story, int words) {
    long step = Math.min(63, (long) (StrictMath.log(words + 1.0) / STEP));
    return (63 - step) << HASH_BITS | Hash.of(story) >>> (64 - HASH_BITS);
  }

  /** Of printings of the very same text the earliest comes first, one without a date last. */
  static long ofPrinting(String story, @Nullable Integer day) {
    int latest = (1 << DAY_BITS) - 1;
    // Two to the 22 days reach back and forth for eleven thousand years.
    long printed =
        day == null ? latest : Math.max(0, Math.min(latest - 1, day + (1L << (DAY_BITS - 1))));
    return printed << (63 - DAY_BITS) | Hash.of(story) >>> (1 + DAY_BITS);
  }
}
