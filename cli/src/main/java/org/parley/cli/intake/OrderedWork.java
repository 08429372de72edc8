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
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

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

  /** Weights are counted in so many units, since a semaphore counts to two thousand million. */
  private static final int UNIT = 1 << 10;

  /**
   * How much may be in hand at a time.
   *
   * @param threads how many threads work
   * @param most how much all inputs in hand may weigh together; one that weighs more goes alone
   * @param weight what an input weighs, in bytes
   */
  public record Load<I>(int threads, long most, ToLongFunction<? super I> weight) {
    private int permits() {
      return (int) Math.min(Integer.MAX_VALUE, Math.max(1, most / UNIT));
    }

    private int permits(I input) {
      return (int) Math.min(permits(), weight.applyAsLong(input) / UNIT);
    }
  }

  private record Pending(Future<?> result, int permits) {}

  /** Runs to the end of inputs that weigh nothing. */
  public static <I, O> void run(
      Iterator<? extends I> inputs, int threads, Function<I, O> work, Consumer<O> sink) {
    run(inputs, new Load<I>(threads, UNIT, input -> 0), work, sink);
  }

  /**
   * Runs to the end of the inputs.
   *
   * @param inputs taken on a thread of their own; what they throw ends the run
   * @param work called on any of the threads; what it throws ends the run
   * @param sink called on the caller's thread, one result at a time
   */
  public static <I, O> void run(
      Iterator<? extends I> inputs, Load<I> load, Function<I, O> work, Consumer<O> sink) {
    ExecutorService workers = Executors.newFixedThreadPool(load.threads(), OrderedWork::daemon);
    BlockingQueue<Pending> results = new ArrayBlockingQueue<>(load.threads() * AHEAD);
    Semaphore room = new Semaphore(load.permits());
    Thread feeder = daemon(() -> feed(inputs, workers, load, work, room, results));
    feeder.start();
    try {
      for (Pending next = take(results); ; next = take(results)) {
        Object result = result(next);
        if (result == END) {
          return;
        }
        @SuppressWarnings("unchecked") // only results of the work stand before the end
        O output = (O) result;
        sink.accept(output);
        room.release(next.permits);
      }
    } finally {
      feeder.interrupt();
      workers.shutdownNow();
    }
  }

  private static <I, O> void feed(
      Iterator<? extends I> inputs,
      ExecutorService workers,
      Load<I> load,
      Function<I, O> work,
      Semaphore room,
      BlockingQueue<Pending> results) {
    try {
      try {
        while (inputs.hasNext()) {
          I input = inputs.next();
          int permits = load.permits(input);
          room.acquire(permits);
          results.put(new Pending(workers.submit(() -> work.apply(input)), permits));
        }
        results.put(new Pending(CompletableFuture.completedFuture(END), 0));
      } catch (RuntimeException | Error e) {
        results.put(new Pending(CompletableFuture.failedFuture(e), 0));
      }
    } catch (InterruptedException e) {
      // The caller has given up and takes no more results.
      Thread.currentThread().interrupt();
    }
  }

  private static Pending take(BlockingQueue<Pending> results) {
    try {
      return results.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Object result(Pending pending) {
    try {
      return pending.result.get();
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
