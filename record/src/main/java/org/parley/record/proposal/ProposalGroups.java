// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * Joins the proposals that stories name. Each is held, in the order of the stories' days, against
 * those met before with which it shares somebody or a telling word, and goes to the one for which
 * most speaks, if enough does; of two alike to the one spoken of last. Two proposals that one story
 * keeps apart stay two. Does not depend on the order in which proposals are given. Pure functions.
 */
public final class ProposalGroups {
  private static final Comparator<StoryProposal> IN_TIME =
      Comparator.comparing(
              (StoryProposal one) -> one.proposal().firstSeen().from(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(StoryProposal::story)
          .thenComparing(one -> one.proposal().evidence().get(0))
          .thenComparing(one -> one.proposal().id());

  private static final ProposalNames NAMES = ProposalNames.read();

  private ProposalGroups() {}

  /**
   * The proposals that are one, each group in the order of its stories' days.
   *
   * @param positionsOf positions by proposal; a proposal without any is left out
   * @param named actors that each story names: armed groups, forces, parties, people
   * @param sides the side of an actor
   */
  public static List<List<Proposal>> of(
      List<Proposal> proposals,
      Map<String, List<Position>> positionsOf,
      Map<String, Set<String>> named,
      UnaryOperator<String> sides) {
    List<StoryProposal> inTime = new ArrayList<>();
    for (Proposal proposal : proposals) {
      List<Position> positions = positionsOf.getOrDefault(proposal.id(), List.of());
      if (!positions.isEmpty()) {
        Set<String> here = named.getOrDefault(proposal.evidence().get(0).story(), Set.of());
        inTime.add(StoryProposal.of(proposal, positions, NAMES, here, sides));
      }
    }
    inTime.sort(IN_TIME);
    List<ProposalGroup> groups = new ArrayList<>();
    Map<String, Set<ProposalGroup>> byKey = new HashMap<>();
    for (StoryProposal one : inTime) {
      ProposalGroup group = best(one, byKey);
      if (group == null) {
        group = new ProposalGroup(one);
        groups.add(group);
      } else {
        group.add(one);
      }
      for (String key : keys(one)) {
        byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(group);
      }
    }
    return groups.stream()
        .map(group -> group.members().stream().map(StoryProposal::proposal).toList())
        .toList();
  }

  /** What a reader would call proposals that are one, of their names as stories give them. */
  public static String name(List<String> names) {
    return NAMES.best(names);
  }

  private static @Nullable ProposalGroup best(
      StoryProposal one, Map<String, Set<ProposalGroup>> byKey) {
    ProposalGroup best = null;
    int most = ProposalGroup.ENOUGH - 1;
    Set<ProposalGroup> candidates = new LinkedHashSet<>();
    keys(one).forEach(key -> candidates.addAll(byKey.getOrDefault(key, Set.of())));
    for (ProposalGroup group : candidates) {
      int points = group.points(one);
      boolean later = best != null && points == most && isLater(group.last(), best.last());
      if (points > most || later) {
        best = group;
        most = points;
      }
    }
    return best;
  }

  private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && (other == null || one.isAfter(other));
  }

  /**
   * Under what a proposal is found: who is around it and the telling words of its name, in order.
   */
  private static List<String> keys(StoryProposal one) {
    Map<String, String> keys = new TreeMap<>();
    one.around().forEach(party -> keys.put("party " + party, ""));
    one.telling().forEach(word -> keys.put("word " + word, ""));
    return List.copyOf(keys.keySet());
  }
}
