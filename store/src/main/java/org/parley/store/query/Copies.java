// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.store.Kind;

/** What is kept of a database in memory. Thread-safe. */
final class Copies {
  private final FactCopy events = FactCopy.ofEvents();
  private final FactCopy incidents = FactCopy.ofIncidents();
  private final FactCopy positions = FactCopy.ofPositions();
  private final NameCopy actors = new NameCopy();
  private final MarkCopy marks = new MarkCopy();
  private final KeptTexts texts = new KeptTexts();
  private final Runnable soon;

  /**
   * @param soon called when a copy could not answer, for it is behind
   */
  Copies(Runnable soon) {
    this.soon = soon;
  }

  /**
   * What is made of the rows of a kind that match, if a copy has them as the state that is seen.
   */
  <T> Optional<T> facts(
      Kind<?> kind, Filter filter, ReadConnection connection, Function<FactCounts, T> answer) {
    if (!FactMatch.answers(kind, filter)) {
      return Optional.empty();
    }
    FactCopy copy = kind == Kind.EVENTS ? events : kind == Kind.INCIDENTS ? incidents : positions;
    return orSoon(copy.of(connection, rows -> answer.apply(new FactCounts(rows, filter))));
  }

  /** What is made of the names of actors, if they are here as the state that is seen has them. */
  <T> Optional<T> actors(ReadConnection connection, Function<NameRows, T> answer) {
    return orSoon(actors.of(connection, answer));
  }

  /** What is made of the marks of stories, likewise. */
  <T> Optional<T> marks(ReadConnection connection, Function<MarkRows, T> answer) {
    return orSoon(marks.of(connection, answer));
  }

  /** Texts of pages that were asked for lately. */
  KeptTexts texts() {
    return texts;
  }

  private <T> Optional<T> orSoon(Optional<T> found) {
    if (found.isEmpty()) {
      soon.run();
    }
    return found;
  }

  /** Brings all to the state of the file now. */
  void catchUp(ReadConnection connection) {
    for (FollowedCopy<?> copy : List.of(marks, positions, events, incidents, actors)) {
      connection.begin();
      try {
        copy.catchUp(connection);
      } finally {
        connection.end();
      }
    }
  }
}
