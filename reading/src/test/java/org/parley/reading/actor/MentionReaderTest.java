// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.model.Mention;
import org.parley.model.PlaceMention;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.EventPlaces;
import org.parley.reading.time.EventDates;

final class MentionReaderTest {
  private static final Resources RESOURCES = Resources.bundled();
  private static final MentionReader READER = new MentionReader(RESOURCES);

  private static List<String> actors(StoryText story) {
    List<String> found = new ArrayList<>();
    for (Mention mention : READER.read(story).all()) {
      if (mention instanceof Mention.OfActor actor) {
        found.add(actor.text() + " = " + actor.id());
      }
    }
    return found;
  }

  private static List<String> roles(StoryText story, String id) {
    Actor actor = READER.read(story).actor(id).orElseThrow();
    return actor.roles().stream().map(role -> role.role() + " of " + role.of()).toList();
  }

  @Test
  void forcesOfACommanderAreTheBodyThatTheStorySaysHeLeads() {
    StoryText story = Stories.of("2025-03-05", "The Rapid", "Hemedti's forces");
    assertThat(actors(story))
        .contains(
            "Rapid Support Forces = rapid-support-forces",
            "RSF = rapid-support-forces",
            "Hemedti = mohamed-hamdan-dagalo",
            "Hemedti's forces = rapid-support-forces",
            "We = rapid-support-forces",
            "group = rapid-support-forces");
    assertThat(roles(story, "mohamed-hamdan-dagalo"))
        .containsExactly("leader of rapid-support-forces", "commander of rapid-support-forces");
  }

  @Test
  void forcesOfAPersonWhoLeadsNoKnownBodyAreTheirOwnActor() {
    StoryText story = Stories.of("2025-03-05", "Two Ukrainian");
    assertThat(actors(story))
        .contains(
            "Two Ukrainian officials = two-ukrainian-officials@s1",
            "senior Polish diplomat = senior-polish-diplomat@s1",
            "AFP = afp",
            "forces loyal to Denis Pushilin = denis-pushilin-forces",
            "Denis Pushilin = denis-pushilin");
  }

  @Test
  void aMinistryIsAnActorOfItsStateAndItMeansTheMinistry() {
    StoryText story = Stories.of("2025-03-05", "Ukraine's foreign");
    assertThat(actors(story))
        .contains(
            "Ukraine's foreign ministry = ukraine-foreign-ministry",
            "Ukraine = ukraine",
            "it = ukraine-foreign-ministry");
    Actor ministry = READER.read(story).actor("ukraine-foreign-ministry").orElseThrow();
    assertThat(ministry.kind()).isEqualTo(Actor.Kind.GOVERNMENT);
    assertThat(ministry.country()).isEqualTo("UKR");
  }

  @Test
  void aCapitalThatActsIsItsGovernmentAndElseAPlace() {
    StoryText sudan = Stories.of("2025-03-05", "Khartoum rejected");
    assertThat(actors(sudan)).contains("Khartoum = sudan", "African Union = african-union");
    StoryText russia = Stories.of("2025-03-05", "Moscow denied");
    assertThat(actors(russia)).contains("Moscow = russia");
    assertThat(READER.read(russia).all())
        .filteredOn(MentionReaderTest::isLiteralPlace)
        .extracting(Mention::text)
        .containsExactly("Moscow");
  }

  private static boolean isLiteralPlace(Mention mention) {
    return mention instanceof Mention.OfPlace place && place.use() == Mention.OfPlace.Use.LITERAL;
  }

  @Test
  void lastNamesJoinFullNamesAndRolesComeFromTheWordsBeside() {
    StoryText story = Stories.of("2025-03-05", "Government negotiator", "Beltran said");
    assertThat(actors(story))
        .contains("Pablo Beltran = pablo-beltran", "Beltran = pablo-beltran", "rebels = eln");
    assertThat(roles(story, "pablo-beltran"))
        .containsExactly("head of eln", "chief negotiator of eln"); // the second by the list
  }

  @Test
  void anAcronymInBracketsIsItsBodyAndAnArticleDoesNotPartANameFromItself() {
    StoryText story = Stories.of("2025-03-05", "The Yemeni Coast", "Al-Barida");
    assertThat(actors(story))
        .contains(
            "YCW = coast-watch",
            "Saleh al-Barida = saleh-al-barida",
            "Al-Barida = saleh-al-barida",
            "they = null");
  }

  @Test
  void aLastNameOfTwoPeopleIsNobodys() {
    assertThat(actors(Stories.of("2025-03-05", "Colombia's Gustavo")))
        .contains("Gustavo Petro = gustavo-petro", "Juan Petro = juan-petro", "Petro = null");
    assertThat(actors(Stories.of("2025-03-05", "General Sadat")))
        .contains("Sadat Hifter = sadat-hifter", "Haftar = null");
  }

  @Test
  void conferencesNamedAfterTownsAreNoPlaces() {
    StoryText story = Stories.of("2025-03-05", "The Berlin");
    assertThat(READER.read(story).all())
        .filteredOn(MentionReaderTest::isLiteralPlace)
        .extracting(Mention::text)
        .doesNotContain("Berlin");
  }

  @Test
  void actsAreDatedAndPlacedByTheWordsThatBelongToThem() {
    StoryText sudan = Stories.of("2025-03-05", "The Rapid", "The Sudanese army");
    assertThat(date(sudan, "shelled").from()).hasToString("2025-03-03");
    assertThat(date(sudan, "shelled").basis()).isEqualTo(DateRange.Basis.INFERRED);
    assertThat(place(sudan, "shelled")).isEqualTo("El Fasher");
    assertThat(date(sudan, "said")).isEqualTo(DateRange.UNKNOWN);
    assertThat(date(sudan, "leave").from()).hasToString("2025-03-07");
    StoryText myanmar = Stories.of("", "The Kachin", "Spokeswoman Naw");
    assertThat(date(myanmar, "seized").from()).hasToString("2024-12-01");
    assertThat(date(myanmar, "seized").precision()).isEqualTo(DateRange.Precision.MONTH);
    assertThat(date(myanmar, "bombed")).isEqualTo(DateRange.UNKNOWN);
    assertThat(date(myanmar, "rejected").basis()).isEqualTo(DateRange.Basis.TEXT);
  }

  @Test
  void withoutADayOfPublicationAWeekdayHasItsWordsButNoDay() {
    DateRange date = date(Stories.of("", "The Rapid"), "shelled");
    assertThat(date.isKnown()).isFalse();
    assertThat(date.evidence()).isNotNull();
    assertThat(date.precision()).isEqualTo(DateRange.Precision.DAY);
  }

  @Test
  void everyMentionsWordsStandInThePage() {
    StoryText story = Stories.of("2025-03-05", "The Rapid", "The Kachin", "A resident");
    for (Mention mention : READER.read(story).all()) {
      assertThat(story.words(mention.start(), mention.end())).isEqualTo(mention.text());
    }
  }

  private static DateRange date(StoryText story, String verb) {
    StoryMentions mentions = READER.read(story);
    EventDates dates = new EventDates(RESOURCES);
    for (StorySentence sentence : story.sentences()) {
      for (org.parley.language.Token token : sentence.sentence().tokens()) {
        if (token.form().equals(verb)) {
          return dates.date(sentence, token, mentions);
        }
      }
    }
    throw new IllegalArgumentException("no " + verb);
  }

  private static String place(StoryText story, String verb) {
    StoryMentions mentions = READER.read(story);
    EventPlaces places = new EventPlaces(RESOURCES);
    for (StorySentence sentence : story.sentences()) {
      for (org.parley.language.Token token : sentence.sentence().tokens()) {
        if (token.form().equals(verb)) {
          PlaceMention place = places.place(sentence, token, mentions);
          return place == null ? "" : place.place().name();
        }
      }
    }
    throw new IllegalArgumentException("no " + verb);
  }
}
