// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * What pages say together: one identity for each actor, proposals, incidents. Add every reading,
 * then merge; the result does not depend on the order. Keeps no page text. Not thread-safe.
 */
public final class RecordMerge {
  private final ActorMerge actors = new ActorMerge();
  private final Map<String, MergedRecord.Group> groups;
  private final List<Event> events = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();

  /** Merges stories of which none is like another. */
  public RecordMerge() {
    this(Map.of());
  }

  /**
   * @param groups what stories are like, from the index of stories: a reprint tells nothing anew
   */
  public RecordMerge(Map<String, MergedRecord.Group> groups) {
    this.groups = Map.copyOf(groups);
  }

  /** Adds what one page says. */
  public void add(PageReading reading) {
    for (Actor actor : reading.actors()) {
      actors.add(actor);
    }
    events.addAll(reading.events());
    proposals.addAll(reading.proposals());
    positions.addAll(reading.positions());
  }

  /** The record of all readings added. */
  public MergedRecord merge() {
    ActorMerge.Result who = actors.merge();
    Map<String, String> groupOfStory = new HashMap<>();
    groups.forEach((story, group) -> groupOfStory.put(story, group.id()));

    ProposalMerge what = new ProposalMerge(groupOfStory);
    proposals.forEach(what::add);
    for (Position position : positions) {
      what.add(withActors(position, who.ids()));
    }
    IncidentMerge incidents = new IncidentMerge(who.actors(), groupOfStory);
    for (Event event : events) {
      incidents.add(withActors(event, who.ids()));
    }
    ProposalMerge.Result proposed = what.merge();
    return new MergedRecord(
        who.actors(),
        proposed.proposals(),
        proposed.positions(),
        incidents.merge(),
        who.ids(),
        groups);
  }

  private static Position withActors(Position position, Map<String, String> ids) {
    return new Position(
        position.id(),
        position.proposal(),
        ids.getOrDefault(position.actor(), position.actor()),
        position.stance(),
        position.conditions(),
        position.reasons(),
        position.date(),
        claims(position.claimedBy(), ids),
        position.evidence());
  }

  private static Event withActors(Event event, Map<String, String> ids) {
    return new Event(
        event.id(),
        event.story(),
        event.sentence(),
        event.type(),
        event.mode(),
        event.contexts(),
        event.cue(),
        refs(event.actor(), ids),
        refs(event.recipient(), ids),
        event.object(),
        event.aux(),
        event.date(),
        event.place(),
        event.fatalities(),
        claims(event.claimedBy(), ids),
        event.quad(),
        event.score(),
        event.cameo(),
        event.territory());
  }

  private static List<ActorRef> refs(List<ActorRef> refs, Map<String, String> ids) {
    return refs.stream()
        .map(ref -> new ActorRef(moved(ref.id(), ids), ref.start(), ref.end(), ref.text()))
        .toList();
  }

  private static List<Claim> claims(List<Claim> claims, Map<String, String> ids) {
    return claims.stream()
        .map(
            claim ->
                new Claim(
                    moved(claim.id(), ids),
                    claim.relation(),
                    claim.start(),
                    claim.end(),
                    claim.text()))
        .toList();
  }

  private static @Nullable String moved(@Nullable String id, Map<String, String> ids) {
    return id == null ? null : ids.getOrDefault(id, id);
  }
}
