// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells the time and waits for it. */
public interface Pacer {
  /** The time. */
  Instant now();

  /**
   * Waits for something to come, until a time.
   *
   * @return null when nothing came
   */
  <T> @Nullable T await(BlockingQueue<T> queue, Instant until);

  /** That of this machine. */
  static Pacer of(Clock clock) {
    return new Pacer() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public <T> @Nullable T await(BlockingQueue<T> queue, Instant until) {
        try {
          long millis = Duration.between(clock.instant(), until).toMillis();
          return queue.poll(Math.max(1, millis), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return null;
        }
      }
    };
  }
}
