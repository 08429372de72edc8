// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

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
import org.parley.store.PostgresAddress;
import org.parley.store.SqliteAddress;
import org.parley.store.StoreAddress;

/**
 * Answers from the tables of a database, with connections of its own: those who ask wait neither
 * for one who writes nor, up to the number of connections, for each other.
 */
public final class TableQueries implements Queries {
  /** What was written is followed that soon, so that hardly anybody waits for it. */
  private static final long FOLLOWED_AFTER_MILLIS = 200;

  private final StoreAddress address;
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

  private TableQueries(
      StoreAddress address, BlockingQueue<ReadConnection> idle, boolean withCopies) {
    this.withCopies = withCopies;
    this.address = address;
    this.idle = idle;
    this.connections = idle.size();
  }

  /**
   * Asks a store that is open or was opened once by this Parley. What many rows are found and
   * counted by is copied into memory in the background, and follows the database; until then the
   * database is asked.
   *
   * @param connections how many can ask at once
   */
  public static TableQueries open(StoreAddress address, int connections) {
    TableQueries queries = open(address, connections, true);
    queries.copier.scheduleWithFixedDelay(
        queries::copySoon, 0, FOLLOWED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    return queries;
  }

  /** Asks a store, and copies at once. */
  static TableQueries openWithCopy(StoreAddress address, int connections) {
    TableQueries queries = open(address, connections, true);
    queries.copyNow();
    return queries;
  }

  /** Asks a store; all counts are made in it. */
  static TableQueries openWithoutCopy(StoreAddress address, int connections) {
    return open(address, connections, false);
  }

  private static TableQueries open(StoreAddress address, int connections, boolean withCopies) {
    BlockingQueue<ReadConnection> all = new ArrayBlockingQueue<>(connections);
    for (int i = 0; i < connections; i++) {
      all.add(connect(address));
    }
    return new TableQueries(address, all, withCopies);
  }

  private static ReadConnection connect(StoreAddress address) {
    return address instanceof PostgresAddress postgres
        ? new PostgresReadConnection(postgres)
        : new SqliteReadConnection(((SqliteAddress) address).file());
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
      connection.begin();
      try {
        return questions.apply(new TableView(connection, copies));
      } finally {
        connection.end();
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
      connection = connect(address);
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
