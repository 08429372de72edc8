// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.function.Function;
import org.parley.model.Actor;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.store.json.RecordJson;

/** A table that holds rows of readings, and where they come from. */
record PageTable<T>(
    String name, Class<T> type, Function<T, String> id, Function<PageReading, List<T>> in) {
  static final PageTable<Actor> ACTORS =
      new PageTable<>("page_actors", Actor.class, Actor::id, PageReading::actors);
  static final PageTable<Proposal> PROPOSALS =
      new PageTable<>("page_proposals", Proposal.class, Proposal::id, PageReading::proposals);
  static final PageTable<Position> POSITIONS =
      new PageTable<>("page_positions", Position.class, Position::id, PageReading::positions);

  /** Every table but that of the pages; stories first, for others refer to them. */
  static final List<PageTable<?>> ALL =
      List.of(
          of(Kind.STORIES),
          of(Kind.MENTIONS),
          ACTORS,
          of(Kind.EVENTS),
          of(Kind.STATEMENTS),
          PROPOSALS,
          POSITIONS);

  /** That of the stories alone. */
  static final List<PageTable<?>> STORIES = List.of(of(Kind.STORIES));

  /** Those that the merge reads. */
  static final List<PageTable<?>> ALL_BUT_MENTIONS =
      ALL.stream().filter(table -> !table.name().equals(Kind.MENTIONS.name())).toList();

  /** The table of a kind of row. */
  static <T> PageTable<T> of(Kind<T> kind) {
    return new PageTable<>(kind.name(), kind.type(), kind::id, kind::in);
  }

  /** A row ready to be written. */
  record Line(String id, String row) {}

  /** The lines of a reading in this table. */
  List<Line> lines(PageReading reading) {
    return in.apply(reading).stream()
        .map(row -> new Line(id.apply(row), RecordJson.write(row)))
        .toList();
  }
}
