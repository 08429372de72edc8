// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.CorrectedRows;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * Makes corrections hold in one merge. In this order: {@link #look} at every page, {@link #resolve}
 * once actors are merged, {@link #event} and {@link #position} of every row before proposals and
 * incidents are merged, {@link #proposals} and {@link #incidents} after it, {@link #rows} at last.
 * Keeps the readings of the pages that corrections speak of. Not thread-safe.
 */
public final class CorrectionPass {
  private final CorrectionLog log;
  private final Set<String> wanted;
  private final Outcomes outcomes;
  private final Map<String, PageRows> pages = new TreeMap<>();
  private final RowEdits<Event> events;
  private final RowEdits<Statement> statements;
  private final RowEdits<Position> positions;
  private final RowEdits<Proposal> proposals;
  private final RowEdits<Incident> incidents;
  private final RowEdits<Actor> actors;
  private final Map<String, Event> editedEvents = new TreeMap<>();
  private Function<String, @Nullable String> actorIds = id -> null;

  public CorrectionPass(CorrectionLog log) {
    this.log = log;
    this.wanted = log.pages();
    this.outcomes = new Outcomes(log);
    this.events = new RowEdits<>(Subject.EVENT, Event.class, outcomes);
    this.statements = new RowEdits<>(Subject.STATEMENT, Statement.class, outcomes);
    this.positions = new RowEdits<>(Subject.POSITION, Position.class, outcomes);
    this.proposals = new RowEdits<>(Subject.PROPOSAL, Proposal.class, outcomes);
    this.incidents = new RowEdits<>(Subject.INCIDENT, Incident.class, outcomes);
    this.actors = new RowEdits<>(Subject.ACTOR, Actor.class, outcomes);
  }

  /** Two actors that a person joined or parted. */
  public record ActorPair(TypedCorrection correction, String one, String other, boolean join) {}

  /** What people decided on who is who, in order. */
  public List<ActorPair> actorPairs() {
    List<ActorPair> pairs = new ArrayList<>();
    for (TypedCorrection correction : log.active()) {
      if (correction.target() instanceof Target.OfActor one) {
        if (correction.change() instanceof Change.Join join
            && join.with() instanceof Target.OfActor other) {
          pairs.add(new ActorPair(correction, one.actor(), other.actor(), true));
        } else if (correction.change() instanceof Change.Part part
            && part.from() instanceof Target.OfActor other) {
          pairs.add(new ActorPair(correction, one.actor(), other.actor(), false));
        }
      }
    }
    return pairs;
  }

  /** Takes note of a page's reading when a correction speaks of it. */
  public void look(PageReading reading) {
    if (wanted.contains(reading.page().id())) {
      pages.put(reading.page().id(), new PageRows(reading));
    }
  }

  /**
   * Finds what corrections of actors and of rows of pages speak of.
   *
   * @param found the id across pages of an actor's id or name, or null when the record has none
   */
  public void resolve(Function<String, @Nullable String> found) {
    actorIds = found;
    for (ActorPair pair : actorPairs()) {
      settle(pair);
    }
    for (TypedCorrection correction : log.active()) {
      if (correction.target() instanceof Target.OfActor actor) {
        resolve(correction, actor);
      } else if (correction.target() instanceof Target.Row row) {
        resolve(correction, row);
      } else if (correction.target() instanceof Target.Border border) {
        PageRows page = pages.get(border.page());
        Borders.settle(correction, border, page == null ? null : page.reading(), outcomes);
      }
    }
  }

  private void settle(ActorPair pair) {
    String one = actorIds.apply(pair.one());
    String other = actorIds.apply(pair.other());
    if (one == null || other == null) {
      String gone = one == null ? pair.one() : pair.other();
      outcomes.lost(pair.correction(), "the record has no actor " + gone);
      return;
    }
    boolean before = pair.one().compareTo(pair.other()) < 0;
    String both = before ? pair.one() + " " + pair.other() : pair.other() + " " + pair.one();
    outcomes.claim("actors " + both, pair.correction());
    if (one.equals(other) != pair.join() && !pair.one().equals(pair.other())) {
      outcomes.overruled(
          pair.correction(),
          pair.join() ? "others keep them apart" : "others have joined them, or stories do");
    } else {
      outcomes.applied(pair.correction());
    }
  }

  private void resolve(TypedCorrection correction, Target.OfActor actor) {
    if (correction.change() instanceof Change.Join || correction.change() instanceof Change.Part) {
      return;
    }
    String id = actorIds.apply(actor.actor());
    if (id == null) {
      outcomes.lost(correction, "the record has no actor " + actor.actor());
    } else {
      actors.add(id, correction);
    }
  }

  private void resolve(TypedCorrection correction, Target.Row target) {
    PageRows page = pages.get(target.page());
    if (page == null) {
      outcomes.lost(correction, "the record has no page " + target.page());
      return;
    }
    switch (target.subject()) {
      case EVENT -> add(events, page.event(target).map(Event::id), correction);
      case STATEMENT -> add(statements, page.statement(target).map(Statement::id), correction);
      case POSITION ->
          add(positions, page.position(target, this::canonical).map(Position::id), correction);
      case PROPOSAL, INCIDENT, ACTOR -> {} // known once they are merged
    }
  }

  private String canonical(String actor) {
    String found = actorIds.apply(actor);
    return found == null ? actor : found;
  }

  private <T> void add(RowEdits<T> edits, Optional<String> id, TypedCorrection correction) {
    if (id.isPresent()) {
      edits.add(id.get(), correction);
    } else {
      boolean added = correction.change() instanceof Change.Add;
      outcomes.lost(
          correction,
          added
              ? "no story has these words alone, or the page was read so without it"
              : "the page has no such row any more");
    }
  }

  private Words words(@Nullable PageReading reading, @Nullable Span usual) {
    return new Words(reading, usual, actor -> actorIds.apply(actor) != null);
  }

  private @Nullable PageReading page(String story) {
    int dash = story.lastIndexOf('-');
    PageRows page = dash < 0 ? null : pages.get(story.substring(0, dash));
    return page == null ? null : page.reading();
  }

  /** The pages that corrections speak of. */
  public Set<String> pages() {
    return Set.copyOf(wanted);
  }

  /** Ids across pages of the actors that people set something of; after {@link #resolve}. */
  public Set<String> editedActors() {
    return Set.copyOf(actors.ids());
  }

  /** The actors as people set them. */
  public List<Actor> actors(List<Actor> merged) {
    return merged.stream()
        .map(
            actor ->
                actors.has(actor.id()) ? actors.edit(actor.id(), actor, words(null, null)) : actor)
        .toList();
  }

  /** The event as people set it, or null when one struck it. */
  public @Nullable Event event(Event event) {
    if (events.isStruck(event.id())) {
      return null;
    }
    if (!events.has(event.id())) {
      return event;
    }
    Event edited = events.edit(event.id(), event, words(page(event.story()), event.sentence()));
    editedEvents.put(event.id(), edited);
    return edited;
  }

  /** The position as people set it, or null when one struck it. */
  public @Nullable Position position(Position position) {
    if (positions.isStruck(position.id())) {
      return null;
    }
    PageReading reading = page(position.evidence().get(0).story());
    return positions.has(position.id())
        ? positions.edit(position.id(), position, words(reading, PageRows.span(position)))
        : position;
  }

  /** Proposals and the positions on them. */
  public record Proposed(List<Proposal> proposals, List<Position> positions) {}

  /**
   * The proposals as people joined, parted and set them.
   *
   * @param merged proposals across pages, by id
   * @param on positions on them
   * @param read proposals as pages were read
   * @param positionsRead positions as pages were read
   */
  public Proposed proposals(
      List<Proposal> merged, List<Position> on, List<Proposal> read, List<Position> positionsRead) {
    if (log.active().isEmpty()) {
      return new Proposed(merged, on);
    }
    ProposalGroups made = new ProposalGroups(merged, on, read, positionsRead);
    Regrouping groups = made.groups();
    groups.apply(of(Subject.PROPOSAL), this::proposal, id -> id, outcomes);
    edit(Subject.PROPOSAL, proposals, target -> group(groups, proposal(target)));
    List<Proposal> kept = new ArrayList<>();
    for (Proposal proposal : made.proposals()) {
      if (!proposals.isStruck(proposal.id())) {
        kept.add(
            proposals.has(proposal.id())
                ? proposals.edit(proposal.id(), proposal, words(null, null))
                : proposal);
      }
    }
    Map<String, List<String>> marks = new HashMap<>();
    positionsRead.forEach(position -> marks.put(position.id(), position.corrected()));
    List<Position> standing = new ArrayList<>();
    for (Position position : made.positions()) {
      Position moved =
          moved(position.withCorrected(marks.getOrDefault(position.id(), List.of())), groups);
      if (!proposals.isStruck(moved.proposal())) {
        standing.add(moved);
      }
    }
    return new Proposed(kept, standing);
  }

  /** The position on the proposal that a person said. */
  private Position moved(Position position, Regrouping groups) {
    TypedCorrection holds = null;
    Position moved = position;
    for (TypedCorrection correction : positions.of(position.id(), "proposal")) {
      Change.SetField set = (Change.SetField) correction.change();
      String group = group(groups, proposal(Target.parse(set.value().stringValue())));
      if (holds != null) {
        outcomes.overruled(correction, holds);
      } else if (group == null) {
        outcomes.lost(correction, "the record has no " + set.value().stringValue());
      } else {
        outcomes.applied(correction);
        holds = correction;
        List<String> fields = new ArrayList<>(List.of("proposal"));
        fields.addAll(position.corrected());
        moved = ProposalGroups.withProposal(position, group).withCorrected(fields);
      }
    }
    return moved;
  }

  private static @Nullable String group(Regrouping groups, @Nullable String part) {
    return part == null ? null : groups.groupOf(part);
  }

  private @Nullable String proposal(Target target) {
    PageRows page = target instanceof Target.Row row ? pages.get(row.page()) : null;
    return page == null ? null : page.proposal((Target.Row) target).map(Proposal::id).orElse(null);
  }

  private @Nullable String event(Target target) {
    PageRows page = target instanceof Target.Row row ? pages.get(row.page()) : null;
    return page == null ? null : page.event((Target.Row) target).map(Event::id).orElse(null);
  }

  private List<TypedCorrection> of(Subject subject) {
    return log.active().stream()
        .filter(correction -> ChangeJson.subject(correction.target()) == subject)
        .toList();
  }

  private <T> void edit(
      Subject subject, RowEdits<T> edits, Function<Target, @Nullable String> rowOf) {
    for (TypedCorrection correction : of(subject)) {
      if (correction.change() instanceof Change.Join
          || correction.change() instanceof Change.Part) {
        continue;
      }
      String id = rowOf.apply(correction.target());
      if (id == null) {
        outcomes.lost(correction, "the record has no " + correction.target().text());
      } else {
        edits.add(id, correction);
      }
    }
  }

  /**
   * The incidents as people joined, parted and set them.
   *
   * @param events events with ids of actors across pages
   * @param groupOfStory for a reprint, the story that stands for it; any other story itself
   */
  public List<Incident> incidents(
      List<Incident> merged, Collection<Event> events, UnaryOperator<String> groupOfStory) {
    if (log.active().isEmpty()) {
      return merged;
    }
    IncidentGroups made = new IncidentGroups(merged, events, groupOfStory);
    Regrouping groups = made.groups();
    groups.apply(of(Subject.INCIDENT), this::event, IncidentGroups::alone, outcomes);
    edit(Subject.INCIDENT, incidents, target -> group(groups, event(target)));
    List<Incident> kept = new ArrayList<>();
    for (Incident incident : made.incidents()) {
      if (!incidents.isStruck(incident.id())) {
        kept.add(
            incidents.has(incident.id())
                ? incidents.edit(incident.id(), incident, words(null, null))
                : incident);
      }
    }
    return kept;
  }

  /** What people made of rows of pages, and what became of every correction. */
  public CorrectedRows rows() {
    Map<String, Statement> said = new TreeMap<>();
    for (PageRows page : pages.values()) {
      for (Statement statement : page.reading().statements()) {
        if (statements.has(statement.id()) && !statements.isStruck(statement.id())) {
          Words words = words(page.reading(), PageRows.span(statement));
          said.put(statement.id(), statements.edit(statement.id(), statement, words));
        }
      }
    }
    return new CorrectedRows(
        List.copyOf(editedEvents.values()),
        List.copyOf(said.values()),
        events.struck(),
        statements.struck(),
        outcomes.of(log.all()));
  }
}
