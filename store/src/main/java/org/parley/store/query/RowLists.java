// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.store.Kind;

/** Rows that match, in their order: asked of one state of a database. */
final class RowLists {
  private static final int MANY_PARTIES = 10_000;

  private final ReadConnection connection;
  private final Copies copies;
  private final RowLoader loader;
  private final LearnedPages learned;

  RowLists(ReadConnection connection, Copies copies, RowLoader loader, LearnedPages learned) {
    this.connection = connection;
    this.copies = copies;
    this.loader = loader;
    this.learned = learned;
  }

  /** As {@link View#list}. */
  <T> Rows<T> list(Kind<T> kind, Filter filter, @Nullable String cursor, int limit) {
    String question = kind.name() + filter.mark();
    Cursor after = Cursor.read(cursor, question);
    List<Cursor> found =
        (filter.isMixed() || filter.learnedAfter() != null
                ? copies.facts(kind, filter, connection, rows -> rows.first(after, limit + 1))
                : Optional.<List<Cursor>>empty())
            .orElseGet(() -> foundInFile(kind, filter, after, limit + 1));
    List<Cursor> page = found.subList(0, Math.min(limit, found.size()));
    List<T> rows = loader.rows(kind, page.stream().map(Cursor::id).toList());
    boolean more = found.size() > limit;
    return new Rows<>(rows, more ? page.get(page.size() - 1).text(question) : null);
  }

  private List<Cursor> foundInFile(Kind<?> kind, Filter asked, @Nullable Cursor after, int limit) {
    Filter filter = rarestFirst(asked);
    FactsSql facts =
        FactsSql.ordered(
            connection.dialect(),
            kind,
            filter,
            after,
            learned.isFewNew(filter),
            isActorOfMany(kind, filter));
    List<Cursor> found = new ArrayList<>();
    connection.rows(
        facts.first(limit),
        facts.values(),
        row -> {
          Cursor at = new Cursor(row.getString(1), row.getString(2));
          if (found.isEmpty() || !found.get(found.size() - 1).equals(at)) {
            found.add(at);
          }
          return found.size() < limit;
        });
    return found;
  }

  /** What is asked for, with the actor first who has the fewest parts in rows. */
  private Filter rarestFirst(Filter filter) {
    if (filter.actors().size() < 2) {
      return filter;
    }
    Map<String, Integer> counts = new HashMap<>();
    filter.actors().forEach(actor -> counts.computeIfAbsent(actor, this::parties));
    return filter.withActors(
        filter.actors().stream().sorted(Comparator.comparing(counts::get)).toList());
  }

  /** In how many rows an actor has a part, counted as far as needed to tell many from few. */
  private int parties(String actor) {
    return connection
        .first(
            "SELECT count(*) FROM (SELECT 1 FROM parties"
                + connection.dialect().by("parties_by_story")
                + " WHERE actor = ? LIMIT ?) AS found",
            List.of(actor, MANY_PARTIES),
            row -> row.getInt(1))
        .orElse(0);
  }

  /** Whether an actor is in so many stories that they are sooner met by day than sorted. */
  private boolean isActorOfMany(Kind<?> kind, Filter filter) {
    return kind == Kind.STORIES
        && !filter.actors().isEmpty()
        && parties(filter.actors().get(0)) >= MANY_PARTIES;
  }
}
