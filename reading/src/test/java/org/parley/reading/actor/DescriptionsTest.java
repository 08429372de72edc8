// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.actors;
import static org.parley.reading.Written.page;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
  @Test
  void theArmyIsThatOfTheStateTheStoryIsAbout() {
    assertThat(
            actors(
                "Sudan closed its border on Monday, and Sudan's ports stayed shut for a week.",
                "The army denied that the palace of Sudan had fallen."))
        .contains("army = sudanese-armed-forces");
  }

  @Test
  void aTitleIsNoBody() {
    assertThat(actors("Interior Minister Alfonso Prada said the decree was suspended."))
        .containsExactly("Alfonso Prada = alfonso-prada");
  }

  @Test
  void theNameBehindATitleAndItsOwnerIsTheHolder() {
    assertThat(
            actors(
                "Fighters of the Houthi group shelled the port of Mocha on Monday.",
                "The spokesman of the group Mohammed Abdul-Salam denied this on Tuesday."))
        .contains("Mohammed Abdul-Salam = mohammed-abdul-salam")
        .noneMatch(line -> line.contains("spokesman@"));
  }

  @Test
  void anUnnamedHolderHasTheNameOfHisBody() {
    assertThat(actors("Chad refused any dialogue. Its defence chief, he said, was of one mind."))
        .noneMatch(line -> line.contains("= its-"));
  }

  @Test
  void whatOneRegretsIsWhatAnotherDid() {
    assertThat(
            actors(
                "Chad closed its border with Sudan on Monday, an official told reporters there.",
                "The African Union regretted its decision in a statement released on Tuesday."))
        .contains("its = chad")
        .noneMatch(line -> line.equals("its = african-union"));
  }

  @Test
  void anOfficeIsSomebodyThoughNobodySaysWho() {
    assertThat(actors("The prime minister rejected the offer. The prime minister left on Friday."))
        .filteredOn(line -> line.contains("prime-minister@"))
        .hasSize(2);
  }

  @Test
  void theMinisterIsTheForeignMinisterNamedBefore() {
    assertThat(
            actors(
                "Foreign Minister Amina Sulti arrived in Geneva on Monday.",
                "The minister said the truce would hold."))
        .contains("minister = amina-sulti");
  }

  @Test
  void nearATownStandsNobody() {
    assertThat(
            actors(
                "Two shells fell near Al Hudaydan on Monday, the army said in a statement.",
                "Later, Al Hudaydan was quiet, residents of the town told reporters by phone."))
        .noneMatch(line -> line.contains("hudaydan"));
  }

  @Test
  void anotherNameOfABodyIsTheBody() {
    assertThat(
            actors(
                "The River Liberation Front, also known as the Harun Movement, took the town.",
                "The Harun Movement denied it."))
        .filteredOn(line -> line.contains("Harun Movement"))
        .allMatch(line -> line.endsWith("= river-liberation-front"));
  }

  @Test
  void whoeverOpenedTheQuotationSpeaksOn() {
    assertThat(
            actors(
                "Army spokesman Karl Vossen told reporters in the capital on Monday:",
                "We welcome the truce that the mediators proposed, and all it says of the ports.",
                "We will keep it as long as the other side does, and not a day longer than that."))
        .filteredOn(line -> line.startsWith("We = "))
        .containsExactly("We = karl-vossen", "We = karl-vossen");
  }

  @Test
  void wordsBehindANounSayWhichBodyItIs() {
    assertThat(
            actors(
                "Factions opposed to President Idriss Deby seized the town of Faya on Monday.",
                "Fighters from the town of Zouar left the area, residents told reporters there."))
        .anyMatch(line -> line.startsWith("Factions opposed to President Idriss Deby = factions-"))
        .anyMatch(line -> line.startsWith("Fighters from the town of Zouar = fighters-"));
  }

  @Test
  void theFightersOfASpokesmanAreThoseHeSpeaksFor() {
    assertThat(
            actors(
                "Musa Harun, a spokesman of the River Liberation Front, spoke on Monday.",
                "Harun said the fighters had captured the bridge."))
        .contains("fighters = river-liberation-front");
  }

  @Test
  void heIsWhoMadeTheCallOfTheSentenceBefore() {
    assertThat(
            actors(
                "Kenya invited the general, Musa Harun, through a phone call made by Ali Mbeki.",
                "But he invited Amina Sulti in person."))
        .contains("he = ali-mbeki");
  }

  @Test
  void theNameBehindAnOfficeAndItsCountryIsTheHolder() {
    assertThat(actors("Special Envoy for Chad Amina Sulti said on Monday that talks would go on."))
        .contains("Special Envoy for Chad = amina-sulti", "Amina Sulti = amina-sulti");
  }

  @Test
  void aColleagueIsNotTheHolderOfTheSameOffice() {
    assertThat(
            actors(
                "The Foreign Secretary met the Kenyan Foreign Minister, Amina Sulti, in Nairobi.",
                "The Foreign Secretary left Nairobi on Monday."))
        .contains("Kenyan Foreign Minister = amina-sulti")
        .noneMatch(line -> line.equals("Foreign Secretary = amina-sulti"));
  }

  @Test
  void aNomDeGuerreIsHisWhoBearsIt() {
    assertThat(
            actors(
                "Musa Harun, better known as Abu Omar, was killed in Aleppo.",
                "Abu Omar was 34. Ali Mbeki (Abu Zaid) was caught in the same town."))
        .contains("Abu Omar = musa-harun", "Abu Zaid = ali-mbeki")
        .doesNotContain("Abu Omar = abu-omar");
  }

  @Test
  void aNationsOwnBodyIsNotTheListedOneOfThatName() {
    assertThat(
            actors(
                "The Iraqi Security Council met on Monday, and an official spoke to reporters.",
                "The Security Council in New York will meet on Tuesday."))
        .contains("Security Council = un-security-council")
        .noneMatch(line -> line.startsWith("Iraqi") && line.endsWith("un-security-council"));
  }

  @Test
  void missionsOfOneBodyInTwoStoriesStayApart() {
    assertThat(actors("The UN mission refused to leave the town of Goma on Monday."))
        .anyMatch(line -> line.startsWith("UN mission = united-nations-mission@"));
  }

  @Test
  void anAcronymInBracketsTellsHowFarANameGoes() {
    assertThat(
            actors(
                "The State Board of Rivers and Ports (SBRP) refused the offer on Monday.",
                "SBRP said in a statement that the ports of Chad would stay shut."))
        .contains("SBRP = state-board-of-rivers-and-ports");
  }

  @Test
  void aBodyMayBeCalledLikeAPerson() {
    assertThat(
            actors(
                "The River Front, also known by its Arabic acronym as Jabha, fled on Monday.",
                "Jabha lost the town of Mocha, residents told reporters there."))
        .contains("Jabha = river-front");
  }

  @Test
  void anAmbassadorIsNotOfTheStateHeIsSentTo() {
    assertThat(countries("Amina Sulti, the ambassador to Chad, and Kenya's ambassador Ali Mbeki."))
        .contains("ali-mbeki KEN")
        .noneMatch(line -> line.equals("amina-sulti TCD"));
  }

  private static List<String> countries(String paragraph) {
    return page(paragraph).actors().stream()
        .map(actor -> actor.id() + " " + actor.country())
        .toList();
  }
}
