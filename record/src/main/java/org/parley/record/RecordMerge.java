// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.correction.CorrectionPass;
import org.parley.record.incident.IncidentMerge;
import org.parley.record.incident.StoryNotes;
import org.parley.record.proposal.Sides;

/**
 * What pages say together: one identity for each actor, proposals, incidents. Add every reading,
 * then merge; the result does not depend on the order. Keeps no page text. Not thread-safe.
 */
public final class RecordMerge {
  private final ActorMerge actors;
  private final CorrectionLog corrections;
  private final CorrectionPass pass;
  private final Map<String, MergedRecord.Group> groups;
  private final StoryNotes notes = new StoryNotes();
  private final List<Event> events = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();

  /** Merges stories of which none is like another. */
  public RecordMerge() {
    this(Map.of(), CorrectionLog.EMPTY);
  }

  /**
   * @param groups what stories are like, from the index of stories: a reprint tells nothing anew
   */
  public RecordMerge(Map<String, MergedRecord.Group> groups) {
    this(groups, CorrectionLog.EMPTY);
  }

  /**
   * @param groups what stories are like, from the index of stories: a reprint tells nothing anew
   * @param corrections what people corrected; it wins over every rule
   */
  public RecordMerge(Map<String, MergedRecord.Group> groups, CorrectionLog corrections) {
    this.groups = Map.copyOf(groups);
    this.corrections = corrections;
    this.pass = new CorrectionPass(corrections);
    this.actors = new ActorMerge(decisions(pass));
  }

  private static List<ActorDecision> decisions(CorrectionPass pass) {
    return pass.actorPairs().stream()
        .map(
            pair ->
                new ActorDecision(
                    pair.join() ? ActorDecision.Kind.SAME : ActorDecision.Kind.DIFFERENT,
                    pair.one(),
                    pair.other(),
                    pair.correction().row().at()))
        .toList();
  }

  /**
   * Why two actors are one or two, in words for people; a line a reason. Answers for the readings
   * added so far.
   *
   * @param one an id of a reading or of the record
   * @param other another
   */
  public List<String> why(String one, String other) {
    return actors.why(one, other);
  }

  /** Whether people corrected something of a page: its mentions are needed then. */
  boolean corrects(String page) {
    return pass.wants(page);
  }

  /** Adds what one page says. */
  public void add(PageReading reading) {
    actors.add(reading.page().id(), reading.actors());
    events.addAll(reading.events());
    proposals.addAll(reading.proposals());
    positions.addAll(reading.positions());
    pass.look(reading);
    notes.add(reading);
  }

  /** The record of all readings added; to be called once. */
  public MergedRecord merge() {
    ActorMerge.Result who = actors.merge();
    pass.resolve(meaning(who));
    Map<String, String> groupOfStory = new HashMap<>();
    groups.forEach((story, group) -> groupOfStory.put(story, group.id()));

    List<Event> told = new ArrayList<>();
    for (Event read : events) {
      Event event = pass.event(read);
      if (event != null) {
        told.add(withActors(event, who.ids()));
      }
    }
    List<Position> taken = new ArrayList<>();
    for (Position read : positions) {
      Position position = pass.position(read);
      if (position != null) {
        taken.add(withActors(position, who.ids()));
      }
    }
    Sides sides = new Sides(who.actors());
    Map<String, Set<String>> named = StoryActors.of(who.actors(), sides::of);
    ProposalMerge what = new ProposalMerge(groupOfStory, named, sides::of);
    proposals.forEach(what::add);
    taken.forEach(what::add);
    IncidentMerge incidents = new IncidentMerge(who.actors(), groups, notes);
    told.forEach(incidents::add);
    ProposalMerge.Result merged = what.merge();
    CorrectionPass.Proposed proposed =
        pass.proposals(merged.proposals(), merged.positions(), proposals, taken);
    List<Incident> happened = pass.incidents(incidents.merge(), told, groupOfStory);
    return new MergedRecord(
        pass.actors(who.actors()),
        proposed.proposals(),
        proposed.positions(),
        happened,
        who.ids(),
        groups,
        pass.rows());
  }

  /** Leads from an id or a name to the actor across pages; to null when the record has none. */
  private Function<String, @Nullable String> meaning(ActorMerge.Result who) {
    if (corrections.active().isEmpty()) {
      return words -> null;
    }
    Set<String> known = new HashSet<>();
    ActorNames names = new ActorNames();
    for (Actor actor : who.actors()) {
      known.add(actor.id());
      names.add(actor.id(), actor);
    }
    return words -> {
      String id = who.ids().getOrDefault(words, words);
      return known.contains(id) ? id : names.find(words);
    };
  }

  private static Position withActors(Position position, Map<String, String> ids) {
    return new Position(
        position.id(),
        position.proposal(),
        MergedRecord.actorId(ids, story(position), position.actor()),
        position.stance(),
        position.conditions(),
        position.reasons(),
        position.date(),
        claims(story(position), position.claimedBy(), ids),
        position.evidence(),
        position.corrected());
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
        refs(event.story(), event.actor(), ids),
        refs(event.story(), event.recipient(), ids),
        event.object(),
        event.aux(),
        event.date(),
        event.place(),
        event.fatalities(),
        claims(event.story(), event.claimedBy(), ids),
        event.quad(),
        event.score(),
        event.cameo(),
        event.territory(),
        event.corrected());
  }

  private static String story(Position position) {
    return position.evidence().isEmpty() ? "" : position.evidence().get(0).story();
  }

  private static List<ActorRef> refs(String story, List<ActorRef> refs, Map<String, String> ids) {
    return refs.stream()
        .map(ref -> new ActorRef(moved(story, ref.id(), ids), ref.start(), ref.end(), ref.text()))
        .toList();
  }

  private static List<Claim> claims(String story, List<Claim> claims, Map<String, String> ids) {
    return claims.stream()
        .map(
            claim ->
                new Claim(
                    moved(story, claim.id(), ids),
                    claim.relation(),
                    claim.start(),
                    claim.end(),
                    claim.text()))
        .toList();
  }

  private static @Nullable String moved(
      String story, @Nullable String id, Map<String, String> ids) {
    return id == null ? null : MergedRecord.actorId(ids, story, id);
  }
}
