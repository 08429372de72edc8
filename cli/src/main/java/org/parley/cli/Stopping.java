// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Hears when the process is asked to end (Ctrl-C, SIGTERM) and keeps it until the work at hand is
 * put away: close it after that.
 */
final class Stopping implements AutoCloseable {
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::asked, "parley-stopping");
  private @Nullable Runnable stop;
  private boolean isAsked;

  Stopping() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says how to stop; it runs on another thread, at once when the process was asked already. */
  synchronized void by(Runnable how) {
    stop = how;
    if (isAsked) {
      how.run();
    }
  }

  private void asked() {
    synchronized (this) {
      isAsked = true;
      if (stop != null) {
        stop.run();
      }
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook has run.
    }
  }
}
