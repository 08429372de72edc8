// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import java.util.Map;

/**
 * What the pages say together. It is a function of the set of readings and does not depend on the
 * order in which they arrived.
 *
 * @param actors actors across pages, by id
 * @param proposals proposals across pages, by id
 * @param positions positions on them, with ids across pages
 * @param incidents happenings told by one or more events
 * @param actorIds for each id of a page's reading that is not its own, the id across pages
 * @param groups for each story that is not alone in its near-duplicate group, its group
 */
public record MergedRecord(
    List<Actor> actors,
    List<Proposal> proposals,
    List<Position> positions,
    List<Incident> incidents,
    Map<String, String> actorIds,
    Map<String, Group> groups) {
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

  /** A story's near-duplicate group and whether it stands for it. */
  public record Group(String id, boolean first) {}
}
