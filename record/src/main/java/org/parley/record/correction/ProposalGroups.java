// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;

/** Proposals as people joined and parted them, with the positions on them. For one use. */
final class ProposalGroups {
  private final Map<String, Proposal> merged = new TreeMap<>();
  private final Map<String, Proposal> read = new HashMap<>();
  private final List<Position> positions;
  private final Map<String, String> readOf = new HashMap<>();
  private final Regrouping groups;

  /**
   * @param merged proposals across pages
   * @param positions positions on them
   * @param read proposals as pages were read
   * @param positionsRead positions as pages were read
   */
  ProposalGroups(
      List<Proposal> merged,
      List<Position> positions,
      List<Proposal> read,
      List<Position> positionsRead) {
    this.positions = positions;
    merged.forEach(proposal -> this.merged.put(proposal.id(), proposal));
    read.forEach(proposal -> this.read.put(proposal.id(), proposal));
    positionsRead.forEach(position -> readOf.put(position.id(), position.proposal()));
    Map<String, String> groupOf = new HashMap<>();
    Map<Evidence, String> byEvidence = new HashMap<>();
    for (Proposal proposal : merged) {
      proposal.evidence().forEach(words -> byEvidence.put(words, proposal.id()));
    }
    for (Proposal proposal : read) {
      for (Evidence words : proposal.evidence()) {
        String group = byEvidence.get(words);
        if (group != null) {
          groupOf.put(proposal.id(), group);
        }
      }
    }
    for (Position position : positions) {
      String part = readOf.get(position.id());
      if (part != null && this.read.containsKey(part)) {
        groupOf.put(part, position.proposal());
      }
    }
    this.groups = new Regrouping(groupOf);
  }

  Regrouping groups() {
    return groups;
  }

  /** The proposals, by id. */
  List<Proposal> proposals() {
    Map<String, Proposal> all = new TreeMap<>(merged);
    for (String id : groups.touched()) {
      groups.from(id).forEach(all::remove);
    }
    for (String id : groups.touched()) {
      if (!groups.parts(id).isEmpty()) {
        all.put(id, made(id));
      }
    }
    return List.copyOf(all.values());
  }

  /** The positions with the ids of those proposals, by id. */
  List<Position> positions() {
    List<Position> moved = new ArrayList<>();
    for (Position position : positions) {
      moved.add(withProposal(position, proposalOf(position)));
    }
    moved.sort(Comparator.comparing(Position::id));
    return List.copyOf(moved);
  }

  private String proposalOf(Position position) {
    String part = readOf.get(position.id());
    String group = part == null ? null : groups.groupOf(part);
    return group == null ? position.proposal() : group;
  }

  static Position withProposal(Position position, String proposal) {
    return new Position(
        position.id(),
        proposal,
        position.actor(),
        position.stance(),
        position.conditions(),
        position.reasons(),
        position.date(),
        position.claimedBy(),
        position.evidence(),
        position.corrected());
  }

  private Proposal made(String id) {
    List<Proposal> parts = new ArrayList<>();
    for (String part : groups.parts(id)) {
      Proposal proposal = read.get(part);
      if (proposal != null) {
        parts.add(proposal);
      }
    }
    Proposal known = merged.get(groups.from(id).iterator().next());
    boolean alone = groups.isParted(id) && parts.size() == 1;
    Proposal named = alone || known == null ? parts.get(0) : known;
    Set<Evidence> evidence = new TreeSet<>();
    @Nullable Place place = named.place();
    DateRange seen = DateRange.UNKNOWN;
    for (Proposal part : parts) {
      evidence.addAll(part.evidence());
      place = place == null ? part.place() : place;
      seen = earlier(seen, part.firstSeen());
    }
    Set<String> proposedBy = new TreeSet<>();
    Set<String> backedBy = new TreeSet<>();
    for (Position position : positions) {
      if (proposalOf(position).equals(id)) {
        if (position.stance() == Position.Stance.PROPOSES) {
          proposedBy.add(position.actor());
        } else if (position.stance() == Position.Stance.BACKS) {
          backedBy.add(position.actor());
        }
      }
    }
    if (!groups.isParted(id)) {
      for (String whole : groups.from(id)) {
        Proposal proposal = merged.get(whole);
        if (proposal != null) {
          proposedBy.addAll(proposal.proposedBy());
          backedBy.addAll(proposal.backedBy());
        }
      }
    }
    return new Proposal(
        id,
        named.name(),
        named.kind(),
        List.copyOf(proposedBy),
        List.copyOf(backedBy),
        place,
        seen,
        List.copyOf(evidence));
  }

  private static DateRange earlier(DateRange one, DateRange other) {
    if (one.from() == null || other.from() == null) {
      return one.from() == null ? other : one;
    }
    return one.from().isAfter(other.from()) ? other : one;
  }
}
