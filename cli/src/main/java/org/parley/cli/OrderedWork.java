// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies a function to many inputs on several threads and hands over the results in the order of
 * the inputs, on the caller's thread. Only so many inputs are taken that every thread has work, so
 * memory does not grow with their number.
 */
final class OrderedWork {
  /** How many inputs a thread may be ahead of the oldest one that is not done. */
  private static final int AHEAD = 8;

  private OrderedWork() {}

  /**
   * Runs to the end of the inputs.
   *
   * @param work called on any of the threads; what it throws ends the run
   * @param sink called on the caller's thread, one result at a time
   */
  static <I, O> void run(
      Iterator<? extends I> inputs, int threads, Function<I, O> work, Consumer<O> sink) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<O>> underWay = new ArrayDeque<>();
      while (inputs.hasNext() || !underWay.isEmpty()) {
        if (inputs.hasNext() && underWay.size() < threads * AHEAD) {
          I input = inputs.next();
          underWay.add(pool.submit(() -> work.apply(input)));
        } else {
          sink.accept(result(underWay.remove()));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
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
}
