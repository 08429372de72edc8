// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.intake;

import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies a function to many inputs on several threads and hands over the results in the order of
 * the inputs, on the caller's thread, each as soon as those before it are handed over. Only so many
 * inputs are taken that every thread has work, so memory does not grow with their number.
 */
public final class OrderedWork {
  /** How many inputs a thread may be ahead of the oldest one that is not done. */
  private static final int AHEAD = 8;

  private OrderedWork() {}

  /** What stands in the queue after the last result. */
  private static final Object END = new Object();

  /**
   * Runs to the end of the inputs.
   *
   * @param inputs taken on a thread of their own; what they throw ends the run
   * @param work called on any of the threads; what it throws ends the run
   * @param sink called on the caller's thread, one result at a time
   */
  public static <I, O> void run(
      Iterator<? extends I> inputs, int threads, Function<I, O> work, Consumer<O> sink) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
    BlockingQueue<Future<?>> results = new ArrayBlockingQueue<>(threads * AHEAD);
    Thread feeder = daemon(() -> feed(inputs, workers, work, results));
    feeder.start();
    try {
      for (Object result = next(results); result != END; result = next(results)) {
        @SuppressWarnings("unchecked") // only results of the work stand before the end
        O output = (O) result;
        sink.accept(output);
      }
    } finally {
      feeder.interrupt();
      workers.shutdownNow();
    }
  }

  private static <I, O> void feed(
      Iterator<? extends I> inputs,
      ExecutorService workers,
      Function<I, O> work,
      BlockingQueue<Future<?>> results) {
    try {
      try {
        while (inputs.hasNext()) {
          I input = inputs.next();
          results.put(workers.submit(() -> work.apply(input)));
        }
        results.put(CompletableFuture.completedFuture(END));
      } catch (RuntimeException | Error e) {
        results.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      // The caller has given up and takes no more results.
      Thread.currentThread().interrupt();
    }
  }

  private static Object next(BlockingQueue<Future<?>> results) {
    try {
      return results.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "parley-worker");
    thread.setDaemon(true);
    return thread;
  }
}
