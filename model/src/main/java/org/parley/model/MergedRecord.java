// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the pages say together. It is a function of the set of readings and does not depend on the
 * order in which they arrived.
 *
 * @param actors actors across pages, by id
 * @param proposals proposals across pages, by id
 * @param positions positions on them, with ids across pages
 * @param incidents happenings told by one or more events
 * @param actorIds for each id of a page's reading that is not its own, the id across pages; where
 *     stories mean different people by one id, under the key {@link #actorKey}
 * @param groups for each story that is like another one, its group and its cluster
 * @param corrected what people's corrections make of the rows of pages
 */
public record MergedRecord(
    List<Actor> actors,
    List<Proposal> proposals,
    List<Position> positions,
    List<Incident> incidents,
    Map<String, String> actorIds,
    Map<String, Group> groups,
    CorrectedRows corrected) {
  public static final MergedRecord EMPTY =
      new MergedRecord(List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

  public MergedRecord {
    actors = List.copyOf(actors);
    proposals = List.copyOf(proposals);
    positions = List.copyOf(positions);
    incidents = List.copyOf(incidents);
    actorIds = Map.copyOf(actorIds);
    groups = Map.copyOf(groups);
  }

  /** A record that nobody corrected. */
  public MergedRecord(
      List<Actor> actors,
      List<Proposal> proposals,
      List<Position> positions,
      List<Incident> incidents,
      Map<String, String> actorIds,
      Map<String, Group> groups) {
    this(actors, proposals, positions, incidents, actorIds, groups, CorrectedRows.NONE);
  }

  /** The key of an id as one story means it. */
  public static String actorKey(String story, String id) {
    return story + " " + id;
  }

  /** The id across pages of an actor that a story means by an id. */
  public static String actorId(Map<String, String> ids, String story, String id) {
    String inStory = ids.get(actorKey(story, id));
    return inStory == null ? ids.getOrDefault(id, id) : inStory;
  }

  /**
   * What a story is like.
   *
   * @param id its near-duplicate group: the id of the first story in it
   * @param first whether it stands for the group
   * @param cluster stories on the same happening, or null when it is alone with it
   * @param reprint whose text it has, or null
   */
  public record Group(
      String id, boolean first, @Nullable String cluster, @Nullable Reprint reprint) {
    /** A story of a group, in no cluster. */
    public Group(String id, boolean first) {
      this(id, first, null, null);
    }
  }
}
