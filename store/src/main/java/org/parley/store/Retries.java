// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs work again that failed for what others did, or because the connection was lost. Waits a
 * little longer each time, and not as long as others do.
 */
final class Retries {
  private static final int MOST_CONFLICTS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  /** So long is a server waited for that is gone: it may be starting anew. */
  private static final long LOST_SECONDS = 30;

  private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOST_SECONDS);
  private int conflicts;
  private int losses;

  private Retries() {}

  /** Runs work until it is done or there is no more hope; then its last error is thrown. */
  static <T> T run(Supplier<T> work) {
    Retries retries = new Retries();
    while (true) {
      try {
        return work.get();
      } catch (StoreException e) {
        if (!retries.isHope(PostgresErrors.kind(e))) {
          throw e;
        }
        retries.pause();
      }
    }
  }

  private boolean isHope(PostgresErrors.Kind kind) {
    return switch (kind) {
      case CONFLICT -> ++conflicts < MOST_CONFLICTS;
      case LOST -> {
        losses++;
        yield System.nanoTime() < end && !Thread.currentThread().isInterrupted();
      }
      case OTHER -> false;
    };
  }

  private void pause() {
    long most = Math.min(LONGEST_PAUSE_MILLIS, 10L << Math.min(conflicts + losses, 10));
    long pause = ThreadLocalRandom.current().nextLong(1, most + 1);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
  }
}
