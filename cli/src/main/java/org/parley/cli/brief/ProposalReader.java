// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.proposal.Change;
import org.parley.record.proposal.Tracks;

/** Where parties stand on proposals, for a brief. */
final class ProposalReader {
  private final BriefFilter filter;
  private final RecordWords words;

  private final Tracks tracks;

  ProposalReader(BriefFilter filter, RecordWords words, Tracks tracks) {
    this.filter = filter;
    this.words = words;
    this.tracks = tracks;
  }

  /** The proposals with the latest position first; those that nobody takes a stance on left out. */
  List<Brief.ProposalPart> proposals(List<Proposal> proposals, List<Position> positions) {
    Map<String, List<Position>> byProposal = new HashMap<>();
    for (Position position : positions) {
      byProposal.computeIfAbsent(position.proposal(), k -> new ArrayList<>()).add(position);
    }
    List<Proposal> order = new ArrayList<>(proposals);
    order.sort(
        Comparator.comparing(
                (Proposal proposal) -> latest(byProposal.getOrDefault(proposal.id(), List.of())),
                BriefReader.LATEST_FIRST)
            .thenComparing(proposal -> -byProposal.getOrDefault(proposal.id(), List.of()).size())
            .thenComparing(Proposal::id));
    List<Brief.ProposalPart> parts = new ArrayList<>();
    for (Proposal proposal : order) {
      Brief.ProposalPart part = part(proposal, byProposal.getOrDefault(proposal.id(), List.of()));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static DateRange latest(List<Position> positions) {
    return positions.stream()
        .map(Position::date)
        .min(BriefReader.LATEST_FIRST)
        .orElse(DateRange.UNKNOWN);
  }

  private Brief.@Nullable ProposalPart part(Proposal proposal, List<Position> all) {
    List<String> proposedBy = proposal.proposedBy().stream().map(words::name).toList();
    List<String> backedBy = proposal.backedBy().stream().map(words::name).toList();
    Map<String, List<Position>> byParty = new LinkedHashMap<>();
    List<Position> order = new ArrayList<>(all);
    order.sort(
        Comparator.comparing(Position::date, BriefReader.LATEST_FIRST)
            .thenComparing(position -> position.evidence().get(0)));
    for (Position position : order) {
      byParty.computeIfAbsent(words.side(position.actor()), k -> new ArrayList<>()).add(position);
    }
    List<Brief.Party> parties = new ArrayList<>();
    byParty.forEach(
        (party, stands) -> {
          List<Brief.Stand> told =
              stands.stream()
                  .filter(position -> filter.dated(position.date()))
                  .map(this::stand)
                  .distinct()
                  .toList();
          if (!told.isEmpty()) {
            parties.add(new Brief.Party(words.name(party), told));
          }
        });
    String text =
        proposal.name()
            + " "
            + parties.stream()
                .map(party -> party.name() + " " + party.stands())
                .collect(Collectors.joining(" "));
    return parties.isEmpty() || !filter.speaksOf(text)
        ? null
        : new Brief.ProposalPart(
            proposal.id(), proposal.name(), proposedBy, backedBy, parties, turns(all));
  }

  private List<Brief.Turn> turns(List<Position> all) {
    return tracks.changes(all).stream()
        .filter(change -> filter.dated(change.after().date()))
        .map(
            change ->
                new Brief.Turn(
                    words.name(change.side()),
                    what(change),
                    words.quote(change.before().evidence().get(0)).source(),
                    words.quote(change.after().evidence().get(0)).source()))
        .distinct()
        .toList();
  }

  private static String what(Change change) {
    String from = stance(change.before());
    String to = stance(change.after());
    return switch (change.kind()) {
      case CHANGED_SIDES -> "changed sides: " + from + ", then " + to;
      case HARDENED -> "hardened: " + from + ", then " + to;
      case SOFTENED -> "softened: " + from + ", then " + to;
      case CONTRADICTED ->
          "contradicted within " + (change.days() + 1) + " days: " + from + ", and " + to;
      case SILENT -> from + ", and nothing more is told for " + change.days() + " days";
    };
  }

  private static String stance(Position position) {
    return position.stance().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Brief.Stand stand(Position position) {
    Evidence evidence = position.evidence().get(0);
    return new Brief.Stand(
        position.stance(),
        position.date(),
        words.quote(evidence),
        words.says(position),
        words.quotes(evidence.story(), position.conditions()),
        words.quotes(evidence.story(), position.reasons()));
  }
}
