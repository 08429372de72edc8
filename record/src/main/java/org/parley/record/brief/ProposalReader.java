// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.brief.Brief.Party;
import org.parley.record.brief.Brief.ProposalPart;
import org.parley.record.brief.Brief.Ref;
import org.parley.record.brief.Brief.Stand;
import org.parley.record.brief.Brief.Turn;
import org.parley.record.proposal.Change;
import org.parley.record.proposal.Tracks;

/** Where parties stand on proposals, for a brief. */
final class ProposalReader {
  private final BriefFilter filter;
  private final Subject subject;
  private final RecordWords words;
  private final Tracks tracks;

  ProposalReader(BriefFilter filter, Subject subject, RecordWords words, Tracks tracks) {
    this.filter = filter;
    this.subject = subject;
    this.words = words;
    this.tracks = tracks;
  }

  /** The proposals with the latest position first; those that nobody takes a stance on left out. */
  List<ProposalPart> proposals(List<Proposal> proposals, List<Position> positions) {
    Map<String, List<Position>> byProposal = new HashMap<>();
    for (Position position : positions) {
      byProposal.computeIfAbsent(position.proposal(), k -> new ArrayList<>()).add(position);
    }
    List<Proposal> order = new ArrayList<>(proposals);
    order.removeIf(proposal -> !subject.isOf(proposal.id()));
    order.sort(
        Comparator.comparing(
                (Proposal proposal) -> latest(byProposal.getOrDefault(proposal.id(), List.of())),
                Comparator.reverseOrder())
            .thenComparing(proposal -> -byProposal.getOrDefault(proposal.id(), List.of()).size())
            .thenComparing(Proposal::id));
    List<ProposalPart> parts = new ArrayList<>();
    for (Proposal proposal : order) {
      ProposalPart part = part(proposal, byProposal.getOrDefault(proposal.id(), List.of()));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private LocalDate latest(List<Position> positions) {
    return positions.stream().map(this::day).max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  private LocalDate day(Position position) {
    return words.day(position.date(), position.evidence().get(0).story());
  }

  private @Nullable ProposalPart part(Proposal proposal, List<Position> all) {
    Map<String, List<Position>> byParty = new LinkedHashMap<>();
    List<Position> order = new ArrayList<>(all);
    order.removeIf(position -> !subject.takes(position));
    order.sort(
        Comparator.comparing(this::day, Comparator.reverseOrder())
            .thenComparing(position -> position.evidence().get(0)));
    for (Position position : order) {
      byParty.computeIfAbsent(words.side(position.actor()), k -> new ArrayList<>()).add(position);
    }
    List<Party> parties = new ArrayList<>();
    byParty.forEach(
        (party, stands) -> {
          List<Stand> told = stands(stands);
          if (!told.isEmpty()) {
            parties.add(new Party(words.named(party), told, 0));
          }
        });
    return parties.isEmpty() || !filter.speaksOf(text(proposal, parties))
        ? null
        : new ProposalPart(
            proposal.id(),
            proposal.name(),
            proposal.proposedBy().stream().map(words::named).toList(),
            proposal.backedBy().stream().map(words::named).toList(),
            parties,
            turns(all));
  }

  /** The stands of a party; those that tell the same in the same words are one. */
  private List<Stand> stands(List<Position> positions) {
    Map<Object, Stand> stands = new LinkedHashMap<>();
    for (Position position : positions) {
      if (filter.dated(position.date(), words.published(position.evidence().get(0).story()))) {
        Stand stand = stand(position);
        Object told =
            List.of(
                stand.stance(),
                stand.date(),
                stand.quote().words(),
                stand.quote().source().label(),
                stand.says(),
                stand.conditions(),
                stand.reasons());
        stands.merge(told, stand, ProposalReader::both);
      }
    }
    return List.copyOf(stands.values());
  }

  private static Stand both(Stand one, Stand other) {
    List<Ref> positions = new ArrayList<>(one.positions());
    positions.addAll(other.positions());
    return new Stand(
        positions,
        one.actor(),
        one.stance(),
        one.date(),
        one.quote(),
        one.says(),
        one.conditions(),
        one.reasons());
  }

  private static String text(Proposal proposal, List<Party> parties) {
    StringBuilder text = new StringBuilder(proposal.name());
    for (Party party : parties) {
      text.append(' ').append(party.party().name());
      for (Stand stand : party.stands()) {
        text.append(' ').append(stance(stand.stance())).append(' ').append(stand.quote().words());
        text.append(' ').append(stand.says());
        stand.conditions().forEach(quote -> text.append(' ').append(quote.words()));
        stand.reasons().forEach(quote -> text.append(' ').append(quote.words()));
      }
    }
    return text.toString();
  }

  private List<Turn> turns(List<Position> all) {
    Map<Object, Turn> turns = new LinkedHashMap<>();
    for (Change change : tracks.changes(all)) {
      Evidence after = change.after().evidence().get(0);
      boolean wanted = !subject.hasActor() || subject.actors().contains(change.side());
      if (wanted && filter.dated(change.after().date(), words.published(after.story()))) {
        Turn turn =
            new Turn(
                words.named(change.side()),
                change.kind(),
                what(change),
                ref(change.before()),
                change.before().date(),
                ref(change.after()),
                change.after().date());
        turns.putIfAbsent(
            List.of(
                turn.side(),
                turn.what(),
                turn.before().source().label(),
                turn.after().source().label()),
            turn);
      }
    }
    return List.copyOf(turns.values());
  }

  private Ref ref(Position position) {
    return new Ref(position.id(), words.at(position.evidence().get(0)));
  }

  private static String what(Change change) {
    String from = stance(change.before());
    String to = stance(change.after());
    String then = from.equals(to) ? "adds a condition" : to;
    return switch (change.kind()) {
      case CHANGED_SIDES -> "changed sides: " + from + ", then " + to;
      case HARDENED -> "hardened: " + from + ", then " + then;
      case SOFTENED -> "softened: " + from + ", then " + to;
      case CONTRADICTED ->
          "contradicted within " + (change.days() + 1) + " days: " + from + ", and " + to;
      case SILENT -> from + ", and nothing more is told for " + change.days() + " days";
    };
  }

  private static String stance(Position position) {
    boolean hasTerms =
        !position.conditions().isEmpty() && position.stance() != Position.Stance.ACCEPTS_IF;
    return stance(position.stance()) + (hasTerms ? " on a condition" : "");
  }

  private static String stance(Position.Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Stand stand(Position position) {
    Evidence evidence = position.evidence().get(0);
    return new Stand(
        List.of(ref(position)),
        position.actor(),
        position.stance(),
        position.date(),
        words.quote(evidence),
        words.says(position),
        words.quotes(evidence.story(), position.conditions()),
        words.quotes(evidence.story(), position.reasons()));
  }
}
