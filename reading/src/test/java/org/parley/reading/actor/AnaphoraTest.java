// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.actors;

import org.junit.jupiter.api.Test;

class AnaphoraTest {
  @Test
  void theRebelsOfWhomAnArmysSpokesmanSpeaksAreTheOtherSide() {
    assertThat(
            actors(
                "The M23 left the town of Kibumba on Monday and handed it over.",
                "A regional envoy praised the move and thanked everybody for it.",
                "Nothing more was told of it on the day after.",
                "Congo’s army dismissed the handover on Tuesday.",
                "Colonel Jean Mbala, its spokesman, called it a sham and accused the rebels."))
        .contains("rebels = m23");
  }

  @Test
  void theFightersAreTheOnlyArmedGroupWhoeverWasJustNamed() {
    assertThat(
            actors(
                "The M23 left the town of Kibumba on Monday and handed it over.",
                "Trucks of the Catholic Church brought food there, and the fighters watched."))
        .contains("fighters = m23");
  }

  @Test
  void theGroupIsOpenBetweenTheArmedOneAndAnother() {
    assertThat(
            actors(
                "The M23 left the town of Kibumba on Monday, and a truce began.",
                "It is to be watched by men of the Catholic Church for six months.",
                "The accord does not bind the group in any other matter."))
        .contains("group = null");
  }

  @Test
  void theGovernmentIsTheOneSaidInFullNotThatOfTheCapitalWhereTalksAreHeld() {
    assertThat(
            actors(
                "The Colombian government signed a truce in Havana on Friday, and talks went on.",
                "In Havana, Cuba’s president watched; Havana had hosted the talks.",
                "The government withdrew an older decree in Havana on Monday."))
        .contains("government = colombia");
  }

  @Test
  void hisArmyIsTheStatesWhereHeIsItsPresident() {
    assertThat(actors("Azerbaijani President Ilham Aliyev said that his army took a town."))
        .contains("his army = azerbaijan-armed-forces");
  }

  @Test
  void aCommandersForcesInAStateAreHisAndNotItsArmy() {
    assertThat(
            actors("Libya’s eastern commander Khalifa Haftar, whose forces took a town, said so."))
        .noneMatch(line -> line.endsWith("libya-armed-forces"));
  }

  @Test
  void whoAsksThemIsNotAmongThem() {
    assertThat(
            actors(
                "The Sudanese army fought on near the river, a spokesman told reporters on Monday.",
                "The army was surprised by the mediators and asked them to return."))
        .doesNotContain("them = sudanese-armed-forces");
  }

  @Test
  void officialsOfTwoStatesAreNobodyAlone() {
    assertThat(actors("American and Sudanese officials met in Jeddah on Monday, and talks failed."))
        .contains("American and Sudanese officials = null");
  }

  @Test
  void powerIsNobodyAndTheTwoForcesWereNamedBefore() {
    assertThat(
            actors(
                "The general threatened to use full lethal force against everybody on Monday.",
                "The accord asks the two forces to leave the hospitals of the town."))
        .noneMatch(line -> line.contains("force@") || line.contains("forces@"));
  }

  @Test
  void aTownThatTheParserTakesForABodyIsNobody() {
    assertThat(actors("Residents of El Geneina told reporters by telephone of an attack."))
        .noneMatch(line -> line.startsWith("El Geneina"));
  }

  @Test
  void aDivisionOfItsStateGivesAnAcronymAway() {
    assertThat(
            actors(
                "People fled from Darfur to Chad on Monday, aid workers said there.",
                "The RSF denied that it took part in it."))
        .contains("RSF = rapid-support-forces");
  }

  @Test
  void whoMakesTheConditionTrueIsWhomTheActIsDoneTo() {
    assertThat(actors("President Ali Mbeki said Kenya would punish Omar Sulti if he attacked."))
        .contains("he = omar-sulti");
    assertThat(actors("“We will punish Omar Sulti if he attacks,” Ali Mbeki told his followers."))
        .contains("he = omar-sulti");
  }
}
