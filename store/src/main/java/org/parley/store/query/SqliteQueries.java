// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the tables of a SQLite file, with connections of its own: those who ask wait neither
 * for one who writes nor, up to the number of connections, for each other.
 */
public final class SqliteQueries implements Queries {
  /** What was written is followed that soon, so that hardly anybody waits for it. */
  private static final long FOLLOWED_AFTER_MILLIS = 200;

  private final Path file;
  private final BlockingQueue<ReadConnection> idle;
  private final int connections;
  private final Copies copies = new Copies(this::copySoon);
  private final AtomicBoolean copying = new AtomicBoolean();
  private final CountDownLatch copied = new CountDownLatch(1);
  private final ScheduledExecutorService copier =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "parley-copy");
            thread.setDaemon(true);
            return thread;
          });

  private final boolean withCopies;
  // Used by one thread at a time.
  private @Nullable ReadConnection ofCopier;

  private SqliteQueries(Path file, BlockingQueue<ReadConnection> idle, boolean withCopies) {
    this.withCopies = withCopies;
    this.file = file;
    this.idle = idle;
    this.connections = idle.size();
  }

  /**
   * Opens the file of a store that is open or was opened once by this Parley. What many rows are
   * found and counted by is copied into memory in the background, and follows the file; until then
   * the file is asked.
   *
   * @param connections how many can ask at once
   */
  public static SqliteQueries open(Path file, int connections) {
    SqliteQueries queries = open(file, connections, true);
    queries.copier.scheduleWithFixedDelay(
        queries::copySoon, 0, FOLLOWED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    return queries;
  }

  /** Opens a file and copies at once. */
  static SqliteQueries openWithCopy(Path file, int connections) {
    SqliteQueries queries = open(file, connections, true);
    queries.copyNow();
    return queries;
  }

  /** Opens a file; all counts are made in it. */
  static SqliteQueries openWithoutCopy(Path file, int connections) {
    return open(file, connections, false);
  }

  private static SqliteQueries open(Path file, int connections, boolean withCopies) {
    BlockingQueue<ReadConnection> all = new ArrayBlockingQueue<>(connections);
    for (int i = 0; i < connections; i++) {
      all.add(new ReadConnection(file));
    }
    return new SqliteQueries(file, all, withCopies);
  }

  @Override
  public <R> R ask(Function<? super View, R> questions) {
    ReadConnection connection;
    try {
      connection = idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a connection", e);
    }
    try {
      connection.execute("BEGIN");
      try {
        return questions.apply(new SqliteView(connection, copies));
      } finally {
        connection.execute("COMMIT");
      }
    } finally {
      idle.add(connection);
    }
  }

  private void copySoon() {
    if (withCopies && copying.compareAndSet(false, true)) {
      try {
        copier.execute(
            () -> {
              try {
                copyNow();
              } finally {
                copying.set(false);
              }
            });
      } catch (RejectedExecutionException e) {
        // closed: nobody will ask
        copying.set(false);
      }
    }
  }

  private void copyNow() {
    ReadConnection connection = ofCopier;
    if (connection == null) {
      connection = new ReadConnection(file);
      ofCopier = connection;
    }
    copies.catchUp(connection);
    copied.countDown();
  }

  /** Waits until what {@link #open} copies is in memory for the first time, or this is closed. */
  public void awaitCopies() throws InterruptedException {
    copied.await();
  }

  /** Waits for those who ask and closes the connections. */
  @Override
  public void close() {
    copier.shutdownNow();
    try {
      copier.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    copied.countDown();
    if (ofCopier != null) {
      ofCopier.close();
    }
    for (int i = 0; i < connections; i++) {
      try {
        idle.take().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
