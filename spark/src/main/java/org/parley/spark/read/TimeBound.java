// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work that may take for ever. What counts is processor time, so that a busy machine rejects
 * no more than an idle one; work that waits is given up after ten times as long by the clock. Java
 * cannot end a thread: what is given up goes on at the lowest priority until its machine ends. For
 * one thread.
 */
final class TimeBound implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int PATIENCE = 10;

  /** How often time is looked at near the end. */
  private static final long LEAST_WAIT = TimeUnit.MILLISECONDS.toNanos(5);

  private final long most;
  private Worker worker = new Worker();

  /** Work took longer than it may. */
  static final class OverdueException extends Exception {
    private static final long serialVersionUID = 1L;

    OverdueException(Duration most) {
      super("took more than " + most.toMillis() / 1000.0 + " s of processor time");
    }
  }

  /**
   * @param most processor time that one piece of work may take
   */
  TimeBound(Duration most) {
    this.most = most.toNanos();
  }

  /**
   * What the work returns.
   *
   * @throws OverdueException when it takes too long
   * @throws ExecutionException when it throws
   */
  <T> T run(Callable<T> work) throws OverdueException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    long begun = System.nanoTime();
    long before = THREADS.getThreadCpuTime(worker.getId());
    worker.give(task);
    while (true) {
      long used = THREADS.getThreadCpuTime(worker.getId()) - before;
      boolean late = System.nanoTime() - begun > most * PATIENCE;
      try {
        long wait = used > most || late ? 0 : Math.max(LEAST_WAIT, most - used);
        return task.get(wait, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (used > most || late) {
          worker.giveUp();
          worker = new Worker();
          throw new OverdueException(Duration.ofNanos(most));
        }
      }
    }
  }

  @Override
  public void close() {
    worker.giveUp();
  }

  /** Does one piece of work after another. */
  private static final class Worker extends Thread {
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    Worker() {
      super("parley-page");
      setDaemon(true);
      start();
    }

    void give(Runnable piece) {
      work.add(piece);
    }

    void giveUp() {
      setPriority(MIN_PRIORITY);
      interrupt();
    }

    @Override
    public void run() {
      try {
        while (!isInterrupted()) {
          work.take().run();
        }
      } catch (InterruptedException e) {
        interrupt();
      }
    }
  }
}
