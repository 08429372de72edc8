// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.corrections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.parley.model.Actor;
import org.parley.model.Correction;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.record.correction.Analyst;
import org.parley.record.correction.Change;
import org.parley.record.correction.CorrectionException;
import org.parley.record.correction.Corrections;
import org.parley.record.correction.Subject;
import org.parley.record.correction.Target;
import org.parley.store.Kind;
import org.parley.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Corrects a record at random, as two analysts might. The same seed makes the same corrections. */
final class RandomCorrections {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

  private final Random random;
  private final List<Correction> made = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  RandomCorrections(long seed) {
    this.random = new Random(seed);
  }

  /** How many of each kind were made. */
  Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }

  /** Makes so many corrections of a record that is merged. */
  void make(Store store, int count) {
    Rows rows = new Rows(store);
    Corrections corrections = new Corrections(store);
    for (int done = 0; done < count; ) {
      done += one(rows, corrections) ? 1 : 0;
    }
  }

  private static final class Rows {
    private final List<Event> events;
    private final List<Statement> statements;
    private final List<Proposal> proposals;
    private final List<Position> positions;
    private final List<Incident> incidents;
    private final List<Actor> actors;
    private final List<Story> stories;

    Rows(Store store) {
      events = store.all(Kind.EVENTS);
      statements = store.all(Kind.STATEMENTS);
      proposals = store.all(Kind.PROPOSALS);
      positions = store.all(Kind.POSITIONS);
      incidents = store.all(Kind.INCIDENTS);
      actors = store.all(Kind.ACTORS);
      stories = store.all(Kind.STORIES);
    }
  }

  private boolean one(Rows rows, Corrections corrections) {
    switch (random.nextInt(21)) {
      case 0:
      case 1:
      case 2:
        String event = pick(rows.events).id();
        return set(
            corrections,
            Subject.EVENT,
            event,
            List.of(
                "type",
                "mode",
                "date",
                "actor",
                "recipient",
                "place",
                "aux",
                "fatalities",
                "claimed_by",
                "object"),
            rows);
      case 3:
        return row(corrections, Subject.EVENT, pick(rows.events).id(), new Change.Strike());
      case 4:
      case 5:
        String statement = pick(rows.statements).id();
        return set(
            corrections,
            Subject.STATEMENT,
            statement,
            List.of("speaker", "form", "date", "addressee"),
            rows);
      case 6:
        return row(corrections, Subject.STATEMENT, pick(rows.statements).id(), new Change.Strike());
      case 7:
      case 8:
        return !rows.positions.isEmpty()
            && set(
                corrections,
                Subject.POSITION,
                pick(rows.positions).id(),
                List.of("stance", "actor", "date", "claimed_by", "proposal"),
                rows);
      case 9:
        return !rows.positions.isEmpty()
            && row(corrections, Subject.POSITION, pick(rows.positions).id(), new Change.Strike());
      case 10:
        return !rows.proposals.isEmpty()
            && set(
                corrections,
                Subject.PROPOSAL,
                pick(rows.proposals).id(),
                List.of("name", "kind", "first_seen", "backed_by"),
                rows);
      case 11:
        return rows.proposals.size() > 1
            && pair(
                corrections,
                Subject.PROPOSAL,
                pick(rows.proposals).id(),
                pick(rows.proposals).id());
      case 12:
        return set(
            corrections,
            Subject.INCIDENT,
            pick(rows.incidents).id(),
            List.of("contested", "date", "actor", "type"),
            rows);
      case 13:
        return pair(
            corrections, Subject.INCIDENT, pick(rows.incidents).id(), pick(rows.incidents).id());
      case 14:
        Incident incident = pick(rows.incidents);
        return pair(corrections, Subject.INCIDENT, pick(incident.events()), incident.id());
      case 15:
        return set(
            corrections,
            Subject.ACTOR,
            pick(rows.actors).id(),
            List.of("name", "country", "kind"),
            rows);
      case 16:
        return pair(corrections, Subject.ACTOR, pick(rows.actors).id(), pick(rows.actors).id());
      case 17:
        return border(corrections, pick(rows.stories), rows);
      case 18:
        return row(corrections, Subject.EVENT, pick(rows.events).id(), new Change.Note());
      case 19:
        return addition(corrections, rows);
      default:
        return undo(corrections);
    }
  }

  private boolean set(
      Corrections corrections, Subject subject, String id, List<String> fields, Rows rows) {
    String field = pick(fields);
    Optional<JsonNode> value = value(corrections, subject, field, rows);
    return value.isPresent()
        && row(corrections, subject, id, new Change.SetField(field, value.get()));
  }

  private Optional<JsonNode> value(
      Corrections corrections, Subject subject, String field, Rows rows) {
    switch (field) {
      case "type":
        return Optional.of(text(pick(List.of(EventType.values())).name()));
      case "mode":
      case "place":
      case "object":
        return Optional.of(JSON.nullNode());
      case "date":
      case "first_seen":
        return Optional.of(
            text(pick(List.of("2020-01-13", "2021-03", "2019", "2020-01-13/2020-01-16"))));
      case "aux":
        return Optional.of(JSON.arrayNode().add(pick(List.of("negation", "future"))));
      case "fatalities":
        return Optional.of(JSON.numberNode(random.nextInt(90)));
      case "contested":
        return Optional.of(JSON.booleanNode(random.nextBoolean()));
      case "form":
        return Optional.of(text(pick(List.of("direct", "indirect", "mixed"))));
      case "stance":
        return Optional.of(
            text(pick(List.of(Position.Stance.values())).name().toLowerCase(Locale.ROOT)));
      case "kind":
        return Optional.of(text(subject == Subject.ACTOR ? "armed_group" : "talks"));
      case "country":
        return Optional.of(text(pick(List.of("LBY", "SDN", "YEM"))));
      case "name":
        return Optional.of(text("Name " + random.nextInt(1000)));
      case "proposal":
        return corrections
            .target(Subject.PROPOSAL, pick(rows.proposals).id())
            .map(target -> text(target.text()));
      default:
        return Optional.of(text(pick(rows.actors).id()));
    }
  }

  private static JsonNode text(String text) {
    return JSON.stringNode(text);
  }

  private boolean row(Corrections corrections, Subject subject, String id, Change change) {
    return corrections.target(subject, id).map(at -> add(corrections, at, change)).orElse(false);
  }

  private boolean pair(Corrections corrections, Subject subject, String one, String other) {
    Optional<Target> first = corrections.target(subject, one);
    Optional<Target> last = first.flatMap(target -> corrections.other(subject, other, target));
    if (first.isEmpty() || last.isEmpty()) {
      return false;
    }
    Change change =
        random.nextInt(3) > 0 ? new Change.Join(last.get()) : new Change.Part(last.get());
    return add(corrections, first.get(), change);
  }

  /** What somebody said becomes an event, or where an event is told becomes what somebody said. */
  private boolean addition(Corrections corrections, Rows rows) {
    boolean event = random.nextBoolean();
    Statement said = pick(rows.statements);
    Event told = pick(rows.events);
    String story = event ? said.story() : told.story();
    String page = story.substring(0, story.lastIndexOf('-'));
    Subject subject = event ? Subject.EVENT : Subject.STATEMENT;
    Target words =
        new Target.Row(subject, page, event ? said.content().get(0) : told.sentence(), null, 1);
    EventType type = event ? pick(List.of(EventType.values())) : null;
    return add(corrections, words, new Change.Add(type));
  }

  private boolean border(Corrections corrections, Story story, Rows rows) {
    int start = story.spans().get(0).start();
    int end = story.spans().get(story.spans().size() - 1).end();
    Target here = new Target.Border(story.page(), start);
    boolean follows =
        rows.stories.stream()
            .anyMatch(s -> s.page().equals(story.page()) && s.order() < story.order());
    switch (random.nextInt(follows ? 3 : 1)) {
      case 0:
        Target inside =
            new Target.Border(story.page(), start + random.nextInt(Math.max(1, end - start)));
        return add(corrections, inside, new Change.Begin(random.nextBoolean()));
      case 1:
        return add(corrections, here, new Change.Continue());
      default:
        int to = start + random.nextInt(Math.max(1, (end - start) / 2));
        return add(corrections, here, new Change.Move(to));
    }
  }

  private boolean undo(Corrections corrections) {
    if (made.isEmpty()) {
      return false;
    }
    try {
      made.add(corrections.undo(pick(made).id(), analyst()));
      counts.merge("undo", 1, Integer::sum);
      return true;
    } catch (CorrectionException e) {
      return false; // taken back already
    }
  }

  private boolean add(Corrections corrections, Target target, Change change) {
    made.add(corrections.add(target, change, analyst()));
    counts.merge(change.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1, Integer::sum);
    return true;
  }

  private Analyst analyst() {
    String author = random.nextBoolean() ? "ada" : "ben";
    return new Analyst(author, BEGINNING.plusSeconds(made.size()), null);
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
