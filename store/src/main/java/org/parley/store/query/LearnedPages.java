// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the record has learned, and when: asked of one state of a database. */
final class LearnedPages {
  private static final int FEW_PAGES = 2_000;

  private final ReadConnection connection;

  LearnedPages(ReadConnection connection) {
    this.connection = connection;
  }

  /** Without a condition that all events meet: that the record learned of them after its begin. */
  Filter plain(Filter filter) {
    Long after = filter.learnedAfter();
    boolean all =
        after != null
            && connection
                .first(
                    "SELECT 1 FROM learned WHERE revision <= ? LIMIT 1", List.of(after), row -> 1)
                .isEmpty();
    return all ? filter.learnedEver() : filter;
  }

  /** Whether so few pages are as new as the filter wants that it is best begun with them. */
  boolean isFewNew(Filter filter) {
    Long after = filter.learnedAfter();
    return after != null
        && connection
                .first(
                    "SELECT count(*) FROM (SELECT 1 FROM learned WHERE revision > ? LIMIT ?) AS found",
                    List.of(after, FEW_PAGES),
                    row -> row.getInt(1))
                .orElse(0)
            < FEW_PAGES;
  }

  /** As {@link View#news}. */
  News news(long revision) {
    String at =
        connection
            .first(
                "SELECT max(at) FROM learned WHERE revision = (SELECT max(revision) FROM learned"
                    + " WHERE revision <= ?)",
                List.of(revision),
                row -> Optional.ofNullable(row.getString(1)))
            .orElse(Optional.empty())
            .orElse(null);
    long pages =
        connection
            .first(
                "SELECT count(*) FROM learned WHERE revision > ?",
                List.of(revision),
                row -> row.getLong(1))
            .orElse(0L);
    return new News(revision, at == null ? null : Instant.parse(at), pages);
  }

  /** As {@link View#revisionBefore}. */
  long revisionBefore(LocalDate day) {
    // Pages come in the order of their revisions: the first of the day tells where it begins.
    return connection
        .first(
            "SELECT coalesce((SELECT min(revision) - 1 FROM learned WHERE at >= ?),"
                + " (SELECT max(revision) FROM learned), 0)",
            List.of(day.toString()),
            row -> row.getLong(1))
        .orElse(0L);
  }

  /** As {@link View#isNew}. */
  boolean isNew(String story, long revision) {
    return connection
        .first(
            "SELECT 1 FROM stories AS s"
                + connection.dialect().join()
                + "learned AS l ON l.page = s.page WHERE s.id = ? AND l.revision > ?",
            List.of(story, revision),
            row -> true)
        .orElse(false);
  }
}
