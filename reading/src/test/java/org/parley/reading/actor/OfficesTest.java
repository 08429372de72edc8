// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.actors;
import static org.parley.reading.Written.published;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Actor;
import org.parley.reading.Written;

final class OfficesTest {
  private static List<String> on(String day, String... paragraphs) {
    return actors(published(day, paragraphs));
  }

  private static List<Actor.Role> roles(String id, String day, String... paragraphs) {
    return published(day, paragraphs).actors().stream()
        .filter(actor -> actor.id().equals(id))
        .findFirst()
        .orElseThrow()
        .roles();
  }

  @Test
  void anOfficeIsItsHolderOnTheStorysDay() {
    String text = "The French president said on Monday that the talks in Geneva would go on.";
    assertThat(on("2020-02-03", text)).contains("French president = emmanuel-macron");
    assertThat(on("2013-02-03", text)).contains("French president = francois-hollande");
  }

  @Test
  void theHolderSpokenOfIsMeantFurtherOn() {
    assertThat(
            on(
                "2018-02-06",
                "Prime Minister Benjamin Netanyahu left for Geneva on Monday.",
                "The Spanish prime minister stayed at home on Tuesday.",
                "“We are not invited,” the prime minister told reporters there."))
        .contains("Spanish prime minister = mariano-rajoy", "prime minister = mariano-rajoy");
  }

  @Test
  void withoutADateNobodyIsKnown() {
    assertThat(actors("The French president said on Monday that the talks would go on."))
        .noneMatch(line -> line.endsWith("= emmanuel-macron"));
  }

  @Test
  void possessorsAndPhrasesWithOfSayWhoseOfficeItIs() {
    assertThat(on("2018-02-06", "Turkey's foreign minister arrived in Baku for talks on Tuesday."))
        .contains("Turkey's foreign minister = mevlut-cavusoglu");
    assertThat(on("2018-02-06", "The prime minister of Israel met the delegation on Tuesday."))
        .contains("prime minister of Israel = benjamin-netanyahu");
  }

  @Test
  void theUnEnvoyToACountryIsTheOneSentThere() {
    assertThat(on("2019-03-05", "The UN envoy to Yemen met both sides in Hodeidah on Tuesday."))
        .contains("UN envoy to Yemen = martin-griffiths");
    assertThat(on("2019-03-05", "The UN envoy met both sides of the dispute on Tuesday."))
        .noneMatch(line -> line.contains("martin-griffiths") || line.contains("geir-pedersen"));
  }

  @Test
  void theChiefOfABodyIsWhoeverLeadsIt() {
    assertThat(on("2020-03-03", "The UN chief called for a truce in all wars on Tuesday."))
        .contains("UN chief = antonio-guterres");
    assertThat(on("2020-03-03", "The UN aid chief called for a truce in all wars on Tuesday."))
        .noneMatch(line -> line.endsWith("= antonio-guterres"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The former French president said on Monday that the talks would go on.",
        "The then French president said on Monday that the talks would go on.",
        "The acting French president said on Monday that the talks would go on.",
        "The next French president will say on Monday whether the talks go on.",
        "The new French president said on Monday that the talks would go on.",
        "France's deputy president said on Monday that the talks would go on.",
        "France's ex-president said on Monday that the talks would go on.",
        "France's president-elect said on Monday that the talks would go on.",
        "A French president said on such days that the talks would go on.",
        "The French presidents said on Monday that the talks would go on.",
        "In 1994 the French president said that the talks would go on.",
        "The French president said some years before that the talks would go on.",
        "The French president's adviser said on Monday that the talks would go on.",
      })
  void whatIsNotTheOfficeItselfIsNotItsHolder(String text) {
    assertThat(on("2020-02-03", text))
        .noneMatch(
            line -> line.endsWith("= emmanuel-macron") && !line.startsWith("French president ="));
    if (!text.contains("adviser")) {
      assertThat(on("2020-02-03", text)).noneMatch(line -> line.endsWith("= emmanuel-macron"));
    }
  }

  @Test
  void theOfficeAloneMeansTheHolderLater() {
    assertThat(
            on(
                "2024-02-05",
                "Israeli Prime Minister Benjamin Netanyahu rejected the plan in a speech on Sunday.",
                "Qatar's prime minister flew to Cairo with the plan on Monday for more talks.",
                "The prime minister said in Cairo that the plan was not dead."))
        .contains("prime minister = mohammed-bin-abdulrahman-al-thani")
        .doesNotContain("prime minister = benjamin-netanyahu");
  }

  @Test
  void somebodyElseInTheStoryWithTheOfficeBlocksTheHolder() {
    assertThat(
            on(
                "2020-02-03",
                "French President Antoine Lavalle met the delegation in Paris on Sunday.",
                "The French president said on Monday that the talks would go on."))
        .noneMatch(line -> line.endsWith("= emmanuel-macron"));
  }

  @Test
  void aDeputyOrAFormerMinisterIsNotTheMinister() {
    List<String> found =
        on(
            "2018-02-06",
            "Turkey's deputy foreign minister Kerem Aslanbey flew to Baku on Monday for talks.",
            "Turkey's foreign minister followed him to Baku on Tuesday morning.");
    assertThat(found).contains("Turkey's foreign minister = mevlut-cavusoglu");
    assertThat(
            roles(
                "kerem-aslanbey",
                "2018-02-06",
                "Former Turkish Foreign Minister Kerem Aslanbey flew to Baku on Monday."))
        .extracting(Actor.Role::role)
        .containsExactly("former foreign minister");
  }

  @Test
  void aLoneFamilyNameBehindAnOfficeIsTheHolder() {
    String text = "Colombian President Santos signed the accord in Cartagena on Monday.";
    assertThat(on("2016-09-26", text)).contains("Santos = juan-manuel-santos");
    assertThat(on("2021-09-27", text)).noneMatch(line -> line.endsWith("= juan-manuel-santos"));
  }

  @Test
  void anOfficeOfAnotherCountryIsNotTheListedNamesake() {
    assertThat(on("2016-09-26", "Egyptian Foreign Minister Abbas arrived in Khartoum on Monday."))
        .noneMatch(line -> line.endsWith("= mahmoud-abbas"));
  }

  @Test
  void aListedPersonCarriesTheTermsOfTheList() {
    List<Actor.Role> roles =
        roles("heiko-maas", "2020-01-20", "Heiko Maas spoke to reporters in Berlin on Monday.");
    assertThat(roles)
        .containsExactly(
            new Actor.Role("foreign minister", "germany", "2018-03-14", "2021-12-08", null));
  }

  @Test
  void whatTheStorySaysTooHasItsWordsAndTheTermsDates() {
    List<Actor.Role> roles =
        roles(
            "heiko-maas",
            "2020-01-20",
            "German Foreign Minister Heiko Maas spoke to reporters in Berlin on Monday.");
    assertThat(roles).hasSize(1);
    assertThat(roles.get(0).from()).isEqualTo("2018-03-14");
    assertThat(roles.get(0).evidence()).isNotNull();
  }

  @Test
  void onePersonsTermsInOneOfficeStayApart() {
    assertThat(
            roles(
                "vladimir-putin",
                "2020-01-20",
                "Vladimir Putin spoke to reporters in Sochi on Monday."))
        .filteredOn(role -> role.role().equals("president"))
        .extracting(Actor.Role::from)
        .containsExactly("2000-05-07", "2012-05-07");
  }

  @Test
  void theBodiesOfAStateAreTheListedOnesHoweverTheyAreNamed() {
    assertThat(
            Written.actors(
                "Russia's foreign ministry said on Monday that talks would go on.",
                "The Russian Foreign Ministry repeated this on Tuesday in Moscow."))
        .contains(
            "Russia's foreign ministry = russia-foreign-ministry",
            "Russian Foreign Ministry = russia-foreign-ministry");
  }
}
