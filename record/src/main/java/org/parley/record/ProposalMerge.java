// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.proposal.ProposalGroups;

/** Makes one proposal of those of stories that are one. Pure functions. */
final class ProposalMerge {
  private static final int LONGEST_NAME = 90;
  private static final int LONGEST_SLUG = 60;
  private static final int SHORTEST_SLUG = 20;

  private ProposalMerge() {}

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

  /** The name that says best what stories mean, of those they give in the order of their days. */
  static String name(List<String> given) {
    List<String> names = given.stream().filter(name -> name.length() <= LONGEST_NAME).toList();
    return given.size() == 1 || names.isEmpty() ? given.get(0) : ProposalGroups.name(names);
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
