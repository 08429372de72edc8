// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.proposal.Change;
import org.parley.record.proposal.Tracks;
import org.parley.store.Kind;
import org.parley.store.query.View;

/** Positions that moved: who changed sides, hardened or softened. For one answer. */
final class Moves {
  /** Of very many new positions, so many say on which proposals to look. */
  static final int LOOKED_AT = 200;

  private static final int PROPOSALS = 40;

  /** Positions that are held against each other, on one proposal and on all. */
  private static final int OF_ONE = 100;

  private static final int OF_ALL = 400;

  private final View view;
  private final Shown shown;

  Moves(View view, Shown shown) {
    this.view = view;
    this.shown = shown;
  }

  /**
   * Where a side stood and stands.
   *
   * @param kind a kind of {@link Change}
   * @param days days between the two
   */
  record Moved(
      String kind,
      String proposal,
      String proposalName,
      String side,
      Shown.PositionWithWords before,
      Shown.PositionWithWords after,
      long days) {}

  /**
   * The latest moves by date.
   *
   * @param positions those of which one of the two must be, the latest first
   */
  List<Moved> latest(List<Position> positions, int limit) {
    Set<String> newOnes = positions.stream().map(Position::id).collect(Collectors.toSet());
    Set<String> proposals = new LinkedHashSet<>();
    positions.forEach(position -> proposals.add(position.proposal()));
    List<Change> changes = new ArrayList<>();
    Tracks tracks = ProposalTracks.tracks(view);
    int looked = 0;
    for (String proposal : proposals.stream().limit(PROPOSALS).toList()) {
      if (looked >= OF_ALL) {
        break;
      }
      List<Position> all = ProposalTracks.positions(proposal, view, OF_ONE);
      looked += all.size();
      tracks.changes(all).stream()
          .filter(change -> change.kind() != Change.Kind.SILENT)
          .filter(
              change ->
                  newOnes.contains(change.before().id()) || newOnes.contains(change.after().id()))
          .forEach(changes::add);
    }
    return changes.stream()
        .sorted(
            Comparator.comparing((Change change) -> day(change.after()), Comparator.reverseOrder())
                .thenComparing(change -> change.after().id())
                .thenComparing(change -> change.before().id()))
        .limit(limit)
        .map(this::moved)
        .toList();
  }

  private String day(Position position) {
    String own = Objects.toString(position.date().from(), "");
    return own.isEmpty()
        ? view.sources(List.of(position.evidence().get(0).story())).values().stream()
            .map(story -> Objects.toString(story.published().from(), ""))
            .findFirst()
            .orElse("")
        : own;
  }

  private Moved moved(Change change) {
    shown.actor(change.side());
    List<Shown.PositionWithWords> words = shown.positions(List.of(change.before(), change.after()));
    String name = view.find(Kind.PROPOSALS, change.proposal()).map(Proposal::name).orElse("");
    return new Moved(
        change.kind().name().toLowerCase(Locale.ROOT),
        change.proposal(),
        name,
        change.side(),
        words.get(0),
        words.get(1),
        change.days());
  }
}
