// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.proposal.StoryProposal;

/**
 * What joining proposals needs of a page, with actors as they are known across pages.
 *
 * @param positions as people set them
 * @param named armed groups, forces, parties and people whose sides each story names
 * @param sides whose side each actor of a position speaks for
 */
record PageSides(
    List<Proposal> proposals,
    List<Position> positions,
    Map<String, Set<String>> named,
    Map<String, String> sides) {
  /**
   * What a note says with actors across pages.
   *
   * @param side the side of an actor
   * @param telling the sides of actors that few stories of other conflicts name
   */
  static PageSides of(
      PageNote read, ActorIds ids, UnaryOperator<String> side, UnaryOperator<Set<String>> telling) {
    List<Position> positions = read.positions().stream().map(ids::of).toList();
    Map<String, String> sides = new TreeMap<>();
    positions.forEach(one -> sides.put(one.actor(), side.apply(one.actor())));
    Map<String, Set<String>> named = new TreeMap<>();
    read.named()
        .forEach(
            (story, readIds) -> {
              Set<String> across = new TreeSet<>();
              readIds.forEach(id -> across.add(ids.across().apply(story, id)));
              named.put(story, new TreeSet<>(telling.apply(across)));
            });
    return new PageSides(read.proposals(), positions, named, sides);
  }

  /** What tells what its proposals are one with, of those on which somebody has a position. */
  List<StoryProposal> outlines() {
    Map<String, List<Position>> positionsOf = new HashMap<>();
    for (Position position : positions) {
      positionsOf.computeIfAbsent(position.proposal(), k -> new ArrayList<>()).add(position);
    }
    List<StoryProposal> outlines = new ArrayList<>();
    for (Proposal proposal : proposals) {
      List<Position> on = positionsOf.get(proposal.id());
      if (on != null) {
        Set<String> here = named.getOrDefault(proposal.evidence().get(0).story(), Set.of());
        outlines.add(
            StoryProposal.of(proposal, on, here, actor -> sides.getOrDefault(actor, actor)));
      }
    }
    return outlines;
  }
}
