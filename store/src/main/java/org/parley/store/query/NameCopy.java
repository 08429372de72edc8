// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A copy of the names of actors in memory. Thread-safe. */
final class NameCopy extends FollowedCopy<NameRows> {
  /** More actors than this are not looked through one by one. */
  private static final int MOST_LATE = 20_000;

  NameCopy() {
    super("actor_changes", "actor", new NameRows());
  }

  @Override
  NameRows read(ReadConnection connection) {
    NameRows rows = new NameRows();
    connection.rows(
        "SELECT id, mentions, kind, country FROM actor_facts ORDER BY mentions DESC, id",
        List.of(),
        row -> {
          rows.add(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
          return !Thread.currentThread().isInterrupted();
        });
    NameRows.Words words = rows.new Words();
    connection.rows(
        "SELECT name, actor FROM actor_names",
        List.of(),
        row -> {
          words.add(row.getString(1), row.getString(2));
          return !Thread.currentThread().isInterrupted();
        });
    words.end();
    return rows;
  }

  @Override
  Consumer<NameRows> readAgain(List<String> ids, ReadConnection connection) {
    List<NameRows.Actor> read = new ArrayList<>();
    for (String id : ids) {
      connection
          .first(
              "SELECT f.mentions, f.kind, f.country, f.name || ' ' || coalesce("
                  + connection.dialect().aliasesOfCard("c.row")
                  + ", '') FROM actor_facts AS f"
                  + connection.dialect().join()
                  + "actor_cards AS c ON c.id = f.id"
                  + " WHERE f.id = ?",
              List.of(id),
              row ->
                  new NameRows.Actor(
                      id,
                      row.getInt(1),
                      row.getString(2),
                      row.getString(3),
                      Set.copyOf(Names.words(row.getString(4)))))
          .ifPresent(read::add);
    }
    return rows -> {
      ids.forEach(rows::remove);
      read.forEach(rows::put);
    };
  }

  @Override
  boolean isWorn(NameRows itsRows) {
    return itsRows.lateSize() > MOST_LATE;
  }
}
