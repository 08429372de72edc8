// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.record.incident.Tale.LAKESIDE;
import static org.parley.record.incident.Tale.NORTH;
import static org.parley.record.incident.Tale.OLD_MILL;
import static org.parley.record.incident.Tale.RIVERTON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.store.MemoryStore;

class IncidentMergeTest {
  @Test
  void joinsWhatTwoStoriesTellOfOneBombing() {
    List<Incident> incidents =
        merge(
            bombing("a", "2023-03-05", 22),
            Tale.of("b", "2023-03-05")
                .says("Thirty-one people died when a car bomb went off by the market of Riverton.")
                .assault("died")
                .at(RIVERTON)
                .killing(31)
                .and());

    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).events()).containsExactly("a-1-e1", "b-1-e1");
    assertThat(incidents.get(0).outlets()).isEqualTo(2);
    assertThat(incidents.get(0).joins())
        .extracting(Incident.Join::event, Incident.Join::with, Incident.Join::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "b-1-e1",
                "a-1-e1",
                "rare words (riverton), news of the same days, in Riverton, with the same means"
                    + " (blast), the same target (market)"));
  }

  @Test
  void joinsWhatTwoStoriesOfADayLeadWithAroundOnePlace() {
    Tale first = lead("a", "2023-03-05", RIVERTON, 31);
    Tale second = lead("b", "2023-03-05", RIVERTON, 28);

    assertThat(merge(first, second)).hasSize(3);
    assertThat(merge(first, lead("b", "2023-03-05", LAKESIDE, 28))).hasSize(4);
    assertThat(merge(first, lead("b", "2023-03-12", RIVERTON, 28))).hasSize(4);
  }

  /** A story that tells where it is about only in a sentence on something else. */
  private static Tale lead(String page, String day, Place place, int dead) {
    return Tale.of(page, day)
        .says("An air strike hit a market, and " + dead + " people were killed.")
        .assault("killed")
        .killing(dead)
        .and()
        .says("Police detained a driver there.")
        .event(EventType.COERCE, "detained")
        .by("police-" + page)
        .at(place)
        .and();
  }

  @Test
  void keepsAnAttackByOneSideApartFromOneOnIt() {
    Tale by = attack("a", "north-front", "40 soldiers");
    assertThat(merge(by, attack("b", "north-front", "forty soldiers"))).hasSize(1);
    assertThat(
            merge(
                by,
                Tale.of("b", "2023-03-05")
                    .says("Jets bombed positions in Riverton.")
                    .assault("bombed")
                    .by("army")
                    .against("north-front")
                    .at(RIVERTON)
                    .and()))
        .hasSize(2);
  }

  private static Tale attack(String page, String actor, String victims) {
    return Tale.of(page, "2023-03-05")
        .says("Fighters attacked positions in Riverton.")
        .assault("attacked")
        .by(actor)
        .against(victims + "@" + page + "-1")
        .at(RIVERTON)
        .and();
  }

  @Test
  void countsAReprintOnce() {
    Map<String, MergedRecord.Group> groups =
        Map.of(
            "a-1",
            new MergedRecord.Group("a-1", true),
            "b-1",
            new MergedRecord.Group("a-1", false));

    List<Incident> incidents =
        merge(groups, bombing("a", "2023-03-05", 22), bombing("b", "2023-03-05", 22));

    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).outlets()).isEqualTo(1);
  }

  @Test
  void keepsTwoBombingsOfOneCityOnOtherDaysApart() {
    assertThat(merge(bombing("a", "2023-03-05", 22), bombing("b", "2023-03-12", 22))).hasSize(2);
  }

  @Test
  void keepsBombingsOnTwoDaysThatFollowApartUnlessTollAndWordsAreTheSame() {
    Tale sunday = told("a", "2023-03-05", 22, "A car bomb killed 22 people in Riverton.");
    Tale monday = told("b", "2023-03-06", 9, "A car bomb killed 9 people in Riverton.");

    assertThat(merge(sunday, monday)).hasSize(2);
  }

  @Test
  void keepsAnAirRaidAndACarBombOfOneDayInOneCityApart() {
    Tale bomb = told("a", "2023-03-05", 22, "A car bomb killed 22 people in Riverton on Sunday.");
    Tale raid = told("b", "2023-03-05", 14, "An air strike killed 14 people in Riverton.");

    assertThat(merge(bomb, raid)).hasSize(2);
  }

  @Test
  void keepsAttacksInTownsFarFromEachOtherApart() {
    Tale one = bombing("a", "2023-03-05", 22);
    Tale other =
        Tale.of("b", "2023-03-05")
            .says("A car bomb killed 22 people at the market of Lakeside.")
            .assault("killed")
            .at(LAKESIDE)
            .killing(22)
            .and();

    assertThat(merge(one, other)).hasSize(2);
  }

  @Test
  void takesASiteNearATownAndItsProvinceForThePlace() {
    Tale near =
        Tale.of("b", "2023-03-05")
            .says("A car bomb killed at least 20 people at a market in Old Mill.")
            .assault("killed")
            .at(OLD_MILL)
            .killingAtLeast(20)
            .and();
    Tale province =
        Tale.of("c", "2023-03-05")
            .says("A car bomb killed 22 people at a market in the province of North.")
            .assault("killed")
            .at(NORTH)
            .killing(22)
            .and();

    assertThat(merge(bombing("a", "2023-03-05", 22), near, province)).hasSize(1);
  }

  @Test
  void goesOnWithTheHappeningInTheNextSentence() {
    Tale tale =
        bombing("a", "2023-03-05", 22)
            .says("The blast wounded dozens of shoppers.")
            .assault("wounded")
            .and();

    List<Incident> incidents = merge(tale);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).joins().get(0).reason())
        .isEqualTo("goes on in the next words of the story");
  }

  @Test
  void whoIsSaidToHaveBrokenATruceIsNotSaidToHaveShelledTheMarketOfTheNextSentence() {
    Tale tale =
        Tale.of("a", "2023-03-05")
            .says("The army said that the rebels had violated the truce.")
            .assault("violated")
            .by("rebels")
            .coded("196")
            .saidBy("army")
            .and()
            .says("Shells hit a market in Riverton.")
            .assault("hit")
            .at(RIVERTON)
            .coded("190")
            .and();

    assertThat(merge(tale))
        .extracting(Incident::actor)
        .containsExactlyInAnyOrder(List.of("rebels"), List.of());
  }

  @Test
  void whatHasADayAndAPlaceOfItsOwnAndNamesNobodyIsNotToldOfWhoWasNamedBefore() {
    Tale tale =
        Tale.of("a", "2023-03-05")
            .says("The ministry of the hills said that the valley's forces had attacked.")
            .assault("attacked")
            .by("valley-forces")
            .saidBy("hills")
            .and()
            .says("On Saturday a missile hit a house in Riverton.")
            .assault("hit")
            .at(RIVERTON)
            .onDayTold("2023-03-04")
            .and();

    assertThat(merge(tale))
        .extracting(Incident::actor)
        .containsExactlyInAnyOrder(List.of("valley-forces"), List.of());
  }

  @Test
  void tellsAnotherTownApartInOneStory() {
    Tale tale =
        bombing("a", "2023-03-05", 22)
            .says("Shells killed three people in Lakeside.")
            .assault("killed")
            .at(LAKESIDE)
            .killing(3)
            .and();

    assertThat(merge(tale)).hasSize(2);
  }

  @Test
  void saysThatTollsDifferAndCallsNothingContestedThatHasOnlyGrown() {
    List<Incident> incidents =
        merge(bombing("a", "2023-03-05", 22), bombing("b", "2023-03-06", 31));

    assertThat(incidents).hasSize(1);
    assertThat(lines(incidents.get(0)))
        .containsExactly("null happened []", "null differs [FATALITIES] overtakes a-1");
    assertThat(incidents.get(0).contested()).isFalse();
  }

  @Test
  void callsTwoCountsInOneStoryContestedWhenBothCannotBe() {
    Incident both = two(counted("police", 30, false), counted("rebels", 32, false));
    Incident open = two(counted("police", 30, true), counted("rebels", 32, false));

    assertThat(both.contested()).isTrue();
    assertThat(open.contested()).isFalse();
    assertThat(lines(open)).containsExactly("police happened []", "rebels differs [FATALITIES]");
  }

  @Test
  void setsACaptureAndItsRepulseSideBySide() {
    Tale tale =
        Tale.of("a", "2023-03-05")
            .says("The rebels said that they had taken Riverton.")
            .event(EventType.COERCE, "taken")
            .by("rebels")
            .at(RIVERTON)
            .saidBy("rebels")
            .taking()
            .and()
            .says("The army said that its men repelled the rebels.")
            .event(EventType.ASSAULT, "repelled")
            .by("army")
            .against("rebels")
            .saidBy("army")
            .holding()
            .and();

    Incident incident = merge(tale).get(0);
    assertThat(lines(incident)).containsExactly("rebels happened []", "army differs [OUTCOME]");
    assertThat(incident.contested()).isTrue();
  }

  @Test
  void answersAClaimWithADenialThatNamesItsWords() {
    Tale tale =
        Tale.of("a", "2023-03-05")
            .says("The rebels said that they had seized the palace.")
            .event(EventType.COERCE, "seized")
            .by("rebels")
            .saidBy("rebels")
            .taking()
            .and()
            .says("The army denied that the palace had fallen.")
            .event(EventType.REJECT, "denied")
            .by("army")
            .object("that the palace had fallen")
            .and();

    Incident incident = merge(tale).get(0);
    assertThat(lines(incident)).containsExactly("rebels happened []", "army did_not_happen []");
    assertThat(incident.contested()).isTrue();
  }

  @Test
  void doesNotTakeARefusalOfAThingForADenialOfAnAct() {
    Tale tale =
        bombing("a", "2023-03-05", 22)
            .says("The army denied visas to the envoys.")
            .event(EventType.REJECT, "denied")
            .by("army")
            .object("visas to the envoys")
            .and();

    assertThat(merge(tale)).noneMatch(Incident::contested);
  }

  @Test
  void saysWhoDoneItIsDeniedWhereTheDeadAreNot() {
    Tale tale =
        bombing("a", "2023-03-05", 22)
            .says("The army denied firing at the market.")
            .event(EventType.REJECT, "denied")
            .by("army")
            .object("firing at the market")
            .and();

    assertThat(lines(merge(tale).get(0)))
        .containsExactly("null happened []", "army differs [ACTOR]");
  }

  @Test
  void answersAClaimWithAStatementThatNobodyDidIt() {
    Tale tale =
        Tale.of("a", "2023-03-05")
            .says("Two officers said that fighters had crossed the border.")
            .event(EventType.MOBILIZE, "crossed")
            .by("fighters")
            .saidBy("officers")
            .and()
            .says("Their chief said no man of his had entered the country.")
            .statement("chief", "no man of his had entered the country");

    Incident incident = merge(tale).get(0);
    assertThat(lines(incident)).containsExactly("officers happened []", "chief did_not_happen []");
    assertThat(incident.contested()).isTrue();
  }

  @Test
  void reachesTheIncidentsOfOtherStoriesWithADenial() {
    Tale claim =
        Tale.of("a", "2023-03-05")
            .says("The rebels said the army bombed the hospital of Riverton on Sunday.")
            .assault("bombed")
            .by("army")
            .at(RIVERTON)
            .on("2023-03-05")
            .saidBy("rebels")
            .and();
    Tale denial =
        Tale.of("b", "2023-03-06")
            .says("The army said it had not bombed the hospital of Riverton on Sunday.")
            .assault("bombed")
            .by("army")
            .at(RIVERTON)
            .on("2023-03-05")
            .aux(AuxiliaryMode.NEGATION)
            .saidBy("army")
            .and();

    List<Incident> incidents = merge(claim, denial);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).events()).containsExactly("a-1-e1");
    assertThat(lines(incidents.get(0)))
        .containsExactly("rebels happened []", "army did_not_happen []");
    assertThat(incidents.get(0).contested()).isTrue();
  }

  @Test
  void linksWhoConfirmsAndWhoTakesBack() {
    Tale first = claimed("a", "2023-03-05", "rebels", Claim.Relation.ASSERTS, false);
    Tale second = claimed("b", "2023-03-06", "police", Claim.Relation.CONFIRMS, false);
    Tale third = claimed("c", "2023-03-07", "rebels", Claim.Relation.ASSERTS, true);

    assertThat(lines(merge(first, second, third).get(0)))
        .containsExactly(
            "rebels happened []",
            "police happened [] confirms a-1",
            "rebels did_not_happen [] withdraws a-1");
  }

  @Test
  void makesNoIncidentOfAgreementsThatNobodyDenies() {
    Tale tale =
        Tale.of("a", "2023-03-05")
            .says("The rebels agreed to a truce.")
            .event(EventType.AGREE, "agreed")
            .by("rebels")
            .and();

    assertThat(merge(tale)).isEmpty();
  }

  @Test
  void doesNotDependOnTheOrderOfArrival() {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      List<Tale> tales = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        String day = "2023-03-0" + (4 + random.nextInt(3));
        tales.add(bombing("p" + i, day, 20 + random.nextInt(4)));
      }
      List<Incident> first = merge(tales.toArray(Tale[]::new));
      Collections.shuffle(tales, random);
      assertThat(merge(tales.toArray(Tale[]::new))).isEqualTo(first);
    }
  }

  private static Tale bombing(String page, String published, int dead) {
    return told(
        page, published, dead, "A car bomb killed " + dead + " people at a market in Riverton.");
  }

  private static Tale told(String page, String published, int dead, String words) {
    return Tale.of(page, published).says(words).assault("killed").at(RIVERTON).killing(dead).and();
  }

  private static Tale claimed(
      String page, String published, String holder, Claim.Relation relation, boolean negated) {
    Tale.Act act =
        Tale.of(page, published)
            .says("A car bomb struck the market of Riverton.")
            .assault("struck")
            .at(RIVERTON)
            .on("2023-03-05")
            .saidBy(holder, relation);
    return negated ? act.aux(AuxiliaryMode.NEGATION).and() : act.and();
  }

  private record Counted(String holder, int dead, boolean least) {}

  private static Counted counted(String holder, int dead, boolean least) {
    return new Counted(holder, dead, least);
  }

  private static Incident two(Counted... counts) {
    Tale tale = Tale.of("a", "2023-03-05");
    for (Counted count : counts) {
      Tale.Act act =
          tale.says("The bomb at the market of Riverton killed " + count.dead() + " people.")
              .assault("killed")
              .at(RIVERTON)
              .saidBy(count.holder());
      tale = (count.least() ? act.killingAtLeast(count.dead()) : act.killing(count.dead())).and();
    }
    return merge(tale).get(0);
  }

  private static List<String> lines(Incident incident) {
    return incident.accounts().stream().map(IncidentMergeTest::line).collect(Collectors.toList());
  }

  private static String line(Incident.Account account) {
    Incident.Follows follows = account.follows();
    return account.holder()
        + " "
        + account.says().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + account.differsOn()
        + (follows == null
            ? ""
            : " "
                + follows.kind().name().toLowerCase(java.util.Locale.ROOT)
                + " "
                + follows.account().story());
  }

  private static List<Incident> merge(Tale... tales) {
    return merge(Map.of(), tales);
  }

  private static List<Incident> merge(Map<String, MergedRecord.Group> groups, Tale... tales) {
    StoryNotes notes = new StoryNotes();
    List<Event> events = new ArrayList<>();
    for (Tale tale : tales) {
      PageReading reading = tale.reading();
      notes.add(reading);
      events.addAll(reading.events());
    }
    Map<String, List<Event>> stories = new TreeMap<>();
    events.forEach(e -> stories.computeIfAbsent(e.story(), k -> new ArrayList<>()).add(e));
    List<Incident> incidents = new ArrayList<>();
    try (MemoryStore store = new MemoryStore()) {
      store.merging(
          held -> {
            IncidentMerge merge =
                new IncidentMerge(held, id -> null, groups::get, story -> null, notes);
            stories.forEach((story, told) -> merge.add(story, told, Scope.NONE));
            merge.join();
            merge.changed().forEach(id -> incidents.add(merge.incident(id).orElseThrow()));
          });
    }
    return incidents;
  }
}
