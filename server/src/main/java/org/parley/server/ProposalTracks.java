// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.record.proposal.Change;
import org.parley.record.proposal.Sides;
import org.parley.record.proposal.Track;
import org.parley.record.proposal.Tracks;
import org.parley.store.Kind;
import org.parley.store.query.Filter;
import org.parley.store.query.StorySource;
import org.parley.store.query.View;

/** Where parties stand on a proposal in time; of very many positions the latest. Thread-safe. */
final class ProposalTracks {
  static final int MOST = 200;

  /** The positions of one side. */
  record Lane(String side, List<Shown.PositionWithWords> positions) {}

  /** What changed on a lane. */
  record Turn(String kind, String side, String before, String after, long days) {}

  /** A proposal with its lanes. */
  record Detail(
      Proposal item,
      List<String> words,
      List<Lane> tracks,
      List<Shown.PositionWithWords> undated,
      List<Turn> changes,
      Map<String, String> names,
      Map<String, StorySource> stories) {}

  Detail of(Proposal row, View view) {
    Shown shown = new Shown(view);
    shown.note(row);
    row.evidence().forEach(evidence -> shown.story(evidence.story()));
    List<Position> positions = positions(row.id(), view, MOST);
    Tracks tracks = tracks(view);
    List<Lane> lanes = new ArrayList<>();
    Set<String> dated = new HashSet<>();
    for (Track track : tracks.tracks(positions)) {
      track.positions().forEach(position -> dated.add(position.id()));
      shown.actor(track.side());
      lanes.add(new Lane(track.side(), shown.positions(track.positions())));
    }
    List<Position> undated =
        positions.stream().filter(position -> !dated.contains(position.id())).toList();
    List<Turn> turns = tracks.changes(positions).stream().map(ProposalTracks::turn).toList();
    return new Detail(
        row,
        view.words(row.evidence()),
        lanes,
        shown.positions(undated),
        turns,
        shown.names(),
        shown.sources());
  }

  /** The latest positions on a proposal, for {@link #tracks}. */
  static List<Position> positions(String proposal, View view, int most) {
    Filter its = new Filter.Builder().proposal(proposal).build();
    List<Position> positions = view.list(Kind.POSITIONS, its, null, most).items();
    // Asked for at once here, they are known where tracks ask story by story.
    List<Evidence> places = positions.stream().flatMap(one -> one.evidence().stream()).toList();
    view.words(places);
    view.sources(places.stream().map(Evidence::story).toList());
    return positions;
  }

  /** What tells the tracks of positions. For one answer. */
  static Tracks tracks(View view) {
    return new Tracks(sides(view), new Told(view));
  }

  private static Turn turn(Change change) {
    return new Turn(
        change.kind().name().toLowerCase(Locale.ROOT),
        change.side(),
        change.before().id(),
        change.after().id(),
        change.days());
  }

  /** Whose side somebody speaks for; of all actors only those are read who are asked for. */
  private static Sides sides(View view) {
    Map<String, Optional<Actor>> known = new HashMap<>();
    Map<String, List<String>> called = new HashMap<>();
    return new Sides(
        id -> known.computeIfAbsent(id, view.actors()::withRoles).orElse(null),
        name -> {
          List<String> its = called.computeIfAbsent(name, words -> view.actors().called(words, 2));
          return its.size() == 1 ? its.get(0) : "";
        });
  }

  /** What stories say, as one state of the record has it. */
  private record Told(View view) implements Tracks.Stories {
    @Override
    public String words(String story, Span span) {
      return view.words(List.of(new Evidence(story, span.start(), span.end()))).get(0);
    }

    @Override
    public DateRange published(String story) {
      StorySource source = view.sources(List.of(story)).get(story);
      return source == null ? DateRange.UNKNOWN : source.published();
    }
  }
}
