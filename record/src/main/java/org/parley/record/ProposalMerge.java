// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.proposal.ProposalGroups;

/** Joins the proposals that stories name, and moves their positions. */
final class ProposalMerge {
  private static final int LONGEST_NAME = 90;
  private static final int LONGEST_SLUG = 60;
  private static final int SHORTEST_SLUG = 20;

  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final UnaryOperator<String> groupOfStory;
  private final Map<String, Set<String>> named;
  private final UnaryOperator<String> sides;

  /**
   * @param groupOfStory for a reprint, the story that stands for it; any other story itself
   * @param named armed groups, forces, parties and people that a story names, as they are known
   *     across pages
   * @param sides whose side an actor, as it is known across pages, speaks for
   */
  ProposalMerge(
      UnaryOperator<String> groupOfStory,
      Map<String, Set<String>> named,
      UnaryOperator<String> sides) {
    this.groupOfStory = groupOfStory;
    this.named = named;
    this.sides = sides;
  }

  void add(Proposal proposal) {
    proposals.add(proposal);
  }

  /** Adds a position whose actor has its id across pages. */
  void add(Position position) {
    positions.add(position);
  }

  /**
   * Proposals with ids across pages, and the positions on them.
   *
   * @param groups for each proposal as it was read, the first one of those that it is one with
   */
  record Result(List<Proposal> proposals, List<Position> positions, Map<String, String> groups) {}

  /**
   * @param earlier how the proposals were joined before
   */
  Result merge(ProposalGroups.Earlier earlier) {
    Map<String, List<Position>> positionsOf = new HashMap<>();
    for (Position position : positions) {
      positionsOf.computeIfAbsent(position.proposal(), k -> new ArrayList<>()).add(position);
    }
    return build(ProposalGroups.of(proposals, positionsOf, named, sides, earlier), positionsOf);
  }

  private Result build(List<List<Proposal>> groups, Map<String, List<Position>> positionsOf) {
    List<Proposal> merged = new ArrayList<>();
    List<Position> moved = new ArrayList<>();
    Map<String, String> joined = new HashMap<>();
    ProposalIds ids = new ProposalIds();
    for (List<Proposal> group : groups) {
      group.forEach(proposal -> joined.put(proposal.id(), group.get(0).id()));
      String name = name(group);
      Merged one = merged(group, name, positionsOf, this::isReprint, ids.next(slug(name)));
      merged.add(one.proposal());
      moved.addAll(one.positions());
    }
    merged.sort(Comparator.comparing(Proposal::id));
    moved.sort(Comparator.comparing(Position::id));
    return new Result(List.copyOf(merged), List.copyOf(moved), Map.copyOf(joined));
  }

  /** A proposal across pages, and the positions on it. */
  record Merged(Proposal proposal, List<Position> positions) {}

  /**
   * Makes one proposal of those that are one.
   *
   * @param group in the order of their stories' days
   * @param name what it is called
   * @param reprint whether a position is told by a reprint alone
   * @param id the one across pages
   */
  static Merged merged(
      List<Proposal> group,
      String name,
      Map<String, List<Position>> positionsOf,
      Predicate<Position> reprint,
      String id) {
    List<Position> moved = new ArrayList<>();
    Set<String> proposedBy = new TreeSet<>();
    Set<String> backedBy = new TreeSet<>();
    Set<Evidence> evidence = new TreeSet<>();
    @Nullable Place place = null;
    DateRange seen = DateRange.UNKNOWN;
    for (Proposal proposal : group) {
      evidence.addAll(proposal.evidence());
      place = place == null ? proposal.place() : place;
      seen = earlier(seen, proposal.firstSeen());
      for (Position position : positionsOf.getOrDefault(proposal.id(), List.of())) {
        if (position.stance() == Position.Stance.PROPOSES) {
          proposedBy.add(position.actor());
        } else if (position.stance() == Position.Stance.BACKS) {
          backedBy.add(position.actor());
        }
        if (!reprint.test(position)) {
          moved.add(withProposal(position, id));
        }
      }
    }
    Proposal merged =
        new Proposal(
            id,
            name,
            kind(group),
            List.copyOf(proposedBy),
            List.copyOf(backedBy),
            place,
            seen,
            List.copyOf(evidence));
    return new Merged(merged, List.copyOf(moved));
  }

  private boolean isReprint(Position position) {
    String story = position.evidence().get(0).story();
    return !groupOfStory.apply(story).equals(story);
  }

  private static Position withProposal(Position position, String proposal) {
    return new Position(
        position.id(),
        proposal,
        position.actor(),
        position.stance(),
        position.conditions(),
        position.reasons(),
        position.date(),
        position.claimedBy(),
        position.evidence());
  }

  private static DateRange earlier(DateRange one, DateRange other) {
    if (one.from() == null || other.from() == null) {
      return one.from() == null ? other : one;
    }
    return one.from().isAfter(other.from()) ? other : one;
  }

  /** What the papers are about, when a story tells. */
  private static Proposal.Kind kind(List<Proposal> group) {
    return group.stream()
        .map(Proposal::kind)
        .filter(kind -> kind != Proposal.Kind.AGREEMENT && kind != Proposal.Kind.OTHER)
        .findFirst()
        .orElseGet(
            () ->
                group.stream().anyMatch(one -> one.kind() == Proposal.Kind.AGREEMENT)
                    ? Proposal.Kind.AGREEMENT
                    : Proposal.Kind.OTHER);
  }

  /** The name that says best what the stories mean. */
  static String name(List<Proposal> group) {
    if (group.size() == 1) {
      return group.get(0).name();
    }
    List<String> names =
        group.stream().map(Proposal::name).filter(name -> name.length() <= LONGEST_NAME).toList();
    return names.isEmpty() ? group.get(0).name() : ProposalGroups.name(names);
  }

  /** What the id of a proposal of that name begins with. */
  static String slug(String name) {
    String slug = NameKey.plain(name).replace(' ', '-').toLowerCase(Locale.ROOT);
    int end = slug.lastIndexOf('-', LONGEST_SLUG);
    return "proposal-"
        + (slug.length() <= LONGEST_SLUG
            ? slug
            : slug.substring(0, end < SHORTEST_SLUG ? LONGEST_SLUG : end));
  }
}
