// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * Joins the proposals that stories name. Each is held, in the order of the stories' days, against
 * those met before with which it shares somebody or a telling word, and goes to the one for which
 * most speaks, if enough does; of two alike to the one spoken of last, of these to the one that
 * began first. Two proposals that one story keeps apart stay two. Does not depend on the order in
 * which proposals are given.
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

  /**
   * How proposals were joined before some were told otherwise.
   *
   * @param groups for each proposal, the first one of those that it was joined with
   * @param changed those of which something else is told now, or nothing, and those that are new
   */
  public record Earlier(Map<String, String> groups, Set<String> changed) {
    public static final Earlier NONE = new Earlier(Map.of(), Set.of());

    /** The group that a proposal went to of which nothing else is told now, or null. */
    private @Nullable String of(String proposal) {
      return changed.contains(proposal) ? null : groups.get(proposal);
    }
  }

  private final Earlier earlier;
  private final Set<String> parted = new HashSet<>();
  private final Map<String, ProposalGroup> groups = new LinkedHashMap<>();
  private final Map<String, Set<ProposalGroup>> byKey = new HashMap<>();
  private final Set<ProposalGroup> changed = new HashSet<>();
  private final Map<String, Set<ProposalGroup>> changedByKey = new HashMap<>();

  private ProposalGroups(Earlier earlier) {
    this.earlier = earlier;
    for (String proposal : earlier.changed()) {
      String group = earlier.groups().get(proposal);
      if (group != null) {
        parted.add(group);
      }
    }
  }

  /**
   * The proposals that are one, each group in the order of its stories' days.
   *
   * @param positionsOf positions by proposal; a proposal without any is left out
   * @param named actors that each story names: armed groups, forces, parties, people
   * @param sides the side of an actor
   * @param earlier how they were joined before; what comes out is the same without
   */
  public static List<List<Proposal>> of(
      List<Proposal> proposals,
      Map<String, List<Position>> positionsOf,
      Map<String, Set<String>> named,
      UnaryOperator<String> sides,
      Earlier earlier) {
    List<StoryProposal> inTime = new ArrayList<>();
    Map<String, NameWords> words = new HashMap<>(); // many have one name
    for (Proposal proposal : proposals) {
      List<Position> positions = positionsOf.getOrDefault(proposal.id(), List.of());
      if (!positions.isEmpty()) {
        Set<String> here = named.getOrDefault(proposal.evidence().get(0).story(), Set.of());
        NameWords name = words.computeIfAbsent(proposal.name(), NAMES::of);
        inTime.add(StoryProposal.of(proposal, positions, name, here, sides));
      }
    }
    inTime.sort(IN_TIME);
    ProposalGroups joined = new ProposalGroups(earlier);
    inTime.forEach(joined::join);
    return joined.groups.values().stream()
        .map(group -> group.members().stream().map(StoryProposal::proposal).toList())
        .toList();
  }

  /**
   * The keys under which a proposal meets those that it may be joined with: that two meet or hang
   * together by others is needed for {@link #of} to join them, but not enough. Of another sort none
   * are joined, nor talks with what is no talks. What has no day is joined by a name of its own
   * alone. Others share a word of their names, or a side: one that it binds in one of the two, for
   * what shares but bystanders is not joined unless nobody is bound.
   */
  public static Set<Meeting> meetings(
      Proposal proposal, List<Position> positions, Set<String> named, UnaryOperator<String> sides) {
    StoryProposal one =
        StoryProposal.of(proposal, positions, NAMES.of(proposal.name()), named, sides);
    boolean talks = proposal.kind() == Proposal.Kind.TALKS;
    String alike = (talks ? "talks " : "") + one.name().sort() + "\t";
    Set<Meeting> meetings = new HashSet<>();
    one.given().forEach(word -> meetings.add(new Meeting(alike + "name " + word, true)));
    if (proposal.firstSeen().isKnown()) {
      one.telling().forEach(word -> meetings.add(new Meeting(alike + "word " + word, true)));
      for (String side : one.around()) {
        boolean ties = one.parties().isEmpty() || one.parties().contains(side);
        meetings.add(new Meeting(alike + "side " + side, ties));
      }
    }
    return meetings;
  }

  /**
   * Joins the next proposal. As long as the group that it went to is as it was at its time, no
   * other that is so need be held against it again: none had as much to speak for it.
   */
  private void join(StoryProposal one) {
    String id = one.proposal().id();
    String before = earlier.of(id);
    ProposalGroup went = before == null ? null : groups.get(before);
    boolean known = before != null && (went == null ? before.equals(id) : !changed.contains(went));
    Set<String> keys = keys(one);
    ProposalGroup group = went;
    if (!known) {
      group = best(one, near(one, keys, byKey));
    } else if (keys.stream().anyMatch(changedByKey::containsKey)) {
      Set<ProposalGroup> held = near(one, keys, changedByKey);
      if (went != null) {
        held.add(went);
      }
      group = best(one, held);
    }
    boolean begins = group == null;
    if (group == null) {
      group = new ProposalGroup(one, groups.size());
      groups.put(id, group);
    } else {
      group.add(one);
    }
    add(group, keys, byKey);
    boolean same = before != null && (begins ? before.equals(id) : group == went);
    if (!same || parted.contains(id) && begins) {
      change(group);
      if (went != null) {
        change(went);
      }
    } else if (changed.contains(group)) {
      add(group, keys, changedByKey);
    }
  }

  private void change(ProposalGroup group) {
    List<StoryProposal> members = group.members();
    boolean first = changed.add(group);
    for (StoryProposal member :
        first ? members : members.subList(members.size() - 1, members.size())) {
      add(group, keys(member), changedByKey);
    }
  }

  private static void add(
      ProposalGroup group, Set<String> keys, Map<String, Set<ProposalGroup>> byKey) {
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new HashSet<>()).add(group));
  }

  /** The groups under some keys that a proposal is not too late for. */
  private static Set<ProposalGroup> near(
      StoryProposal one, Set<String> keys, Map<String, Set<ProposalGroup>> byKey) {
    Set<ProposalGroup> near = new HashSet<>();
    for (String key : keys) {
      for (ProposalGroup group : byKey.getOrDefault(key, Set.of())) {
        if (!group.isPast(one)) {
          near.add(group);
        }
      }
    }
    return near;
  }

  /** What a reader would call proposals that are one, of their names as stories give them. */
  public static String name(List<String> names) {
    return NAMES.best(names);
  }

  /** The group for which most speaks, of some. */
  private static @Nullable ProposalGroup best(StoryProposal one, Set<ProposalGroup> groups) {
    ProposalGroup best = null;
    int most = ProposalGroup.ENOUGH;
    for (ProposalGroup group : groups) {
      int points = group.points(one);
      boolean better = best == null || points > most || group.isRather(best);
      if (points >= most && better) {
        best = group;
        most = points;
      }
    }
    return best;
  }

  /** Under what a proposal is found: who is around it and the telling words of its name. */
  private static Set<String> keys(StoryProposal one) {
    Set<String> keys = new HashSet<>();
    one.around().forEach(party -> keys.add("party " + party));
    one.telling().forEach(word -> keys.add("word " + word));
    return keys;
  }
}
