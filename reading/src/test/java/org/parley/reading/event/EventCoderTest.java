// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.events;
import static org.parley.reading.Written.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.EventType;

class EventCoderTest {
  @Test
  void codesWhoDidWhatToWhom() {
    assertThat(events("Ukraine accused Russia of shelling a market in Kherson."))
        .contains("ACCUSE/allege [accused] ukraine > russia");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sudan and City striker Musa Adil has called for an end to the siege. | REQUEST/yield |"
            + " musa-adil",
        "After the president of the council of Chad wrote to Musa Adil to criticise the law, Hanna"
            + " Salim scrapped it. | ACCUSE/disapprove | [criticise] president@",
        "Shells from rebel-held Taiz killed nine people on Monday. | ASSAULT | [killed] 'rebel' >",
        "Sudan warned Chad of a harsh response should Chad make another mistake. | THREATEN |"
            + " sudan > chad",
        "The court ordered access to humanitarian relief on Monday. | REQUEST/yield | [ordered]"
            + " 'court'"
      })
  void whoDoesItIsWhoTheWordsSayDoesIt(String sentence, String type, String told) {
    assertThat(events(sentence))
        .filteredOn(line -> line.startsWith(type))
        .hasSize(1)
        .allMatch(line -> line.contains(told))
        .noneMatch(line -> line.contains("sudan,") || line.contains("taiz"));
  }

  @Test
  void aClauseWhoseSubjectIsLostHasNoActorOfAnotherClause() {
    assertThat(
            events(
                "The ministry in Sudan has given figures since the war began following the sudden"
                    + " rebel raid inside Chad killed about 90 people."))
        .anyMatch(line -> line.startsWith("ASSAULT [killed]"))
        .noneMatch(line -> line.contains("ministry") && line.startsWith("ASSAULT"));
  }

  @Test
  void howLongSomethingLastsIsNotWhatItIsAbout() {
    assertThat(page("Sudan called for months for the border to be opened.").events())
        .filteredOn(event -> event.type() == EventType.REQUEST)
        .singleElement()
        .extracting(event -> event.object().text())
        .isEqualTo("the border to be opened");
    assertThat(
            page("Police in Sudan detained two reporters for three months, a lawyer said on"
                    + " Monday.")
                .events())
        .isNotEmpty()
        .noneMatch(event -> event.object() != null && event.object().text().contains("months"));
  }

  @Test
  void whoHostsAMeetingDoesNotCallForWhatItCallsFor() {
    assertThat(
            events("A summit hosted by Macky Sall called on Sudan to open the border on Monday."))
        .anyMatch(line -> line.startsWith("REQUEST/yield [called] 'A summit' > sudan"))
        .noneMatch(line -> line.startsWith("REQUEST") && line.contains("macky-sall"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Syria attack cannot be tolerated any longer, the minister said on Monday.",
        "The Security Council condemned the Syria attack on Tuesday.",
        "Iran has denied that it was behind the Jordan attack in January.",
        "The White House rejected the Yemen ceasefire on Monday, an official said."
      })
  void theCountryThatOnlyTellsAnActFromOthersIsNoParty(String sentence) {
    assertThat(events(sentence)).noneMatch(line -> line.matches(".*(syria|jordan|yemen).*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An Israel airstrike killed a commander in Damascus on Monday. | [killed] israel",
        "A Russia attack on Kharkiv killed nine people on Monday, police said. | [killed] russia",
        "US strikes hit Raqqa on Wednesday, a monitoring group said. | [strikes] united-states",
        "Syrian attacks killed nine people in Idlib on Monday, a doctor said. | [killed] syria"
      })
  void whoseActItIsStaysWhereTheWordsSayIt(String sentence, String told) {
    assertThat(events(sentence)).anyMatch(line -> line.startsWith("ASSAULT " + told));
  }

  @Test
  void aTownBeforeAnActIsWhereItWas() {
    assertThat(
            page("The Kabul bombing killed thirty people on Monday, a health official said.")
                .events())
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.place()).extracting(p -> p.place().name()).isEqualTo("Kabul"));
  }

  @Test
  void theNationOfHeldGroundIsNotWhoIsAttacked() {
    assertThat(events("At least 40 people died in an attack on a rebel-held Syrian town."))
        .anyMatch(line -> line.startsWith("ASSAULT"))
        .noneMatch(line -> line.contains("> syria"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sudan condemned the treatment of Ukrainians, its spokesman said in Khartoum on Monday.",
        "Sudan denounced the displacement of Ukrainians, its spokesman said in Khartoum on Monday.",
        "Sudan slammed the deportation of Ukrainians, its spokesman said in Khartoum on Monday.",
        "Sudan criticised the persecution of Ukrainians, its spokesman said in Khartoum on Monday."
      })
  void whoDenouncesAWrongAccusesNotThoseItBefell(String sentence) {
    assertThat(events(sentence))
        .anyMatch(line -> line.startsWith("ACCUSE") && line.contains("] sudan"))
        .noneMatch(line -> line.startsWith("ACCUSE") && line.contains("ukrain"));
  }

  @Test
  void whoDenouncesPoliciesAccusesThoseWhoHaveThem() {
    assertThat(events("Sudan criticised the policies of Ethiopia, its spokesman said on Monday."))
        .anyMatch(line -> line.startsWith("ACCUSE/disapprove [criticised] sudan > ethiopia"));
  }

  @Test
  void whatSomebodyIsAccusedOfIsNotToldByThePageItself() {
    assertThat(
            events(
                "Russia holds wounded patients after being accused of killing dozens of Ukrainian"
                    + " civilians."))
        .anyMatch(line -> line.startsWith("ASSAULT [killing] russia"))
        .noneMatch(line -> line.startsWith("ASSAULT [killing]") && !line.contains("ASSERTS"));
  }

  @Test
  void whoClashesOverAPolicyAttacksNobody() {
    assertThat(
            events("Joe Biden publicly clashed with Vladimir Putin over the push for new courts."))
        .noneMatch(line -> line.startsWith("ASSAULT"));
  }

  @Test
  void whoIsToBeFreedIsAskedForNothing() {
    assertThat(events("Sudan called for the release of Ukrainian hostages on Monday."))
        .anyMatch(line -> line.equals("REQUEST/yield [called] sudan"))
        .noneMatch(line -> line.startsWith("REQUEST") && line.contains("hostages"));
  }

  @Test
  void whoStandsByIdlySupportsNobody() {
    assertThat(events("Sudan cannot stand by and watch such attacks, Ethiopia said on Monday."))
        .noneMatch(line -> line.startsWith("SUPPORT"));
  }

  @Test
  void whoIsReportedKilledKilledNobody() {
    assertThat(
            page("Twelve Ukrainians were reported killed during a raid on Monday, medics said.")
                .events())
        .filteredOn(event -> event.type() == EventType.ASSAULT)
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.actor()).isEmpty())
        .anySatisfy(event -> assertThat(event.recipient()).isNotEmpty());
  }

  @Test
  void whoSaysWhatAnAttackKilledDidNotKill() {
    assertThat(
            events(
                "It was a response to the Eritrea attacks that Sudanese officials say killed 40"
                    + " people."))
        .anyMatch(line -> line.startsWith("ASSAULT [killed]"))
        .noneMatch(line -> line.startsWith("ASSAULT [killed] sudan"));
  }

  @Test
  void noFewerThanFortyAreForty() {
    assertThat(events("No fewer than 40 people were killed by Sudan on Monday, medics said."))
        .anyMatch(line -> line.startsWith("ASSAULT [killed] sudan"))
        .noneMatch(line -> line.contains("NEGATION"));
  }

  @Test
  void oneOfTheKilledIsNoneOfTheKillers() {
    assertThat(
            events(
                "Fifty people were killed by Russian soldiers, including Ukraine's envoy Ivan"
                    + " Kovalenko, who died on Monday."))
        .anyMatch(line -> line.startsWith("ASSAULT [killed]"))
        .noneMatch(line -> line.matches("ASSAULT \\[killed\\] [^>]*kovalenko.*"));
  }

  @Test
  void whatABodyIsNamedForIsNoActOfItsOfficers() {
    assertThat(
            events(
                "Ana Duarte of the Society to Defend Prisoners said on Monday that Sudan released"
                    + " nobody."))
        .noneMatch(line -> line.contains("[Defend]"));
  }

  @Test
  void theForceThatIsThreatenedIsNobodyThreatened() {
    assertThat(events("Khalifa Haftar threatened to use lethal force on Monday."))
        .contains("THREATEN [threatened] khalifa-haftar");
  }

  @Test
  void aDenialReachesTheSecondOfTwoVerbsThatShareIt() {
    assertThat(events("Sudan did not admit to or apologise for the killing of the protesters."))
        .anyMatch(line -> line.contains("[apologise] sudan") && line.contains("NEGATION"));
  }

  @Test
  void whatTheAccusedAnswersIsNoPartOfTheCharge() {
    assertThat(events("Ukraine accused Russia of shelling a market, and Moscow denied any role."))
        .anyMatch(line -> line.startsWith("REJECT [denied] russia"))
        .noneMatch(line -> line.startsWith("REJECT") && line.contains("| ASSERTS"));
  }

  @Test
  void findsTheAgentOfAPassive() {
    assertThat(events("The town of Uvira was seized by the March 23 Movement on Tuesday."))
        .anyMatch(line -> line.startsWith("COERCE/seize [seized] m23 CAPTURES"));
  }

  @Test
  void doesNotTakeLeavingWithoutSigningForAVisit() {
    assertThat(
            events("Armenian Prime Minister Nikol Pashinyan left Moscow without signing the deal."))
        .containsExactly("SUPPORT [signing] nikol-pashinyan NEGATION");
  }

  @Test
  void takesARefusalToCooperateForARejection() {
    assertThat(events("Ethiopia will not hand over the prisoners, Abiy Ahmed said on Monday."))
        .anyMatch(line -> line.startsWith("REJECT [hand over] ethiopia"));
  }

  @Test
  void keepsWhatIsOnlyAskedForInTheRequest() {
    assertThat(events("The United Nations urged Sudan to open the border."))
        .hasSize(1)
        .allMatch(line -> line.startsWith("REQUEST"));
  }

  @Test
  void doesNotCodeAPurpose() {
    assertThat(events("Kenya sent troops to Congo to attack the rebels."))
        .noneMatch(line -> line.startsWith("ASSAULT"));
  }

  @Test
  void countsTheDeadOfAnAttackOnce() {
    assertThat(events("A hospital in Taiz was hit on Friday, killing at least 12 people."))
        .containsExactly("ASSAULT [hit]  > 'A hospital' dead 12..");
  }

  @Test
  void marksWhatDidNotHappen() {
    assertThat(
            events("Azerbaijan did not attack Armenia on the last day of the month of September."))
        .singleElement()
        .asString()
        .startsWith("ASSAULT [attack] azerbaijan")
        .endsWith("NEGATION");
  }

  @Test
  void marksWhatIsSupposed() {
    assertThat(events("If Azerbaijan attacks Armenia, Russia could send troops."))
        .allMatch(line -> line.contains("HYPOTHETICAL"));
  }

  @Test
  void saysWhoClaimsIt() {
    assertThat(events("Ukraine's army said that Russia had bombed a school in Kharkiv."))
        .anyMatch(
            line ->
                line.startsWith("ASSAULT")
                    && line.contains("russia")
                    && line.contains("ASSERTS Ukraine's army"));
  }

  @Test
  void doesNotLetARequestAssertWhatItPresupposes() {
    assertThat(
            events(
                "Armenia asked for a day to look over the agreement already signed by Azerbaijan."))
        .contains("SUPPORT [signed] azerbaijan");
  }

  @Test
  void letsTheAccuserClaimWhatHeAccusesOf() {
    assertThat(events("Congo accused the M23 of killing 50 civilians in the village of Kishishe."))
        .anyMatch(
            line ->
                line.startsWith("ASSAULT")
                    && line.contains("[killing] m23")
                    && line.contains("| ASSERTS Congo"));
  }

  @Test
  void doesNotDenyWhatARelativeClausePresupposes() {
    assertThat(
            events(
                "Armenia denied that it had attacked the convoy which Azerbaijan seized in March."))
        .anyMatch(line -> line.startsWith("ASSAULT [attacked]") && line.contains("DENIES Armenia"))
        .anyMatch(line -> line.contains("[seized] azerbaijan") && !line.contains("DENIES"));
  }

  @Test
  void tellsAHungerStrikeFromAStrike() {
    assertThat(
            events("Lawmakers have launched a five-day hunger strike outside the palace of Chad."))
        .singleElement()
        .asString()
        .startsWith("PROTEST/hunger [launched");
  }

  @Test
  void takesAnExpectedVisitForOneToCome() {
    assertThat(events("The statement came weeks before an expected visit by Biden to Israel."))
        .singleElement()
        .asString()
        .startsWith("AGREE [visit] joe-biden")
        .contains("FUTURE");
  }

  @Test
  void letsThoseWhoActTogetherBeEachOthersRecipients() {
    assertThat(events("Serbia and Croatia signed an agreement on the river on Monday morning."))
        .contains("SUPPORT [signed] serbia, croatia > serbia, croatia");
  }

  @Test
  void findsToWhomAPromiseIsMadeInItsContent() {
    assertThat(events("Kenya promised to send medicine to Ethiopia before the end of the month."))
        .contains("AGREE [promised] kenya > 'Ethiopia'");
  }

  @Test
  void takesNobodyForCondemnedWhoWasAttacked() {
    assertThat(events("Kenya condemned the attack on Ethiopia in a short statement on Monday."))
        .anyMatch(line -> line.startsWith("ACCUSE") && line.endsWith("[condemned] kenya"));
  }

  @Test
  void tellsAStandingParagraphOfThePastFromNews() {
    assertThat(
            events(
                "Kenya met Ethiopia in the capital on 3 March 2024 to talk of the border.",
                "In 1998 Eritrea attacked Ethiopia. Eritrea bombed a school in the north."))
        .anyMatch(line -> line.startsWith("CONSULT") && !line.contains("HISTORICAL"))
        .anyMatch(line -> line.startsWith("ASSAULT [attacked]") && line.contains("HISTORICAL"))
        .anyMatch(
            line -> line.startsWith("ASSAULT/aerial [bombed]") && line.contains("HISTORICAL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did Ethiopia bomb the hospital in Mekelle on Monday?",
        "Was the hospital in Mekelle bombed by Ethiopia on Monday?",
        "Ethiopia bombed the hospital in Mekelle on Monday?",
        "Did Ethiopia bomb the hospital, or did a fire break out there on Monday?",
        "“Did Ethiopia bomb the hospital in Mekelle?” a reporter asked the minister on Monday.",
        "Did Ethiopia carry out the strike on the hospital in Mekelle on Monday?",
        "Did a spokesman say on Monday that Ethiopia had bombed the hospital?"
      })
  void aQuestionWhetherItTookPlaceTellsNothing(String sentence) {
    assertThat(events("Nobody at the airport knew more, an engineer there said.", sentence))
        .anyMatch(line -> line.startsWith("ASSAULT"))
        .allMatch(line -> !line.startsWith("ASSAULT") || line.contains("HYPOTHETICAL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why did Ethiopia bomb the hospital in Mekelle on Monday?",
        "Ethiopia bombed the hospital in Mekelle, but did anybody there see the planes?",
        "What will the council do now that Ethiopia has bombed the hospital in Mekelle?"
      })
  void aQuestionAboutWhatTookPlaceTakesItForGranted(String sentence) {
    assertThat(events("Nobody at the airport knew more, an engineer there said.", sentence))
        .anyMatch(line -> line.startsWith("ASSAULT") && !line.contains("HYPOTHETICAL"));
  }

  @Test
  void attacksOfSettlersAreNotThoseOfTheirState() {
    assertThat(events("Villagers suffer from Israeli settler attacks every year, a doctor said."))
        .anyMatch(line -> line.startsWith("ASSAULT [attacks] 'settler'"));
  }

  @Test
  void whoVisitsAFreedManDidNotDoWhatHeServedFor() {
    assertThat(
            events(
                "Sudan's envoys had visited Karim Younis in his village following his release on"
                    + " Thursday after serving a long sentence for killing a soldier."))
        .anyMatch(line -> line.startsWith("ASSAULT [killing] karim-younis"))
        .noneMatch(line -> line.startsWith("ASSAULT [killing] sudan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Musa is the second reporter to be killed by Ethiopia this year. | true",
        "Musa would be the second reporter to be killed by Ethiopia this year. | false",
        "The envoy called it a policy that demands Ethiopians surrender before any talks. | false",
        "People chose to stay at home due to the Ethiopian rocket fire from the hills. | true",
        "Sudan plans to close the port in response to the attack by Ethiopia on Monday. | true",
        "Crowds came out in Khartoum to condemn the attack by Ethiopia on the camp. | true",
        "People went to Khartoum on Monday to protest against the Ethiopian attack. | true",
        "Crowds came out in Khartoum to prepare the attack on Ethiopia by Sudan. | false"
      })
  void whatTookPlaceIsToldFromWhatMayYet(String sentence, boolean tookPlace) {
    assertThat(events("Nobody at the airport knew more, an engineer there said.", sentence))
        .filteredOn(line -> line.matches("(ASSAULT|RETREAT).*"))
        .isNotEmpty()
        .allMatch(line -> line.contains("HYPOTHETICAL") != tookPlace);
  }

  @Test
  void whoDoesNotDoItEitherIsNotWhomItIsDoneTo() {
    assertThat(
            events("Russia does not recognise Kosovo, nor do states including Spain and Ukraine."))
        .contains("SUPPORT [recognise] russia > kosovo NEGATION");
  }

  @Test
  void whoStandsBesideReportersBacksNobody() {
    assertThat(events("The minister was standing with other journalists in Kampala on Monday."))
        .noneMatch(line -> line.startsWith("SUPPORT"));
    assertThat(events("Uganda stands with Ukraine, its president said in Kampala on Monday."))
        .anyMatch(line -> line.startsWith("SUPPORT [stands] uganda > ukraine"));
  }

  @Test
  void whoCommitsHimselfToDoAThingAgrees() {
    assertThat(events("Sudan has committed to give the convoys access, a mediator said on Monday."))
        .anyMatch(line -> line.startsWith("AGREE [committed] sudan"));
  }

  @Test
  void whoCommitsACrimePromisesNothing() {
    assertThat(
            events(
                "The massacre that Ethiopia committed by bombing the hospital shocked the council"
                    + " on Monday."))
        .anyMatch(line -> line.startsWith("ASSAULT/aerial [bombing] ethiopia"))
        .noneMatch(line -> line.startsWith("AGREE") || line.contains("FUTURE"));
  }

  @Test
  void whatCameOfItIsToldAsItHappened() {
    assertThat(
            events(
                "The family left for the south, only to come under Ethiopia's bombardment there."))
        .contains("ASSAULT/heavy-weapons [bombardment] ethiopia");
    assertThat(events("The men came to the village only to attack the base of Sudan's army."))
        .anyMatch(line -> line.startsWith("ASSAULT [attack]") && line.contains("HYPOTHETICAL"));
  }

  @Test
  void whoCallsAStrikeOnABuildingACrimeCallsNobodyOut() {
    assertThat(events("Uganda's president called the strike on the hospital a crime on Monday."))
        .noneMatch(line -> line.startsWith("PROTEST"));
    assertThat(events("The teachers' union called a strike in Kampala on Monday."))
        .anyMatch(line -> line.startsWith("PROTEST/strike"));
  }

  @Test
  void aNoteOnAPronounThatNamesNobodyMeansNobodyNamedBefore() {
    assertThat(
            events(
                "Sara Adeyemi reported from Kampala on Monday.",
                "“She [one of the captives] blamed Uganda for the attack,” Adeyemi said."))
        .noneMatch(line -> line.startsWith("ACCUSE") && line.contains("adeyemi >"));
  }

  @Test
  void whatASayerCallsWrongToDoHeDoesNotDo() {
    assertThat(
            events("Omar Bashari said denying aid to Uganda is going to be central to the case."))
        .noneMatch(line -> line.startsWith("REJECT") && line.contains("bashari"));
  }

  @Test
  void commentatorsOfACountryAreNotTheCountry() {
    assertThat(events("Some Ugandan commentators blamed Sudan for the attack on Monday."))
        .anyMatch(line -> line.startsWith("ACCUSE"))
        .noneMatch(line -> line.contains("] uganda >"));
  }

  @Test
  void severalNamesAfterOnePluralAllDidIt() {
    assertThat(events("Representatives Sara Adeyemi and Omar Bashari sharply criticised Uganda."))
        .anyMatch(
            line ->
                line.startsWith("ACCUSE")
                    && line.contains("sara-adeyemi")
                    && line.contains("omar-bashari")
                    && line.contains("> uganda"));
  }
}
