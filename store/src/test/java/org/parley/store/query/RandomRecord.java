// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.CorrectedRows;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.model.PlaceMention;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Reprint;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;

/** Small records in which everything is drawn: pages, and merges of them. */
final class RandomRecord {
  private static final String TEXT =
      "Truce talks failed. The river towns are calm, said a guard.\n";
  private static final Span WORDS = new Span(0, 19);
  private static final TextSpan CUE = new TextSpan(12, 18, "failed");

  private final Random random;

  RandomRecord(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> numbered(String word, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word + i);
    }
    return words;
  }

  private static final List<String> READ = numbered("read-", 6);
  static final List<String> ACROSS = numbered("actor-", 4);
  private static final List<String> OUTLETS = numbered("Paper ", 3);

  private DateRange date() {
    if (random.nextInt(4) == 0) {
      return DateRange.UNKNOWN;
    }
    LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(40));
    LocalDate to = random.nextBoolean() ? from : from.plusDays(random.nextInt(20));
    return new DateRange(from, to, DateRange.Precision.DAY, DateRange.Basis.TEXT, WORDS);
  }

  private Place place() {
    int n = random.nextInt(4);
    return new Place(
        "place-" + n,
        "Town " + n,
        n < 2 ? "AAA" : n == 2 ? "BBB" : null,
        null,
        n == 3 ? null : n + 0.5,
        n == 3 ? null : n + 1.0,
        Place.Precision.TOWN,
        n == 0 ? 7L : null);
  }

  private ActorRef ref() {
    return new ActorRef(random.nextInt(5) == 0 ? null : one(READ), 0, 5, "Truce");
  }

  private List<ActorRef> refs() {
    List<ActorRef> refs = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      refs.add(ref());
    }
    return refs;
  }

  /** The reading of a page of that number. */
  PageReading reading(int number) {
    String page = "%016x".formatted(number + 0xa0);
    List<Story> stories = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    String text = TEXT.repeat(count);
    for (int order = 1; order <= count; order++) {
      String story = page + "-" + order;
      int start = (order - 1) * TEXT.length();
      stories.add(
          new Story(
              story,
              page,
              order,
              random.nextBoolean() ? null : "Truce talks",
              "en",
              random.nextInt(4) == 0 ? null : one(OUTLETS),
              null,
              null,
              List.of(new StorySpan(start, start + TEXT.length() - 1, StorySpan.Role.BODY)),
              date(),
              story,
              true,
              null));
      for (int e = random.nextInt(4); e > 0; e--) {
        events.add(event(story + "-e" + e, story));
      }
      for (int s = random.nextInt(3); s > 0; s--) {
        statements.add(statement(story + "-s" + s, story));
      }
    }
    return new PageReading(
        new Page(page, page + ".txt", "text/plain", "UTF-8", page.repeat(4), text, List.of()),
        stories,
        List.of(),
        List.of(),
        events,
        statements,
        List.of(),
        List.of());
  }

  Event event(String id, String story) {
    Set<AuxiliaryMode> aux =
        random.nextInt(3) == 0 ? Set.of(one(List.of(AuxiliaryMode.values()))) : Set.of();
    Claim.Relation relation =
        random.nextInt(5) == 0 ? Claim.Relation.DENIES : Claim.Relation.ASSERTS;
    EventType type = one(List.of(EventType.values()).subList(0, 6));
    return new Event(
        id,
        story,
        WORDS,
        type,
        null,
        List.of(),
        CUE,
        refs(),
        refs(),
        null,
        aux,
        date(),
        random.nextBoolean() ? null : new PlaceMention(place(), WORDS),
        null,
        List.of(new Claim(null, relation, null, null, "\"relation\":\"denies\"")),
        random.nextInt(6) == 0 ? 4 : type.quad(),
        null,
        null,
        null);
  }

  private Statement statement(String id, String story) {
    return new Statement(
        id,
        story,
        random.nextBoolean() ? null : ref(),
        refs(),
        CUE,
        List.of(WORDS),
        Statement.Form.DIRECT,
        random.nextBoolean() ? null : ref(),
        date());
  }

  private List<String> actors() {
    return random.nextInt(3) == 0 ? List.of() : List.of(one(ACROSS));
  }

  /** A merge of these readings: ids, incidents, positions and corrections are drawn. */
  MergedRecord merge(List<PageReading> readings) {
    List<Actor> actors = new ArrayList<>();
    for (String id : ACROSS) {
      actors.add(
          new Actor(
              id,
              "Guard " + id.substring(6) + (random.nextBoolean() ? " Élan" : ""),
              one(List.of(Actor.Kind.values())),
              random.nextBoolean() ? null : "AAA",
              null,
              null,
              List.of(
                  new Actor.Alias("The Watch", List.of()),
                  new Actor.Alias("Guards", Collections.nCopies(random.nextInt(70), "s-1"))),
              List.of(),
              random.nextInt(3)));
    }
    Map<String, String> ids = new HashMap<>();
    READ.stream().filter(id -> random.nextBoolean()).forEach(id -> ids.put(id, one(ACROSS)));
    Map<String, MergedRecord.Group> groups = new HashMap<>();
    List<String> stories = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (PageReading reading : readings) {
      events.addAll(reading.events());
      for (Story story : reading.stories()) {
        stories.add(story.id());
        if (random.nextInt(4) == 0) {
          ids.put(MergedRecord.actorKey(story.id(), one(READ)), one(ACROSS));
        }
        if (random.nextInt(3) == 0) {
          groups.put(
              story.id(),
              new MergedRecord.Group(
                  "group",
                  random.nextBoolean(),
                  random.nextBoolean() ? null : "cluster",
                  new Reprint("x-1", Reprint.Kind.NEAR)));
        }
      }
    }
    return new MergedRecord(
        actors,
        proposals(),
        positions(stories),
        // A merge tells no incident by an event that a person struck.
        incidents(events.stream().filter(event -> event != struck(events)).toList()),
        ids,
        groups,
        corrected(events));
  }

  private List<Proposal> proposals() {
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      proposals.add(
          new Proposal(
              "proposal-" + i,
              "Truce of town " + i,
              one(List.of(Proposal.Kind.values()).subList(0, 3)),
              actors(),
              actors(),
              random.nextBoolean() ? null : place(),
              date(),
              List.of()));
    }
    return proposals;
  }

  private List<Position> positions(List<String> stories) {
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < 8 && !stories.isEmpty(); i++) {
      positions.add(
          new Position(
              "position-" + i,
              "proposal-" + random.nextInt(4),
              one(ACROSS),
              one(List.of(Position.Stance.values()).subList(0, 4)),
              List.of(),
              List.of(),
              date(),
              List.of(),
              List.of(new Evidence(one(stories), 0, 5), new Evidence(one(stories), 6, 11))));
    }
    return positions;
  }

  private List<Incident> incidents(List<Event> events) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < 5 && !events.isEmpty(); i++) {
      incidents.add(
          new Incident(
              "incident-" + i,
              one(List.of(EventType.values()).subList(0, 6)),
              date(),
              random.nextBoolean() ? null : place(),
              actors(),
              actors(),
              List.of(one(events).id()),
              List.of(),
              random.nextBoolean(),
              1));
    }
    return incidents;
  }

  private static Event struck(List<Event> events) {
    return events.get(Math.min(1, events.size() - 1));
  }

  private CorrectedRows corrected(List<Event> events) {
    if (events.size() < 2 || random.nextBoolean()) {
      return CorrectedRows.NONE;
    }
    Event changed = events.get(0);
    return new CorrectedRows(
        List.of(event(changed.id(), changed.story())),
        List.of(),
        Set.of(struck(events).id()),
        Set.of(),
        List.of());
  }

  /** A filter of one to three conditions. */
  Filter filter() {
    Filter.Builder filter = new Filter.Builder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      condition(filter);
    }
    return filter.build();
  }

  private void condition(Filter.Builder filter) {
    switch (random.nextInt(17)) {
      case 0, 1 ->
          filter.days(
              random.nextBoolean() ? null : LocalDate.of(2020, 1, 1 + random.nextInt(30)),
              random.nextBoolean() ? null : LocalDate.of(2020, 2, 1 + random.nextInt(9)));
      case 2, 3, 4 ->
          filter.actors(
              random.nextInt(3) == 0 ? List.of(one(ACROSS), one(READ)) : List.of(one(ACROSS)),
              random.nextBoolean()
                  ? null
                  : one(List.of("actor", "recipient", "speaker", "via", "addressee")));
      case 5 ->
          filter.types(
              random.nextBoolean()
                  ? Set.of(one(List.of("AGREE", "CONSULT", "proposes", "ceasefire")))
                  : Set.of("SUPPORT", "AID", "backs", "withdrawal"));
      case 6 -> filter.quads(random.nextBoolean() ? Set.of(1) : Set.of(2, 4));
      case 7 -> filter.polarities(Set.of(one(List.of(Polarity.values()))));
      case 8 ->
          filter.places(
              random.nextBoolean()
                  ? Set.of("place-" + random.nextInt(4))
                  : Set.of("place-0", "place-3"));
      case 9 -> filter.countries(random.nextBoolean() ? Set.of("AAA") : Set.of("AAA", "BBB"));
      case 10 ->
          filter.outlets(
              random.nextBoolean() ? Set.of(one(OUTLETS)) : Set.of("Paper 0", "Paper 1"));
      case 11 -> filter.contested(random.nextBoolean());
      case 12 -> filter.story("%016x-1".formatted(0xa0 + random.nextInt(5)));
      case 13 -> filter.incident("incident-" + random.nextInt(5));
      case 15 -> filter.learnedAfter(0L);
      case 14 -> filter.proposal("proposal-" + random.nextInt(4));
      default -> {
        if (random.nextBoolean()) {
          filter.page("%016x".formatted(0xa0 + random.nextInt(5)));
        } else {
          filter.alike(
              random.nextBoolean() ? "group" : "%016x-1".formatted(0xa0 + random.nextInt(5)),
              random.nextBoolean() ? null : "cluster");
        }
      }
    }
  }
}
