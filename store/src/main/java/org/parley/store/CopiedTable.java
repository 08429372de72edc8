// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that lies alike in every database and is copied as it is. Rows of one group lie together
 * and are written and taken away together.
 *
 * @param group the columns that say to which group a row belongs; an index begins with them
 * @param columns all that are written, those of the group first
 */
record CopiedTable(String name, List<String> group, List<String> columns) {
  /**
   * What was read of pages, what follows from it, and what people did. A table comes after those it
   * refers to.
   */
  static final List<CopiedTable> BEFORE_NAMED =
      List.of(
          of("pages", "id", "uri, reader, digest, row"),
          of("stories", "page", "ordinal, key, id, row"),
          of("mentions", "page", "ordinal, id, row"),
          of("page_actors", "page", "ordinal, id, row"),
          of("events", "page", "ordinal, id, row"),
          of("statements", "page", "ordinal, id, row"),
          of("page_proposals", "page", "ordinal, id, row"),
          of("page_positions", "page", "ordinal, id, row"),
          of("machine_cuts", "page", "stories"),
          of("learned", "page", "revision, at"),
          of("ungrouped", "page", ""),
          of("unmerged", "page", ""),
          of(
              "story_index",
              "story",
              "key, page, rank, text_hash, traits, copy_of, copy_score, part_of, part_score,"
                  + " event_of, event_score"),
          of("story_keys", "key, rank", "story"),
          of("relinked", "story", "text_hash, copy_of, event_of"),
          of("positions", "id", "ordinal, row"),
          of("incidents", "id", "ordinal, row"),
          of("actor_ids", "id", "merged"),
          of("story_groups", "story", "group_id, first, cluster, reprint_of, reprint_kind"),
          of("corrected_rows", "kind, id", "row"),
          of("correction_outcomes", "ordinal", "row"),
          of("merge_notes", "shelf, id", "key, note, keys"),
          of("merge_keys", "key, note", ""),
          of("told", "reader, page, start", "end, kind, detail, actor, words, at"),
          of(
              "facts",
              "kind, id",
              "day, type, quad, polarity, place, country, outlet, story, proposal, contested"),
          of("parties", "actor, kind, day", "id, side, n, story, read"),
          of("tellers", "kind, id", "story, outlet, day"),
          of("incident_events", "event", "incident, contested"),
          of("event_places", "id", "name, country, admin1, lat, lon, precision, geonames, events"),
          of("event_days", "day", "type, quad, polarity, events"),
          of("actor_events", "actor", "events"),
          of("story_marks", "key", "outlet, day"));

  /**
   * What each database finds by names in a way of its own, made by its triggers as the rows come,
   * and then what these count.
   */
  static final List<CopiedTable> NAMED =
      List.of(
          of("corrections", "id", "row"),
          of("actors", "id", "ordinal, row"),
          of("proposals", "id", "ordinal, row"),
          of("kind_counts", "kind", "rows"));

  /** All of them, in the order in which they are copied. */
  static final List<CopiedTable> ALL =
      Stream.concat(BEFORE_NAMED.stream(), NAMED.stream()).toList();

  private static CopiedTable of(String name, String group, String others) {
    List<String> columns = new ArrayList<>(split(group));
    columns.addAll(split(others));
    return new CopiedTable(name, split(group), columns);
  }

  private static List<String> split(String columns) {
    return columns.isEmpty() ? List.of() : List.of(columns.split(", "));
  }

  /** The question for rows, group by group. */
  String rows(String which) {
    return "SELECT \""
        + String.join("\", \"", columns)
        + "\" FROM "
        + name
        + which
        + " ORDER BY "
        + String.join(", ", group);
  }

  /** The condition that the group of a row is beyond one, at most one, that one. */
  String group(String comparison) {
    return "("
        + String.join(", ", group)
        + ") "
        + comparison
        + " ("
        + String.join(", ", Collections.nCopies(group.size(), "?"))
        + ")";
  }
}
