// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** A time that passes only when somebody waits for it. */
public final class TestTime implements Pacer {
  private Instant now = Instant.parse("2026-11-20T10:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public <T> @Nullable T await(BlockingQueue<T> queue, Instant until) {
    T ready = queue.poll();
    if (ready == null && until.isAfter(now)) {
      now = until;
    }
    return ready;
  }

  /** Time passes. */
  public void pass(Duration time) {
    now = now.plus(time);
  }
}
