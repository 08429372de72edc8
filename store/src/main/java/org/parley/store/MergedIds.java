// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.CorrectedRows;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Statement;
import org.parley.model.Story;

/**
 * Turns rows as one page was read into rows of the record: what a person corrected takes the place
 * of what was read, actors get their ids across pages, stories their near-duplicate group and their
 * cluster. Pure; the same for every kind of store.
 *
 * @param actors as {@link MergedRecord#actorIds}
 * @param groups for each story that is like another one, its group and its cluster
 * @param events events that a person corrected, by id; empty for those that were struck
 * @param statements statements, likewise
 */
public record MergedIds(
    Map<String, String> actors,
    Map<String, Group> groups,
    Map<String, Optional<Event>> events,
    Map<String, Optional<Statement>> statements) {
  static final MergedIds NONE = of(MergedRecord.EMPTY);

  static MergedIds of(MergedRecord merged) {
    CorrectedRows corrected = merged.corrected();
    return new MergedIds(
        merged.actorIds(),
        merged.groups(),
        byId(corrected.events(), Event::id, corrected.struckEvents()),
        byId(corrected.statements(), Statement::id, corrected.struckStatements()));
  }

  private static <T> Map<String, Optional<T>> byId(
      List<T> rows, Function<T, String> id, Set<String> struck) {
    Map<String, Optional<T>> byId = new HashMap<>();
    rows.forEach(row -> byId.put(id.apply(row), Optional.of(row)));
    struck.forEach(gone -> byId.put(gone, Optional.empty()));
    return byId;
  }

  /** The same without what was corrected of a page that is read anew. */
  MergedIds without(PageReading earlier) {
    Map<String, Optional<Event>> otherEvents = new HashMap<>(events);
    earlier.events().forEach(event -> otherEvents.remove(event.id()));
    Map<String, Optional<Statement>> otherStatements = new HashMap<>(statements);
    earlier.statements().forEach(statement -> otherStatements.remove(statement.id()));
    return new MergedIds(actors, groups, otherEvents, otherStatements);
  }

  /** The story with its group and its cluster. */
  public Story apply(Story row) {
    Group group = groups.get(row.id());
    return group == null
        ? row
        : new Story(
            row.id(),
            row.page(),
            row.order(),
            row.title(),
            row.language(),
            row.outlet(),
            row.byline(),
            row.dateline(),
            row.spans(),
            row.published(),
            row.otherDates(),
            group.id(),
            group.first(),
            group.cluster(),
            group.reprint(),
            row.corrected());
  }

  /** The mention with the id across pages. */
  public Mention apply(Mention row) {
    return row instanceof Mention.OfActor actor
        ? new Mention.OfActor(
            actor.story(), actor.start(), actor.end(), actor.text(), actor(row.story(), actor.id()))
        : row;
  }

  /** The event as corrected and with ids across pages; null when a person struck it. */
  public @Nullable Event apply(Event read) {
    Optional<Event> corrected = events.getOrDefault(read.id(), Optional.of(read));
    return corrected.map(this::withIds).orElse(null);
  }

  /** The statement, likewise. */
  public @Nullable Statement apply(Statement read) {
    Optional<Statement> corrected = statements.getOrDefault(read.id(), Optional.of(read));
    return corrected.map(this::withIds).orElse(null);
  }

  private Event withIds(Event row) {
    return new Event(
        row.id(),
        row.story(),
        row.sentence(),
        row.type(),
        row.mode(),
        row.contexts(),
        row.cue(),
        refs(row.story(), row.actor()),
        refs(row.story(), row.recipient()),
        row.object(),
        row.aux(),
        row.date(),
        row.place(),
        row.fatalities(),
        row.claimedBy().stream().map(claim -> claim(row.story(), claim)).toList(),
        row.quad(),
        row.score(),
        row.cameo(),
        row.territory(),
        row.corrected());
  }

  private Statement withIds(Statement row) {
    return new Statement(
        row.id(),
        row.story(),
        ref(row.story(), row.speaker()),
        refs(row.story(), row.via()),
        row.cue(),
        row.content(),
        row.form(),
        ref(row.story(), row.addressee()),
        row.date(),
        row.corrected());
  }

  private @Nullable String actor(String story, @Nullable String id) {
    return id == null ? null : MergedRecord.actorId(actors, story, id);
  }

  private List<ActorRef> refs(String story, List<ActorRef> refs) {
    return refs.stream().map(ref -> known(story, ref)).toList();
  }

  private @Nullable ActorRef ref(String story, @Nullable ActorRef ref) {
    return ref == null ? null : known(story, ref);
  }

  private ActorRef known(String story, ActorRef ref) {
    return new ActorRef(actor(story, ref.id()), ref.start(), ref.end(), ref.text());
  }

  private Claim claim(String story, Claim claim) {
    return new Claim(
        actor(story, claim.id()), claim.relation(), claim.start(), claim.end(), claim.text());
  }
}
