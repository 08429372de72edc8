// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A copy of some rows in memory that follows the file: before it answers, the rows that were
 * written since are read again. Thread-safe.
 *
 * @param <R> the rows in memory
 */
abstract class FollowedCopy<R> {
  /** More rows than this are not read while somebody waits. */
  private static final int MOST_WAITED_FOR = 300;

  /** More than this are not read one by one. */
  private static final int MOST_AT_ONCE = 30_000;

  private final String changes;
  private final String column;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private R rows;
  // Of the last change that the rows have; the file begins with 1.
  private long number;

  /**
   * @param changes a table that numbers the rows written last, one a change
   * @param column which of its columns has their ids
   */
  FollowedCopy(String changes, String column, R none) {
    this.changes = changes;
    this.column = column;
    this.rows = none;
  }

  /** All rows of the file; stops when the thread is interrupted. */
  abstract R read(ReadConnection connection);

  /** Reads some rows again, that may be there or not; what comes of it changes the copy. */
  abstract Consumer<R> readAgain(List<String> ids, ReadConnection connection);

  /** Whether so many rows were read again that all should be. */
  boolean isWorn(R itsRows) {
    return false;
  }

  /**
   * What is made of the rows as a state of the record has them.
   *
   * @param connection in a transaction that sees this state
   * @return empty when the copy is not of this state and cannot soon be
   */
  final <T> Optional<T> of(ReadConnection connection, Function<? super R, T> answer) {
    long wanted = number(connection);
    if (!follow(connection, wanted, MOST_WAITED_FOR)) {
      return Optional.empty();
    }
    lock.readLock().lock();
    try {
      return number == wanted ? Optional.of(answer.apply(rows)) : Optional.empty();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Reads what was written since, so that nobody has to wait for it. */
  final void catchUp(ReadConnection connection) {
    if (isBehind(connection)) {
      make(connection);
    } else {
      follow(connection, number(connection), MOST_AT_ONCE);
    }
  }

  /** Whether the copy is so far behind that it must be made anew. */
  private boolean isBehind(ReadConnection connection) {
    long wanted = number(connection);
    long known = known();
    return known == 0
        || isWorn()
        || (known < wanted && changed(connection, known, MOST_AT_ONCE).isEmpty());
  }

  private boolean isWorn() {
    lock.readLock().lock();
    try {
      return isWorn(rows);
    } finally {
      lock.readLock().unlock();
    }
  }

  private long known() {
    lock.readLock().lock();
    try {
      return number;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Makes the copy anew, unless the thread is interrupted; the one before serves meanwhile. */
  private void make(ReadConnection connection) {
    long made = number(connection);
    R read = read(connection);
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    lock.writeLock().lock();
    try {
      rows = read;
      number = made;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private long number(ReadConnection connection) {
    return connection
        .first("SELECT max(number) FROM " + changes, List.of(), row -> row.getLong(1))
        .orElse(0L);
  }

  /** Brings the copy to a state; false when it cannot be, or more rows would have to be read. */
  private boolean follow(ReadConnection connection, long wanted, int most) {
    long from = known();
    if (from == wanted) {
      return true;
    }
    Optional<List<String>> changed =
        from == 0 || from > wanted ? Optional.empty() : changed(connection, from, most);
    if (changed.isEmpty()) {
      return false;
    }
    // Others are answered meanwhile: only what was read is put in while they wait.
    Consumer<R> written = readAgain(changed.get(), connection);
    lock.writeLock().lock();
    try {
      if (number == from) {
        written.accept(rows);
        number = wanted;
      }
      return number == wanted;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The rows that were written since; empty when they are too many, or not all are known. */
  private Optional<List<String>> changed(ReadConnection connection, long since, int most) {
    long first =
        connection
            .first("SELECT min(number) FROM " + changes, List.of(), row -> row.getLong(1))
            .orElse(0L);
    if (first > since + 1) {
      return Optional.empty();
    }
    List<String> changed =
        connection.all(
            "SELECT DISTINCT " + column + " FROM " + changes + " WHERE number > ? LIMIT ?",
            List.of(since, most + 1),
            row -> row.getString(1));
    return changed.size() > most ? Optional.empty() : Optional.of(changed);
  }
}
