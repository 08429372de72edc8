// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Position.Stance;
import org.parley.model.Span;

class TracksTest {
  private final List<Position> positions = new ArrayList<>();
  private final Map<Span, String> words = new HashMap<>();

  @BeforeEach
  void clear() {
    positions.clear();
    words.clear();
  }

  @Test
  void tellsAChangeOfSides() {
    stand("army", Stance.SIGNS, "2021-03-01");
    stand("army", Stance.WITHDRAWS_FROM, "2021-05-01");

    assertThat(changes()).containsExactly("army CHANGED_SIDES SIGNS > WITHDRAWS_FROM in 61 days");
  }

  @Test
  void tellsAContradictionOfWordsWithinDays() {
    stand("army", Stance.ACCEPTS, "2021-03-01");
    stand("army", Stance.REJECTS, "2021-03-03");

    assertThat(changes()).containsExactly("army CONTRADICTED ACCEPTS > REJECTS in 2 days");
  }

  @Test
  void tellsOfOneBreachAfterAWord() {
    stand("army", Stance.SIGNS, "2021-03-01");
    stand("army", Stance.VIOLATES, "2021-03-05");
    stand("army", Stance.VIOLATES, "2021-03-06");
    stand("army", Stance.VIOLATES, "2021-09-06");

    assertThat(changes()).containsExactly("army CONTRADICTED SIGNS > VIOLATES in 4 days");
  }

  @Test
  void tellsOfNewTermsAndOfDroppedOnes() {
    stand("army", Stance.ACCEPTS, "2021-03-01");
    stand("army", Stance.ACCEPTS_IF, "2021-03-11", "the rebels leave the port");
    stand("army", Stance.ACCEPTS_IF, "2021-03-21", "the rebels leave the port at once");
    stand("army", Stance.ACCEPTS_IF, "2021-03-31", "observers come to the capital");
    stand("army", Stance.SIGNS, "2021-04-10");

    assertThat(changes())
        .containsExactly(
            "army HARDENED ACCEPTS > ACCEPTS_IF in 10 days",
            "army HARDENED ACCEPTS_IF > ACCEPTS_IF in 10 days",
            "army SOFTENED ACCEPTS_IF > SIGNS in 10 days");
  }

  @Test
  void takesTermsTurnedRoundForOneStand() {
    stand("army", Stance.ACCEPTS_IF, "2021-03-01", "the rebels leave the port");
    stand("army", Stance.REJECTS, "2021-03-11", "rebels leave the port");

    assertThat(changes()).isEmpty();
  }

  @Test
  void tellsWhoOwesAnAnswer() {
    stand("army", Stance.ASKS_TIME, "2021-03-01");
    stand("rebels", Stance.SIGNS, "2021-03-20");

    assertThat(changes()).containsExactly("army SILENT ASKS_TIME > SIGNS in 19 days");
  }

  @Test
  void placesWhatHasNoDateAtTheDayOfItsStoryUnlessItIsTheEarlierOne() {
    stand("army", Stance.REJECTS, "2021-03-01");
    stand("army", Stance.ACCEPTS, null);
    assertThat(changes()).containsExactly("army CHANGED_SIDES REJECTS > ACCEPTS in 365 days");

    clear();
    stand("army", Stance.REJECTS, "2021-03-01");
    stand("army", Stance.ACCEPTS, null);
    words.put(span(1), "had accepted");
    assertThat(changes()).isEmpty();
  }

  @Test
  void holdsOneStoryOfOneDayForOneStand() {
    stand("army", Stance.ACCEPTS, "2021-03-01");
    Position first = positions.get(0);
    Evidence beside = new Evidence("story0", 500, 510);
    positions.add(
        new Position(
            "other",
            "p",
            "army",
            Stance.REJECTS,
            List.of(),
            List.of(),
            first.date(),
            List.of(),
            List.of(beside)));

    assertThat(changes()).isEmpty();
  }

  @Test
  void readsEveryRoleOfSides() {
    assertThat(Sides.read()).containsKeys("spokesman", "commander", "body:delegates");
  }

  @Test
  void drawsNothingFromTheOrderOfWhatOneStoryTellsUndated() {
    stand("army", Stance.WITHDRAWS_FROM, "2021-03-01");
    told("army", Stance.SIGNS, null, "story0");

    assertThat(changes()).isEmpty();
  }

  @Test
  void takesWhatASentenceSetsAgainstTheOneBeforeForTheLater() {
    told("army", Stance.ACCEPTS, null, "story0");
    told("army", Stance.ASKS_TIME, null, "story0");
    words.put(new Span(0, span(1).start()), "“The army agreed.” But it ");

    assertThat(changes()).containsExactly("army HARDENED ACCEPTS > ASKS_TIME in 0 days");
  }

  @Test
  void takesABreachThatHasNoDateForLaterThanWhatItBreaks() {
    told("army", Stance.COMMITS, "2022-02-27", "story0");
    told("army", Stance.VIOLATES, null, "story0");

    assertThat(changes()).containsExactly("army CONTRADICTED COMMITS > VIOLATES in 2 days");
  }

  @Test
  void whoWasPresidentThenSpokeForHisStateThen() {
    Sides sides =
        new Sides(
            List.of(
                actor("north", "North", Actor.Kind.GOVERNMENT, List.of()),
                actor(
                    "x",
                    "Xavier",
                    Actor.Kind.PERSON,
                    List.of(new Actor.Role("president", "north", "2014-09-29", "2021-08", null)))));

    assertThat(sides.of("x")).isEqualTo("x");
    assertThat(sides.of("x", LocalDate.of(2020, 3, 1))).isEqualTo("north");
    assertThat(sides.of("x", LocalDate.of(2021, 8, 15))).isEqualTo("north");
    assertThat(sides.of("x", LocalDate.of(2022, 3, 1))).isEqualTo("x");
  }

  @Test
  void anAssemblySpeaksForAPeopleButNotForAGovernment() {
    Sides sides =
        new Sides(
            List.of(
                actor("hill", "Hill People", Actor.Kind.PEOPLE, List.of()),
                actor("north", "North", Actor.Kind.GOVERNMENT, List.of()),
                actor("a", "Assembly of the Hill People", Actor.Kind.OTHER, List.of()),
                actor("b", "Assembly of North", Actor.Kind.OTHER, List.of())));

    assertThat(List.of(sides.of("a"), sides.of("b"))).containsExactly("hill", "b");
  }

  @Test
  void takesASpokesmansWordAndADelegationsForTheirSides() {
    Sides sides =
        new Sides(
            List.of(
                actor("front", "Front", Actor.Kind.ARMED_GROUP, List.of()),
                actor(
                    "x",
                    "Xavier",
                    Actor.Kind.PERSON,
                    List.of(
                        new Actor.Role("spokesman", "front", null, null, new Evidence("s", 0, 1)))),
                actor("d", "Delegates of the Front", Actor.Kind.OTHER, List.of()),
                actor("c", "Critics of the Front", Actor.Kind.OTHER, List.of())));

    assertThat(List.of(sides.of("x"), sides.of("d"), sides.of("c"), sides.of("front")))
        .containsExactly("front", "front", "c", "front");
  }

  private static Actor actor(String id, String name, Actor.Kind kind, List<Actor.Role> roles) {
    Actor.Alias alias = new Actor.Alias(name, List.of("s"));
    return new Actor(id, name, kind, null, null, null, List.of(alias), roles, 1);
  }

  private void stand(String actor, Stance stance, String day, String... conditions) {
    told(actor, stance, day, "story" + positions.size(), conditions);
  }

  private void told(String actor, Stance stance, String day, String story, String... conditions) {
    int n = positions.size();
    List<Span> spans = new ArrayList<>();
    for (String condition : conditions) {
      Span span = new Span(1000 * (n + 1) + spans.size(), 1000 * (n + 1) + 100);
      words.put(span, condition);
      spans.add(span);
    }
    words.put(span(n), stance.name());
    positions.add(
        new Position(
            "position" + n,
            "p",
            actor,
            stance,
            spans,
            List.of(),
            day == null ? DateRange.UNKNOWN : day(day),
            List.of(),
            List.of(new Evidence(story, span(n).start(), span(n).end()))));
  }

  private static Span span(int n) {
    return new Span(10 * n, 10 * n + 9);
  }

  private static DateRange day(String day) {
    LocalDate date = LocalDate.parse(day);
    return new DateRange(date, date, DateRange.Precision.DAY, DateRange.Basis.TEXT, null);
  }

  private List<String> changes() {
    Tracks.Stories stories =
        new Tracks.Stories() {
          @Override
          public String words(String story, Span span) {
            return words.getOrDefault(span, "");
          }

          @Override
          public DateRange published(String story) {
            return day("2022-03-01");
          }
        };
    return new Tracks(new Sides(List.of()), stories)
        .changes(positions).stream()
            .map(
                change ->
                    change.side()
                        + " "
                        + change.kind()
                        + " "
                        + change.before().stance()
                        + " > "
                        + change.after().stance()
                        + " in "
                        + change.days()
                        + " days")
            .toList();
  }
}
