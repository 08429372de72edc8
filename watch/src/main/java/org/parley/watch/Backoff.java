// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When to try again: after a minute, then twice as long each time, a day at most. */
final class Backoff {
  static final Duration FIRST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofDays(1);

  private static final int MOST_DOUBLINGS = 20;

  private Backoff() {}

  /**
   * @param failures in a row, this one included
   * @param asked how long the server asks to wait, or null; a day is heeded of more
   */
  static Instant next(Instant now, int failures, @Nullable Duration asked) {
    int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
    Duration wait = FIRST.multipliedBy(1L << doublings);
    if (asked != null && asked.compareTo(wait) > 0) {
      wait = asked;
    }
    return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }
}
