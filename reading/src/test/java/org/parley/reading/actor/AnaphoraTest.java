// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.actors;
import static org.parley.reading.Written.page;

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
  void heIsTheOfficerWhoSaysItAndNotWhoWasNamedBefore() {
    assertThat(
            actors(
                "Khalifa Haftar came to the town on Monday.",
                "An officer loyal to the RSF said that he would not leave.",
                "An official said he had left."))
        .anyMatch(line -> line.startsWith("he = officer-loyal-to-the-rsf@"))
        .contains("he = null")
        .doesNotContain("he = khalifa-haftar");
  }

  @Test
  void heIsWhomTheEditorPutsBesideIt() {
    assertThat(
            actors(
                "Khalifa Haftar came to the town on Monday and met Aguila Saleh.",
                "Ahmed Karimi, an analyst, was there.",
                "“He [Haftar] did not speak of his plan,” Karimi said."))
        .contains("He = khalifa-haftar");
  }

  @Test
  void heOfAQuotationIsNotItsSpeaker() {
    // Of two who are "he" here one speaks; nobody says which of them is Haftar.
    assertThat(
            actors(
                "Khalifa Haftar came to the town on Monday.",
                "“He will be killed one day,” he told reporters."))
        .containsSubsequence("He = null", "he = khalifa-haftar");
    assertThat(
            actors(
                "Khalifa Haftar came to the town with Aguila Saleh on Monday.",
                "Aguila Saleh met elders. “He was wounded there,” Saleh said."))
        .doesNotContain("He = aguila-saleh");
  }

  @Test
  void heIsWhomTheWriterSaysIsReferredTo() {
    assertThat(
            actors(
                "Aguila Saleh and Khalifa Haftar met on Monday.",
                "“They say that he fell ill,” a doctor told reporters, referring to Haftar."))
        .contains("he = khalifa-haftar");
  }

  @Test
  void whoSpokeGoesOnSpeaking() {
    assertThat(
            actors(
                "Khalifa Haftar fell ill on Monday.",
                "“He did not leave the house,” said Aguila Saleh.",
                "He said that doctors had come."))
        .containsSubsequence("He = khalifa-haftar", "He = aguila-saleh");
  }

  @Test
  void whoseNephewItIsIsNotHe() {
    assertThat(actors("Khalifa Haftar’s nephew was 17 years old when he was killed by the police."))
        .contains("he = null")
        .doesNotContain("he = khalifa-haftar");
  }

  @Test
  void whoHasAWomansNameIsNotHe() {
    assertThat(
            actors(
                "Omar Bashari spoke in the council on Monday. Fatima Karimi left the room before"
                    + " the vote. He said that she had not been asked."))
        .contains("He = omar-bashari", "she = fatima-karimi");
  }

  @Test
  void heIsNobodyFromBeforeAQuotationThatIsAboutAnother() {
    assertThat(
            actors(
                "Khalifa Haftar came to the town on Monday.",
                "“The enemy hides the crime that he committed there,” a statement said."))
        .doesNotContain("he = khalifa-haftar");
  }

  @Test
  void heIsNoneOfSeveralWhoDoAThingTogether() {
    assertThat(
            actors(
                "Khalifa Haftar and Aguila Saleh visited Ahmed Karimi after his release on"
                    + " Monday."))
        .contains("his = ahmed-karimi");
  }

  @Test
  void twoTitlesBeforeANameAreOnePersonsWhereTheVerbSaysSo() {
    assertThat(
            actors(
                "Former Cairo professor and pre-eminent Syrian philosopher Ahmed Karimi has called"
                    + " for a truce in Yemen."))
        .contains("Former Cairo professor = ahmed-karimi", "Ahmed Karimi = ahmed-karimi");
  }

  @Test
  void heIsWhoIsNamedWithinWhatIsSaid() {
    assertThat(
            actors(
                "A resident said that Khalifa Haftar came to the town before he went to the port."))
        .contains("he = khalifa-haftar");
  }

  @Test
  void anArmyHasNoGovernmentAndAGovernmentLoyalToItIsOneOfSeveral() {
    assertThat(actors("The government loyal to the Sudanese army refused to attend the talks."))
        .anyMatch(
            line ->
                line.startsWith(
                    "government loyal to the Sudanese army = government-loyal-to-the-sudanese-"
                        + "army@"));
  }

  @Test
  void theGovernmentOfAShortStoryIsThatOfTheOnlyArmyAndLand() {
    assertThat(
            actors(
                "The Bosnian army broke the truce on Monday, the United Nations said.",
                "The government refused to extend the ceasefire."))
        .contains("government = bosnia-and-herzegovina");
    assertThat(
            actors(
                "The Bosnian army broke the truce on Monday near the border of Croatia.",
                "The government refused to extend the ceasefire."))
        .contains("government = null");
  }

  @Test
  void aLinkToADocumentIsNoArmedGroup() {
    assertThat(actors("Human Rights Watch published a report (PDF) on Monday."))
        .noneMatch(line -> line.contains("peoples-defence-force"));
    assertThat(
            actors(
                "The People’s Defence Force (PDF) took the town of Kale on Monday.",
                "The PDF said that it had lost two men."))
        .contains("PDF = peoples-defence-force");
  }

  @Test
  void thePoliceAreNotWhatAnArmysCommandCommands() {
    assertThat(
            actors(
                "Israeli police closed the road on Monday.",
                "A paper said that the military leadership was divided."))
        .doesNotContain("military leadership = israel-police");
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

  @Test
  void troopsOfAnOppositionAreNotTheStates() {
    assertThat(actors("Syrian opposition forces attacked a convoy near the border on Tuesday."))
        .anyMatch(line -> line.startsWith("Syrian opposition forces = syrian-opposition-forces@"));
    assertThat(actors("Syrian government forces attacked a convoy near the border on Tuesday."))
        .contains("Syrian government forces = syrian-arab-army");
  }

  @Test
  void aRebelWhoSaysTheArmyMeansThatOfTheState() {
    assertThat(
            actors(
                "Fighting broke out in northern Ethiopia on Monday, and people fled from Ethiopia.",
                "A spokesman of the Tigray People's Liberation Front said the army had attacked.",
                "Ethiopia gave no answer."))
        .contains("army = ethiopian-national-defense-force");
  }

  @Test
  void aMovementIsNoCoalition() {
    assertThat(
            actors(
                "The Houthis shelled a village on Monday, officials in the town told reporters.",
                "They blamed the coalition for the breach of the truce."))
        .contains("coalition = null");
  }

  @Test
  void theGovernmentIsThatOfTheCountryWhoseRebelsAndPoliticiansAreNamed() {
    assertThat(
            actors(
                "Renamo has extended its truce in Mozambique, Afonso Dhlakama said on Tuesday.",
                "The government promised to respect the truce as well."))
        .contains("government = mozambique");
  }

  @Test
  void theFederalGovernmentIsThatOfTheState() {
    assertThat(
            actors(
                "Ethiopia closed its border on Monday, and Ethiopia's banks stayed shut too.",
                "The federal government accused the rebels of Ethiopia of an attack."))
        .contains("federal government = ethiopia");
  }

  @Test
  void theSpeakersGovernmentIsMeantWhereTheStoryNamesNoOtherStateMore() {
    assertThat(actors("Sudan's foreign ministry said that the government would send a delegation."))
        .contains("government = sudan");
    assertThat(
            actors(
                "Fighting went on in Mali, and people fled from Mali to the north on Monday.",
                "France's foreign ministry said that the government would have to talk."))
        .doesNotContain("government = france");
  }

  @Test
  void theyAreNotThoseOfTheSentenceBeforeWhereSeveralStandNearer() {
    assertThat(
            actors(
                "The National Salvation Front rejected the agreement on Wednesday, its leader"
                    + " said.",
                "Britain and Norway said in a statement that they would pay for the return."))
        .contains("they = null");
  }

  @Test
  void aCommunityIsNeitherOfTwoStates() {
    assertThat(actors("The Turkish Cypriots want two states, and Greek Cypriots reject that."))
        .contains("Turkish Cypriots = turkish-cypriots", "Greek Cypriots = greek-cypriots");
    assertThat(
            actors(
                "The Bosnian Serbs signed the accord in the town on Monday, a diplomat said.",
                "Two days later the Serbs shelled the road again."))
        .contains("Serbs = bosnian-serbs");
  }

  @Test
  void theDelegationOfABodyActsForIt() {
    assertThat(actors("The delegation of the Kosovo Liberation Army accepted the draft on Monday."))
        .contains("delegation of the Kosovo Liberation Army = kosovo-liberation-army");
    assertThat(actors("Riek Machar's side promised on Monday to declare a truce."))
        .contains("Riek Machar's side = riek-machar-side");
    assertThat(actors("The town lies on the eastern side of the river, a witness said."))
        .noneMatch(line -> line.contains("side ="));
  }

  @Test
  void aBodyOfAPartyOrAPeopleIsItsOwn() {
    assertThat(actors("The council of the Ulster Unionist Party backed the agreement on Monday."))
        .anyMatch(line -> line.contains("= council-of-the-ulster-unionist-party@"));
    assertThat(actors("The authorities of Tigray said that they were ready for talks."))
        .anyMatch(line -> line.startsWith("authorities of Tigray = authorities-of-tigray@"));
  }

  @Test
  void aProvinceIsNoBodyOfItsName() {
    assertThat(actors("The rebels broke the truce with attacks in Unity state on Monday."))
        .noneMatch(line -> line.startsWith("Unity"));
  }

  @Test
  void itsLeaderIsNotTheLeaderOfThoseWhoFightHim() {
    assertThat(
            page("Renamo left the accord as the army had taken the base of its leader Afonso"
                    + " Dhlakama in Mozambique, and Mozambique's ports were shut.")
                .actors())
        .filteredOn(actor -> actor.id().equals("afonso-dhlakama"))
        .flatExtracting(actor -> actor.roles())
        .noneMatch(role -> String.valueOf(role.of()).endsWith("-armed-forces"));
  }

  @Test
  void aMonthIsNoGivenName() {
    assertThat(actors("In January Petro said that he would send envoys to Havana."))
        .contains("Petro = gustavo-petro")
        .noneMatch(line -> line.startsWith("January"));
  }

  @Test
  void whoseDraftComesBeforeHisName() {
    assertThat(
            actors(
                "Ali Mbeki called the plan a farce on Monday when he spoke to reporters.",
                "It went on to fail, but in his draft, Omar Sulti did not mention the camps."))
        .contains("his = omar-sulti");
  }

  @Test
  void theCountryOfATownIsNoSecondSpeaker() {
    assertThat(
            actors(
                "Ian Wilson, a lecturer in politics in Perth, Australia earlier told reporters"
                    + " the vote was fair."))
        .contains("Ian Wilson = ian-wilson")
        .noneMatch(line -> line.startsWith("Australia"));
    assertThat(actors("In Paris, France rejected the deal on Monday, an envoy said."))
        .contains("France = france");
  }

  @Test
  void aLongerListedNameWinsOverOneThatBeginsBefore() {
    assertThat(actors("Sheikh Tamim bin Hamad Al Thani accused his neighbours on Monday."))
        .contains("Tamim bin Hamad Al Thani = tamim-bin-hamad-al-thani");
  }

  @Test
  void theMaoistsAreThoseOfTheCountryOfTheStory() {
    assertThat(actors("The Maoists ended their ceasefire in Nepal on Monday, their leader said."))
        .contains("Maoists = cpn-maoist");
    assertThat(actors("The Maoists attacked a police post in eastern India on Monday."))
        .contains("Maoists = cpi-maoist");
  }

  @Test
  void theArmyCommandIsTheArmy() {
    assertThat(
            actors(
                "The Sudanese army left the talks on Monday, a diplomat told reporters there.",
                "In a statement the army command blamed the other side for the breach."))
        .contains("army command = sudanese-armed-forces");
  }

  @Test
  void theArmyOfWhichAMinistrySpeaksIsItsStatesAndNotTheRebels() {
    assertThat(
            actors(
                "The Free Syrian Army rejected the plan on Monday in Syria.",
                "The Syrian foreign ministry announced that the army would stay in Homs."))
        .contains("army = syrian-arab-army");
  }

  @Test
  void rebelsWhoCallThemselvesAnArmyAreNotTheArmyBesideAStates() {
    assertThat(
            actors(
                "Myanmar's army shelled the town of Laiza on Monday.",
                "The Kachin Independence Army held it, and many people fled.",
                "Villagers nearby heard of it from those who fled.",
                "Nothing more was told of it on the day after.",
                "The army lost two tanks."))
        .contains("army = tatmadaw")
        .doesNotContain("army = kachin-independence-army");
  }

  @Test
  void titlesTellTwoPeopleOfOneLastNameApart() {
    assertThat(
            actors(
                "Asma al-Assad left Damascus on Monday, the envoy Kofi Annan said.",
                "Mr Assad stayed there and said he would sign.",
                "Mrs Assad flew to Moscow."))
        .contains("Assad = bashar-al-assad", "he = bashar-al-assad", "Mrs Assad = asma-al-assad");
  }

  @Test
  void aPronounBehindANameThatTwoShareIsNobodyElse() {
    assertThat(
            actors(
                "The envoy Kofi Annan met Musa Harun and Adam Harun on Monday.",
                "Harun promised reform, but his opponents rejected it."))
        .contains("his = null")
        .doesNotContain("his = kofi-annan");
  }

  @Test
  void anAdministrationIsNoRivalOfTheGovernmentOfTheStateThatAStoryIsOn() {
    assertThat(
            actors(
                "Egypt arrested ten reporters in Cairo on Monday, and Egypt closed a paper.",
                "The Obama administration urged Egypt to free them.",
                "The government refused on Tuesday, and the administration protested."))
        .contains("government = egypt", "administration = barack-obama-government");
  }

  @Test
  void inAnInterviewNobodyCallsHimselfHe() {
    assertThat(
            actors(
                "Harun: The town is calm since Monday, and most of its people went home from"
                    + " there.",
                "Bello: You met President Omar Okello in Sudan on Tuesday and talked about peace.",
                "Harun: I thought that it went well, but he should resign in the end, as all know.",
                "Bello: Nobody knows what will come of that in the weeks before the vote is held."))
        .contains("he = omar-okello");
  }

  @Test
  void aHeadingWithAColonIsNoTurn() {
    assertThat(
            actors(
                "Harun: The town is calm since Monday, and most of its people went home from"
                    + " there.",
                "He told reporters in Sudan on Tuesday that all the others would follow them"
                    + " soon."))
        .anyMatch(line -> line.startsWith("He = harun"));
  }
}
