// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
      Comparator.comparing(StoryProposal::from, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(StoryProposal::story)
          .thenComparing(StoryProposal::words)
          .thenComparing(StoryProposal::id);

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
  private final Map<String, List<ProposalGroup>> byKey = new HashMap<>();
  private final Set<ProposalGroup> changed = new HashSet<>();
  private final Map<String, List<ProposalGroup>> changedByKey = new HashMap<>();
  private int turn;

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
   * @param proposals those on which somebody has a position
   * @param earlier how they were joined before; what comes out is the same without
   */
  public static List<List<StoryProposal>> of(Collection<StoryProposal> proposals, Earlier earlier) {
    List<StoryProposal> inTime = new ArrayList<>(proposals);
    inTime.sort(IN_TIME);
    ProposalGroups joined = new ProposalGroups(earlier);
    inTime.forEach(joined::join);
    return joined.groups.values().stream().map(ProposalGroup::members).toList();
  }

  /**
   * The keys under which a proposal meets those that it may be joined with: that two meet or hang
   * together by others is needed for {@link #of} to join them, but not enough. Of another sort none
   * are joined, nor talks with what is no talks. What has no day is joined by a name of its own
   * alone. Others share a word of their names, or a side: one that it binds in one of the two, for
   * what shares but bystanders is not joined unless nobody is bound.
   */
  public static Set<Meeting> meetings(StoryProposal one) {
    boolean talks = one.kind() == Proposal.Kind.TALKS;
    String alike = (talks ? "talks " : "") + one.name().sort() + "\t";
    Set<Meeting> meetings = new HashSet<>();
    one.name().given().forEach(word -> meetings.add(new Meeting(alike + "name " + word, true)));
    if (one.from() != null) {
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
    String id = one.id();
    String before = earlier.of(id);
    ProposalGroup went = before == null ? null : groups.get(before);
    boolean known = before != null && (went == null ? before.equals(id) : !changed.contains(went));
    Set<String> keys = keys(one);
    ProposalGroup group =
        known ? best(one, went, keys, changedByKey) : best(one, null, keys, byKey);
    boolean begins = group == null;
    if (group == null) {
      group = new ProposalGroup(one, groups.size());
      groups.put(id, group);
    } else {
      group.add(one);
    }
    add(group, keys);
    boolean same = before != null && (begins ? before.equals(id) : group == went);
    if (!same || parted.contains(id) && begins) {
      change(group);
      if (went != null) {
        change(went);
      }
    }
  }

  private void add(ProposalGroup group, Set<String> keys) {
    Set<String> more = new HashSet<>(keys);
    more.removeAll(group.keys());
    group.keys().addAll(more);
    put(group, more, byKey);
    if (changed.contains(group)) {
      put(group, more, changedByKey);
    }
  }

  private void change(ProposalGroup group) {
    if (changed.add(group)) {
      put(group, group.keys(), changedByKey);
    }
  }

  private static void put(
      ProposalGroup group, Set<String> keys, Map<String, List<ProposalGroup>> byKey) {
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(group));
  }

  /**
   * The group for which most speaks, of one and those under some keys; null when there is none for
   * which enough does.
   *
   * @param went the one, for which enough does
   */
  private @Nullable ProposalGroup best(
      StoryProposal one,
      @Nullable ProposalGroup went,
      Set<String> keys,
      Map<String, List<ProposalGroup>> byKey) {
    List<List<ProposalGroup>> near = new ArrayList<>();
    for (String key : keys) {
      List<ProposalGroup> under = byKey.get(key);
      if (under != null) {
        near.add(under);
      }
    }
    ProposalGroup best = went;
    int most = went == null || near.isEmpty() ? ProposalGroup.ENOUGH : went.points(one);
    turn++;
    for (List<ProposalGroup> under : near) {
      for (ProposalGroup group : under) {
        int points = group.isHeld(turn) ? ProposalGroup.NEVER : group.points(one);
        if (points >= most && (best == null || points > most || group.isRather(best))) {
          best = group;
          most = points;
        }
      }
    }
    return best;
  }

  /** What a reader would call proposals that are one, of their names as stories give them. */
  public static String name(List<String> names) {
    return ProposalNames.bundled().best(names);
  }

  /** Under what a proposal is found: who is around it and the telling words of its name. */
  private static Set<String> keys(StoryProposal one) {
    Set<String> keys = new HashSet<>();
    one.around().forEach(party -> keys.add("party " + party));
    one.telling().forEach(word -> keys.add("word " + word));
    return keys;
  }
}
