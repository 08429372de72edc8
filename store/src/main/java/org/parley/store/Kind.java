// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Correction;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Mention;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Story;

/**
 * A kind of row of the record: its name, its type and where its rows come from. Rows of pages come
 * by page id and, within a page, in the order of the reading; rows across pages and corrections by
 * id, compared by code points.
 */
public final class Kind<T> {
  public static final Kind<Page> PAGES =
      ofPages("pages", Page.class, Page::id, r -> List.of(r.page()), (ids, row) -> row);
  public static final Kind<Story> STORIES =
      ofPages("stories", Story.class, Story::id, PageReading::stories, MergedIds::apply);

  /** Mentions have no id in the record; here it is {@code <story>:<kind>:<start>-<end>}. */
  public static final Kind<Mention> MENTIONS =
      ofPages("mentions", Mention.class, Kind::key, PageReading::mentions, MergedIds::apply);

  public static final Kind<Event> EVENTS =
      ofPages("events", Event.class, Event::id, PageReading::events, MergedIds::apply);
  public static final Kind<Statement> STATEMENTS =
      ofPages(
          "statements", Statement.class, Statement::id, PageReading::statements, MergedIds::apply);
  public static final Kind<Actor> ACTORS =
      ofMerge("actors", Actor.class, Actor::id, MergedRecord::actors);
  public static final Kind<Proposal> PROPOSALS =
      ofMerge("proposals", Proposal.class, Proposal::id, MergedRecord::proposals);
  public static final Kind<Position> POSITIONS =
      ofMerge("positions", Position.class, Position::id, MergedRecord::positions);
  public static final Kind<Incident> INCIDENTS =
      ofMerge("incidents", Incident.class, Incident::id, MergedRecord::incidents);
  public static final Kind<Correction> CORRECTIONS =
      new Kind<>("corrections", Correction.class, Correction::id, null, null, null);

  /** Every kind, in the order of the record. */
  public static final List<Kind<?>> ALL =
      List.of(
          PAGES,
          STORIES,
          MENTIONS,
          ACTORS,
          EVENTS,
          STATEMENTS,
          PROPOSALS,
          POSITIONS,
          INCIDENTS,
          CORRECTIONS);

  private final String name;
  private final Class<T> type;
  private final Function<T, String> id;
  private final @Nullable Function<PageReading, List<T>> inReading;
  private final @Nullable BiFunction<MergedIds, T, @Nullable T> asMerged;
  private final @Nullable Function<MergedRecord, List<T>> inMerge;

  private Kind(
      String name,
      Class<T> type,
      Function<T, String> id,
      @Nullable Function<PageReading, List<T>> inReading,
      @Nullable BiFunction<MergedIds, T, @Nullable T> asMerged,
      @Nullable Function<MergedRecord, List<T>> inMerge) {
    this.name = name;
    this.type = type;
    this.id = id;
    this.inReading = inReading;
    this.asMerged = asMerged;
    this.inMerge = inMerge;
  }

  private static <T> Kind<T> ofPages(
      String name,
      Class<T> type,
      Function<T, String> id,
      Function<PageReading, List<T>> inReading,
      BiFunction<MergedIds, T, @Nullable T> asMerged) {
    return new Kind<>(name, type, id, inReading, asMerged, null);
  }

  private static <T> Kind<T> ofMerge(
      String name, Class<T> type, Function<T, String> id, Function<MergedRecord, List<T>> inMerge) {
    return new Kind<>(name, type, id, null, null, inMerge);
  }

  private static String key(Mention mention) {
    String kind;
    if (mention instanceof Mention.OfActor) {
      kind = "actor";
    } else if (mention instanceof Mention.OfPlace) {
      kind = "place";
    } else {
      kind = "time";
    }
    return mention.story() + ":" + kind + ":" + mention.start() + "-" + mention.end();
  }

  /** Plural and in lower case: the name of the exported file, of the table, in the API. */
  public String name() {
    return name;
  }

  /** Class of the rows. */
  public Class<T> type() {
    return type;
  }

  /** The id of a row. */
  public String id(T row) {
    return id.apply(row);
  }

  /** Whether the rows belong to a page. */
  boolean isOfPages() {
    return inReading != null;
  }

  /** Whether the rows come from the merge. */
  boolean isOfMerge() {
    return inMerge != null;
  }

  /** The rows of a page as it was read; none for a kind that is not of pages. */
  List<T> in(PageReading reading) {
    return inReading == null ? List.of() : inReading.apply(reading);
  }

  /** The rows of a merge; none for a kind that is not of the merge. */
  List<T> in(MergedRecord merged) {
    return inMerge == null ? List.of() : inMerge.apply(merged);
  }

  /** The row of a page as the merge has it; null when a person struck it. */
  @Nullable T merged(MergedIds ids, T row) {
    return asMerged == null ? row : asMerged.apply(ids, row);
  }

  @Override
  public String toString() {
    return name;
  }
}
