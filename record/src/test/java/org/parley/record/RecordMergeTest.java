// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.model.TextSpan;

class RecordMergeTest {
  private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

  @Test
  void joinsTwoSpellingsOfOnePerson() {
    MergedRecord merged =
        merge(
            reading(
                "a",
                List.of(
                    named("khalid-haddar", "Khalid Haddar", "a-1"),
                    named("sara-nur", "Sara Nur", "a-1")),
                List.of()),
            reading(
                "b",
                List.of(
                    named("khaled-hadar", "Khaled Hadar", "b-1"),
                    named("sara-nur", "Sara Nur", "b-1")),
                List.of()));

    assertThat(merged.actors()).extracting(Actor::id).containsExactly("khalid-haddar", "sara-nur");
    assertThat(merged.actorIds()).containsEntry("khaled-hadar", "khalid-haddar");
  }

  @Test
  void keepsPeopleOfOneStoryApartFromThoseOfAnother() {
    MergedRecord merged =
        merge(
            reading("a", List.of(person("two-officials@a-1", "Two officials")), List.of()),
            reading("b", List.of(person("two-officials@b-1", "Two officials")), List.of()));

    assertThat(merged.actors()).hasSize(2);
  }

  @Test
  void keepsTwoSurnamesOfOneWordApartWhenSeveralFit() {
    MergedRecord merged =
        merge(
            reading("a", List.of(person("ali-nur", "Ali Nur", "Nur")), List.of()),
            reading("b", List.of(person("sara-nur", "Sara Nur", "Nur")), List.of()),
            reading("c", List.of(person("nur", "Nur")), List.of()));

    assertThat(merged.actors()).extracting(Actor::id).contains("nur", "ali-nur", "sara-nur");
  }

  @Test
  void setsAClaimAndItsDenialSideBySide() {
    MergedRecord merged =
        merge(
            reading(
                "a",
                List.of(),
                List.of(
                    event("a-1-e1", 100, EventType.ASSAULT, "rebels", "army", Set.of(), "rebels"),
                    event(
                        "a-1-e2",
                        200,
                        EventType.ASSAULT,
                        "rebels",
                        "army",
                        Set.of(AuxiliaryMode.NEGATION),
                        "army"))));

    Incident incident = merged.incidents().get(0);
    assertThat(incident.contested()).isTrue();
    assertThat(incident.accounts())
        .extracting(Incident.Account::holder, Incident.Account::says)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("rebels", Incident.Says.HAPPENED),
            org.assertj.core.groups.Tuple.tuple("army", Incident.Says.DID_NOT_HAPPEN));
  }

  @Test
  void callsNothingContestedThatNobodyDenies() {
    MergedRecord merged =
        merge(
            reading(
                "a",
                List.of(),
                List.of(
                    event("a-1-e1", 100, EventType.ASSAULT, "rebels", "army", Set.of(), "rebels"),
                    event("a-1-e2", 200, EventType.ASSAULT, "rebels", "army", Set.of(), "army"))));

    assertThat(merged.incidents()).hasSize(1).noneMatch(Incident::contested);
  }

  @Test
  void joinsProposalsOfTwoPagesWithTwoPartiesInCommon() {
    MergedRecord merged =
        merge(
            proposing("a", "The plan of the river and the bridge"),
            proposing("b", "A truce for the river and the town"));

    assertThat(merged.proposals()).hasSize(1);
    assertThat(merged.positions()).hasSize(4);
  }

  @Test
  void doesNotDependOnTheOrderOfArrival() {
    List<PageReading> readings = new ArrayList<>();
    for (String page : List.of("a", "b", "c", "d")) {
      readings.add(
          reading(
              page,
              List.of(person("person-" + page, "Omar Hassan"), person("x", "Someone")),
              List.of(
                  event(
                      page + "-1-e1",
                      10,
                      EventType.ASSAULT,
                      "x",
                      "y",
                      Set.of(),
                      "person-" + page))));
      readings.add(proposing("q" + page, "A truce of the four rivers"));
    }
    MergedRecord first = merge(readings.toArray(PageReading[]::new));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(readings, new Random(seed));
      assertThat(merge(readings.toArray(PageReading[]::new))).isEqualTo(first);
    }
  }

  private static MergedRecord merge(PageReading... readings) {
    RecordMerge merge = new RecordMerge();
    for (PageReading reading : readings) {
      merge.add(reading);
    }
    return merge.merge();
  }

  private static Actor named(String id, String name, String story) {
    List<Actor.Alias> aliases = List.of(new Actor.Alias(name, List.of(story)));
    return new Actor(id, name, Actor.Kind.PERSON, null, null, null, aliases, List.of(), 1);
  }

  private static Actor person(String id, String name, String... aliases) {
    List<Actor.Alias> others = new ArrayList<>();
    for (String alias : aliases) {
      others.add(new Actor.Alias(alias, List.of("s")));
    }
    return new Actor(id, name, Actor.Kind.PERSON, null, null, null, others, List.of(), 1);
  }

  private static Event event(
      String id,
      int at,
      EventType type,
      String actor,
      String recipient,
      Set<AuxiliaryMode> aux,
      String claimant) {
    String story = id.substring(0, id.lastIndexOf('-'));
    return new Event(
        id,
        story,
        new Span(at, at + 50),
        type,
        null,
        List.of(),
        new TextSpan(at + 10, at + 16, "struck"),
        List.of(new ActorRef(actor, at, at + 5, actor)),
        List.of(new ActorRef(recipient, at + 20, at + 25, recipient)),
        null,
        aux,
        DateRange.UNKNOWN,
        null,
        null,
        List.of(new Claim(claimant, Claim.Relation.ASSERTS, at + 30, at + 35, claimant)),
        type.quad(),
        null,
        null,
        null);
  }

  private static PageReading proposing(String page, String name) {
    String story = page + "-1";
    Evidence evidence = new Evidence(story, 1, 9);
    Proposal proposal =
        new Proposal(
            story + "-q1",
            name,
            Proposal.Kind.CEASEFIRE,
            List.of(),
            List.of(),
            null,
            new DateRange(MONDAY, MONDAY, DateRange.Precision.DAY, DateRange.Basis.DATELINE, null),
            List.of(evidence));
    List<Position> positions = new ArrayList<>();
    for (String actor : List.of("north", "south")) {
      positions.add(
          new Position(
              story + "-p-" + actor,
              story + "-q1",
              actor,
              Position.Stance.ACCEPTS,
              List.of(),
              List.of(),
              DateRange.UNKNOWN,
              List.of(),
              List.of(evidence)));
    }
    return new PageReading(
        page(page),
        List.of(story(page)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(proposal),
        positions);
  }

  private static PageReading reading(String page, List<Actor> actors, List<Event> events) {
    return new PageReading(
        page(page),
        List.of(story(page)),
        List.of(),
        actors,
        events,
        List.of(),
        List.of(),
        List.of());
  }

  private static Page page(String id) {
    return new Page(id, id + ".txt", "text/plain", "UTF-8", "00", "text", List.of());
  }

  private static Story story(String page) {
    return new Story(
        page + "-1",
        page,
        1,
        null,
        "en",
        null,
        null,
        null,
        List.of(),
        DateRange.UNKNOWN,
        page + "-1",
        true,
        null);
  }
}
