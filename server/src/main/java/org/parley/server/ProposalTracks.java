// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final int MOST = 500;
  private static final int STEPS = 4;
  private static final int NAMESAKES = 5;

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
    Filter its = new Filter.Builder().proposal(row.id()).build();
    List<Position> positions = view.list(Kind.POSITIONS, its, null, MOST).items();
    Tracks tracks = new Tracks(sides(view, positions), new Told(view));
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

  private static Turn turn(Change change) {
    return new Turn(
        change.kind().name().toLowerCase(Locale.ROOT),
        change.side(),
        change.before().id(),
        change.after().id(),
        change.days());
  }

  /**
   * Whose side the holders of positions speak for. Of all actors only those are read whom their
   * roles and names lead to.
   */
  private static Sides sides(View view, List<Position> positions) {
    Map<String, Actor> known = new TreeMap<>();
    Set<String> next = new TreeSet<>();
    positions.forEach(position -> next.add(position.actor()));
    for (int step = 0; step < STEPS && !next.isEmpty(); step++) {
      List<String> now = List.copyOf(next);
      next.clear();
      for (String id : now) {
        view.find(Kind.ACTORS, id).ifPresent(actor -> known.put(id, actor));
        Actor actor = known.get(id);
        if (actor != null) {
          next.addAll(ledTo(actor, view));
        }
      }
      next.removeAll(known.keySet());
    }
    return new Sides(known.values());
  }

  private static Set<String> ledTo(Actor actor, View view) {
    Set<String> ids = new TreeSet<>();
    for (Actor.Role role : actor.roles()) {
      if (role.of() != null && !role.hasEnded()) {
        ids.add(role.of());
      }
    }
    String owner = actor.kind() == Actor.Kind.PERSON ? "" : owner(actor.name());
    if (!owner.isBlank()) {
      view.actors(owner, Set.of(), Set.of(), null, NAMESAKES)
          .items()
          .forEach(named -> ids.add(named.id()));
    }
    return ids;
  }

  /**
   * Whose delegation a name may tell of: "delegates of the movement", "the movement's delegates".
   */
  private static String owner(String name) {
    int of = name.indexOf(" of ");
    String owner =
        of < 0 ? name.substring(0, Math.max(0, name.lastIndexOf(' '))) : name.substring(of + 4);
    return owner.replaceFirst("^[Tt]he ", "").replaceFirst("['’]s$", "");
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
