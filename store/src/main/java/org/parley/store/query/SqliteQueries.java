// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * Answers from the tables of a SQLite file, with connections of its own: those who ask wait neither
 * for one who writes nor, up to the number of connections, for each other.
 */
public final class SqliteQueries implements Queries {
  private final BlockingQueue<ReadConnection> idle;
  private final int connections;

  private SqliteQueries(BlockingQueue<ReadConnection> idle) {
    this.idle = idle;
    this.connections = idle.size();
  }

  /**
   * Opens the file of a store that is open or was opened once by this Parley.
   *
   * @param connections how many can ask at once
   */
  public static SqliteQueries open(Path file, int connections) {
    BlockingQueue<ReadConnection> all = new ArrayBlockingQueue<>(connections);
    for (int i = 0; i < connections; i++) {
      all.add(new ReadConnection(file));
    }
    return new SqliteQueries(all);
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
        return questions.apply(new SqliteView(connection));
      } finally {
        connection.execute("COMMIT");
      }
    } finally {
      idle.add(connection);
    }
  }

  /** Waits for those who ask and closes the connections. */
  @Override
  public void close() {
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
