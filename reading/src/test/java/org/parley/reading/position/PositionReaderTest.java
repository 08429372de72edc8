// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.positions;
import static org.parley.reading.Written.proposals;
import static org.parley.reading.Written.stanceWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.reading.Resources;
import org.parley.reading.predicate.WordClasses;

class PositionReaderTest {
  @Test
  void tellsWhoProposedAndWhoRefused() {
    assertThat(positions("Sudan rejected an Egyptian proposal to demilitarise the city of Abyei."))
        .contains(
            "egypt PROPOSES «Egyptian proposal to demilitarise the city of Abyei DEMILITARISATION»",
            "sudan REJECTS «Egyptian proposal to demilitarise the city of Abyei DEMILITARISATION»");
  }

  @Test
  void tellsASignatureFromALeftUnsigned() {
    assertThat(
            positions(
                "Armenia signed the ceasefire agreement on Monday after a week of meetings in"
                    + " Geneva.",
                "Azerbaijan left Geneva without signing the agreement, a mediator told reporters"
                    + " there."))
        .containsExactly(
            "armenia SIGNS «Ceasefire agreement CEASEFIRE»",
            "azerbaijan LEAVES_UNSIGNED «Ceasefire agreement CEASEFIRE»");
  }

  @Test
  void keepsConditionsAndReasons() {
    assertThat(
            positions(
                "Ethiopia will accept the truce if Eritrea withdraws.",
                "Eritrea rejected the truce because it ignores the border."))
        .contains(
            "ethiopia ACCEPTS_IF «Truce CEASEFIRE» if Eritrea withdraws",
            "eritrea REJECTS «Truce CEASEFIRE» because it ignores the border");
  }

  @Test
  void whoWantsAnAgreementEndedRejectsIt() {
    assertThat(
            positions(
                "Protesters called for an end to Egypt's peace treaty with Sudan on Monday.",
                "Ethiopia called for an end to the war between Egypt and Sudan."))
        .anyMatch(line -> line.startsWith("protesters") && line.contains(" REJECTS «"))
        .noneMatch(line -> line.contains("treaty") && line.contains(" DEMANDS "))
        .noneMatch(line -> line.startsWith("ethiopia REJECTS"));
  }

  @Test
  void whatIsToHappenUnderNoCircumstancesIsRefused() {
    assertThat(
            positions(
                "There are virtually no circumstances under which Sudan would support the Geneva"
                    + " plan."))
        .anyMatch(line -> line.startsWith("sudan REJECTS «Geneva plan"))
        .noneMatch(line -> line.contains("BACKS"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sudan still has not agreed to the Geneva plan, a mediator said on Monday.",
        "Sudan has yet to accept the Geneva plan, a mediator said on Monday.",
        "Sudan had not yet approved the Geneva plan, a mediator said on Monday."
      })
  void noAnswerSoFarIsNoRefusal(String sentence) {
    assertThat(positions(sentence)).noneMatch(line -> line.startsWith("sudan"));
  }

  @Test
  void aRefusalThatHasBeenGivenIsOne() {
    assertThat(positions("Sudan has refused to accept the Geneva plan, a mediator said."))
        .anyMatch(line -> line.startsWith("sudan REJECTS «Geneva plan"));
    assertThat(positions("Sudan did not accept the Geneva plan, a mediator said."))
        .anyMatch(line -> line.startsWith("sudan REJECTS «Geneva plan"));
  }

  @Test
  void whatOthersOfferIsNotTheTruceThatWasAskedFor() {
    assertThat(
            positions(
                "Sudan called for a ceasefire in Abyei on Monday.",
                "Ethiopia claimed that it left fuel at the clinic, but that Eritrea blocked the"
                    + " offer."))
        .contains("sudan DEMANDS «Ceasefire in Abyei CEASEFIRE»")
        .noneMatch(line -> line.startsWith("eritrea REJECTS «Ceasefire"));
  }

  @Test
  void anIdeaOfSomethingElseAndThePlanOfOthersAreNotTheTruceSpokenOf() {
    assertThat(
            positions(
                "Sudan called for a ceasefire in Abyei on Monday.",
                "Ethiopia opposed the idea of raising a regional force.",
                "Eritrea rejected the Republican proposal."))
        .contains("sudan DEMANDS «Ceasefire in Abyei CEASEFIRE»")
        .noneMatch(line -> line.contains(" REJECTS «Ceasefire"));
  }

  @Test
  void plansOfOthersWithAnAimOfTheirOwnAreNotWhatWasAskedFor() {
    assertThat(
            positions(
                "Sudan called for a ceasefire in Abyei on Monday.",
                "Ethiopia's plans to carve the province into pieces will bring more violence.",
                "Eritrea has opposed such a plan for years."))
        .contains("sudan DEMANDS «Ceasefire in Abyei CEASEFIRE»")
        .noneMatch(line -> line.startsWith("ethiopia") && line.contains("«Ceasefire"))
        .noneMatch(line -> line.startsWith("eritrea"));
  }

  @Test
  void keepsTwoNamedAgreementsApart() {
    assertThat(
            positions(
                "Sudan rejected the Geneva agreement on Monday and kept its troops where they"
                    + " were.",
                "Ethiopia signed the Pretoria agreement in November after two years of fighting."))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hamas called on Egypt to reject the truce, a spokesman said in Gaza on Monday.",
        "Hamas demanded the cancellation of the truce, a spokesman said in Gaza on Monday.",
        "Hamas wants to cancel the truce, a spokesman said in Gaza on Monday.",
        "Hamas urged Egypt not to sign the truce, a spokesman said in Gaza on Monday.",
        "Hamas urged Egypt to rethink its decision to sign the truce, a spokesman said."
      })
  void whoWantsItUndoneRejectsIt(String sentence) {
    assertThat(positions("Israel proposed a truce in Gaza on Sunday.", sentence))
        .anyMatch(line -> line.startsWith("hamas REJECTS"))
        .noneMatch(line -> line.startsWith("hamas DEMANDS"));
  }

  @Test
  void whoWantsItNotRejectedWantsIt() {
    assertThat(
            positions(
                "Israel proposed a truce in Gaza on Sunday.",
                "Hamas urged Egypt not to reject the truce, a spokesman said in Gaza on Monday."))
        .anyMatch(line -> line.startsWith("hamas DEMANDS"));
  }

  @Test
  void violationsOfSomethingElseBreakNoTruce() {
    assertThat(
            positions(
                "Israel and Hamas agreed to a truce in Gaza on Sunday, a mediator said in Cairo.",
                "Jordan denounced Israel's human rights violations in the West Bank on Monday."))
        .noneMatch(line -> line.contains("VIOLATES"));
  }

  @Test
  void itIsTheLastThingThatAClauseIsOf() {
    assertThat(
            positions(
                "Israel proposed a truce in Gaza on Sunday, a mediator said in Cairo that night.",
                "When the attack on the port happened, Serbia condemned it."))
        .noneMatch(line -> line.startsWith("serbia"));
  }

  @Test
  void takesNoStanceFromADenial() {
    assertThat(
            positions(
                "Armenia denied on Tuesday that it had agreed to the ceasefire announced by"
                    + " Russia."))
        .noneMatch(line -> line.startsWith("armenia"));
  }

  @Test
  void quotesWhatDeniesAStance() {
    assertThat(
            stanceWords(
                "Armenia signed the ceasefire agreement on Monday after a week of meetings in"
                    + " Geneva.",
                "Azerbaijan left Geneva without signing the agreement, a mediator told reporters"
                    + " there."))
        .containsExactly(
            "Armenia signed the ceasefire agreement",
            "Azerbaijan left Geneva without signing the agreement");
  }

  @Test
  void takesARefusalToSignForOneStanceOnAnotherPaper() {
    assertThat(
            positions(
                "Armenia and Georgia on Monday signed separate agreements with Turkey on trade.",
                "Georgia had refused to sign a document with Armenia itself.",
                "Iran praised the agreements."))
        .containsExactly(
            "armenia SIGNS «Separate agreements with Turkey on trade AGREEMENT»",
            "georgia SIGNS «Separate agreements with Turkey on trade AGREEMENT»",
            "georgia REJECTS «Document with Armenia OTHER»",
            "iran BACKS «Separate agreements with Turkey on trade AGREEMENT»");
  }

  @Test
  void takesWhatSomebodyIsToBeBroughtToForNoStance() {
    assertThat(positions("Ministers criticised Iran for failing to get Armenia to sign the truce."))
        .isEmpty();
  }

  @Test
  void takesNoPlansForNoProposal() {
    assertThat(
            positions("Officials said that Israel has no plans to initiate a new round of talks."))
        .isEmpty();
  }

  @Test
  void looksForNoProposalInACriticismThatSpeaksOfOne() {
    assertThat(
            positions(
                "Chad rebuffed criticism that it should have been firmer before the truce began."))
        .isEmpty();
  }

  @Test
  void takesAPromiseToKeepATruceForACommitment() {
    assertThat(positions("Armenia said it would respect the truce that began on Monday."))
        .containsExactly("armenia COMMITS «Truce CEASEFIRE»");
  }

  @Test
  void takesAnInvitationToActForADemand() {
    assertThat(
            positions(
                "Iran invited Armenia to declare a ceasefire while the matter was being discussed.",
                "On Tuesday Turkey invited Georgia to talks in Ankara about the same matter."))
        .containsExactly(
            "iran DEMANDS «Ceasefire CEASEFIRE»",
            "georgia INVITED «Talks in Ankara about the same matter TALKS»");
  }

  @Test
  void takesARoadmapOfOnesOwnForAProposal() {
    assertThat(
            positions(
                "The African Union adopted a roadmap of its own in May.",
                "Chad backed the roadmap on Tuesday."))
        .containsExactly(
            "african-union PROPOSES «Roadmap of its own OTHER»",
            "chad BACKS «Roadmap of its own OTHER»");
  }

  @Test
  void dropsAPlanThatNobodyAnswers() {
    assertThat(positions("Chad's plan succeeded, at least in the north of the country.")).isEmpty();
  }

  @Test
  void namesWhatIsAskedForByItsNoun() {
    assertThat(positions("Chad demanded that Sudanese forces withdraw from the border town."))
        .containsExactly(
            "chad DEMANDS «Withdrawal of Sudanese forces from the border town WITHDRAWAL»");
  }

  @Test
  void keepsTheWithdrawalOfOneSideApartFromTheOthers() {
    assertThat(
            positions(
                "Armenia began the withdrawal of its troops from the border on Monday.",
                "Armenia demanded that Azerbaijan withdraw its own troops from the hills.",
                "Russia welcomed the withdrawal in a statement published on Tuesday."))
        .containsExactly(
            "armenia IMPLEMENTS «Withdrawal of its troops from the border WITHDRAWAL»",
            "armenia DEMANDS «Withdrawal of Azerbaijan from the hills WITHDRAWAL»",
            "russia BACKS «Withdrawal of its troops from the border WITHDRAWAL»");
  }

  @Test
  void takesAWelcomeForNoAnswerToADemand() {
    assertThat(
            positions(
                "Armenia demanded that the other side withdraw its troops from the hills.",
                "Russia welcomed the withdrawal in a statement published on Tuesday."))
        .containsExactly(
            "armenia DEMANDS «Withdrawal of the other side from the hills WITHDRAWAL»",
            "russia BACKS «Withdrawal WITHDRAWAL»");
  }

  @Test
  void everyRowOfTheStancesCanBeRead() {
    Resources resources = Resources.bundled();
    assertThat(StanceRow.read(resources, WordClasses.read(resources)).all())
        .hasSizeGreaterThan(150)
        .anyMatch(row -> row.negated() != null)
        .anyMatch(row -> !row.fallback().isEmpty());
  }

  @Test
  void takesAWordGivenOnTermsForAConditionalYes() {
    assertThat(
            positions(
                "The Houthis said that they would agree to a truce only if wages are paid.",
                "Chad would respect the truce provided that aid reaches the region."))
        .containsExactly(
            "houthis ACCEPTS_IF «Truce CEASEFIRE» if wages are paid",
            "chad ACCEPTS_IF «Truce CEASEFIRE» if aid reaches the region");
  }

  @Test
  void takesWhatIsAskedOfAnotherForNoDeed() {
    assertThat(positions("Armenia will sign the treaty as long as Georgia respects the truce."))
        .containsExactly("armenia ACCEPTS_IF «Treaty AGREEMENT» if Georgia respects the truce");
  }

  @Test
  void anAnnouncementIsNotOfATruceToldInPassing() {
    assertThat(
            positions(
                "Chad accepted the six-month ceasefire. The Houthis had declared a truce of their"
                    + " own. Kenya welcomed the announcement."))
        .anyMatch(line -> line.startsWith("kenya BACKS") && line.contains("Six-month ceasefire"));
  }

  @Test
  void keepsAllThatIsChargedForAReason() {
    assertThat(positions("Chad rejected the plan, accusing Eritrea of looting homes."))
        .containsExactly("chad REJECTS «Plan OTHER» because accusing Eritrea of looting homes");
  }

  @Test
  void callsAProposalWhatItIsSaidToBeCalled() {
    assertThat(positions("Chad signed an agreement known as the Asmara Agreement."))
        .allMatch(line -> line.contains("«Asmara Agreement AGREEMENT»"))
        .hasSize(1);
    assertThat(positions("Chad rejected a plan that it called a trap."))
        .allMatch(line -> line.contains("«Plan OTHER»"))
        .hasSize(1);
  }

  @Test
  void findsReasonsInWhatSomebodySaysWithARefusal() {
    assertThat(positions("Chad rejected the plan, saying that it ignores the border."))
        .containsExactly("chad REJECTS «Plan OTHER» because it ignores the border");
  }

  @Test
  void followsAPronounToTheProposalJustSpokenOf() {
    assertThat(
            positions(
                "Ethiopia signed the treaty in May after a year of meetings in many capitals.",
                "Chad also supports it, a diplomat told reporters in the capital on Monday."))
        .containsExactly("ethiopia SIGNS «Treaty AGREEMENT»", "chad BACKS «Treaty AGREEMENT»");
  }

  @Test
  void keepsAnEarlierTruceOfOnesOwnApart() {
    assertThat(
            positions(
                "Chad and Sudan signed a bilateral ceasefire on Friday.",
                "Earlier this year, Sudan had announced a truce on its own, which Chad refused.",
                "Iran welcomed the ceasefire."))
        .containsExactlyInAnyOrder(
            "sudan SIGNS «Bilateral ceasefire CEASEFIRE»",
            "chad SIGNS «Bilateral ceasefire CEASEFIRE»",
            "sudan COMMITS «Truce on its own CEASEFIRE»",
            "chad REJECTS «Truce on its own CEASEFIRE»",
            "iran BACKS «Bilateral ceasefire CEASEFIRE»");
  }

  @Test
  void tellsWhoMadeAThingFromAHyphen() {
    assertThat(
            positions(
                "Chad on Monday accepted the UN-brokered truce that was announced last week.",
                "The UN was pleased with Chad, a spokesman told reporters in the capital."))
        .contains("united-nations PROPOSES «UN-brokered truce CEASEFIRE»");
  }

  @Test
  void takesNobodyForGoneWhoWouldLeaveOnTermsOnly() {
    assertThat(
            positions("The Houthis said that they would end the truce only if Chad attacks them."))
        .isEmpty();
  }

  @Test
  void takesWhatMediatorsOfferForNobodysConditionOrManner() {
    assertThat(
            positions(
                "Qatar brokered a truce in which the rebels free soldiers in exchange for"
                    + " prisoners."))
        .containsExactly("qatar PROPOSES «Truce CEASEFIRE»");
  }

  @Test
  void saysNothingForACouncilWhoseDraftWasVetoed() {
    assertThat(
            positions(
                "Russia vetoed a Security Council resolution calling for a ceasefire in Mali."))
        .containsExactly(
            "russia REJECTS «Security Council resolution calling for a ceasefire in Mali"
                + " CEASEFIRE»");
  }

  @Test
  void asksForAnEndToTheFightingAsForACeasefire() {
    assertThat(positions("Kenya called on Monday for an immediate end to the fighting."))
        .containsExactly("kenya DEMANDS «Immediate end to the fighting CEASEFIRE»");
  }

  @Test
  void takesThoseWhoSentThemForPresidentsAndNegotiators() {
    assertThat(
            positions("The presidents of Armenia, Georgia and Azerbaijan signed a peace accord."))
        .containsExactlyInAnyOrder(
            "armenia SIGNS «Peace accord AGREEMENT»",
            "azerbaijan SIGNS «Peace accord AGREEMENT»",
            "georgia SIGNS «Peace accord AGREEMENT»");
  }

  @Test
  void knowsWhoTheyAreThatSayWhatTheyWillDo() {
    assertThat(positions("Kenya and Uganda said that they would back the truce."))
        .containsExactly("kenya BACKS «Truce CEASEFIRE»", "uganda BACKS «Truce CEASEFIRE»");
  }

  @Test
  void leavesAnAttackWithoutAStance() {
    assertThat(
            positions("Any attack by Eritrea on the town would torpedo the talks, Ethiopia said."))
        .isEmpty();
  }

  @Test
  void leavesASummitWithoutTheStanceOfItsHost() {
    assertThat(positions("A summit hosted by Kenya called for a ceasefire in Sudan."))
        .containsExactly("kenya PROPOSES «Summit TALKS»");
  }

  @Test
  void tellsWhoAcceptsOrRefusesAnInvitation() {
    assertThat(
            positions(
                "Kenya invited Ethiopia and Eritrea to talks in Nairobi on Monday.",
                "Ethiopia accepted the invitation within hours.",
                "Eritrea refused to send a delegation."))
        .contains(
            "ethiopia ACCEPTS «Talks in Nairobi TALKS»",
            "eritrea REJECTS «Talks in Nairobi TALKS»");
  }

  @Test
  void takesAnAcceptanceWithoutAnObjectForOneOfWhatWasJustSpokenOf() {
    assertThat(
            positions(
                "Ethiopia accepted the truce on Monday.",
                "Eritrea would accept only if the army leaves the border."))
        .contains("eritrea ACCEPTS_IF «Truce CEASEFIRE» if the army leaves the border");
  }

  @Test
  void tellsOnWhichTermsSomebodyWouldAcceptWhatHeDoesNot() {
    assertThat(
            positions(
                "Eritrea will not accept any withdrawal which is not verified by both sides.",
                "Kenya welcomed the withdrawal."))
        .contains("eritrea REJECTS «Withdrawal WITHDRAWAL» if verified by both sides")
        .noneMatch(line -> line.startsWith("kenya REJECTS"));
  }

  @Test
  void namesAWithdrawalByWhoWithdraws() {
    assertThat(
            positions(
                "Eritrea demanded that the army withdraw its forces from Shire.",
                "The army withdrew from Shire on Friday."))
        .contains("eritrea DEMANDS «Withdrawal of the army from Shire WITHDRAWAL»");
  }

  @Test
  void takesAnAccusationBesideAConsentForNoReason() {
    assertThat(
            positions(
                "Eritrea said it would respect the truce, accusing Ethiopia of looting homes."))
        .noneMatch(line -> line.contains("because"));
  }

  @Test
  void takesNoPlanForAnAttackForAProposal() {
    assertThat(positions("Ethiopia approved plans for an attack on the port of Assab.")).isEmpty();
  }

  @Test
  void joinsNoDemandForATruceWithTheTruceThatIsThere() {
    assertThat(
            positions(
                "Sudan signed a seven-day ceasefire on Monday.",
                "Kenya called for a ceasefire in the whole country."))
        .containsExactly(
            "sudan SIGNS «Seven-day ceasefire CEASEFIRE»",
            "kenya DEMANDS «Ceasefire in the whole country CEASEFIRE»");
  }

  @Test
  void tellsARefusalToDisarmWithItsTerms() {
    assertThat(positions("Eritrea said that it would not disarm unless Ethiopia withdraws."))
        .containsExactly("eritrea REJECTS «Disarmament DEMILITARISATION» if Ethiopia withdraws");
  }

  @Test
  void takesTheTimeOfAPastDemandForNoCondition() {
    assertThat(positions("Kenya called for a truce only after Uganda made the same demand."))
        .containsExactly("kenya DEMANDS «Truce CEASEFIRE»");
  }

  @Test
  void endsAConditionWithTheQuotation() {
    assertThat(
            positions(
                "“Eritrea will accept the truce only if the lights go on in Asmara,” a member of"
                    + " its parliament said."))
        .containsExactly("eritrea ACCEPTS_IF «Truce CEASEFIRE» if the lights go on in Asmara");
  }

  @Test
  void takesAThreatToLeaveForNoLeaving() {
    assertThat(positions("Kenya warned that Uganda would abandon the peace accord of Nairobi."))
        .isEmpty();
    assertThat(positions("Uganda abandoned the peace accord of Nairobi on Monday after a week."))
        .hasSize(1);
  }

  @Test
  void namesADisarmamentWithoutItsDay() {
    assertThat(
            positions(
                "The rebels of the Lord's Resistance Army refused on Monday to lay down their arms"
                    + " on Tuesday."))
        .allMatch(line -> line.contains("«Disarmament DEMILITARISATION»"));
  }

  @Test
  void takesTheCeasefireForTheOneThatIsThereAndNotForOneThatIsAskedFor() {
    assertThat(
            positions(
                "President Ali Mbeki announced a six-month ceasefire with Uganda on Monday.",
                "Kenya asked the rebels of Uganda to declare a truce as well on Tuesday.",
                "Ethiopia accepted the ceasefire, and Rwanda welcomed the announcement."))
        .contains("ethiopia ACCEPTS «Six-month ceasefire with Uganda CEASEFIRE»")
        .contains("rwanda BACKS «Six-month ceasefire with Uganda CEASEFIRE»");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The question now is, will Sudan agree to a deal, and if it does, what will it ask for?",
        "Has Sudan accepted the truce that Ethiopia put forward in Nairobi last week?"
      })
  void aQuestionIsNoStance(String sentence) {
    assertThat(
            positions("Ethiopia proposed a truce in Nairobi last week, a mediator said.", sentence))
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("sudan"));
  }

  @Test
  void aPaperOnAnotherMatterIsAnotherPaper() {
    assertThat(
            positions(
                "Ethiopia rejected the transport deal in Nairobi on Monday, a mediator said.",
                "Sudan signed the coalition funding agreement on Tuesday, its spokesman said."))
        .extracting(line -> line.replaceFirst("^[^«]*", ""))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aChronicleTellsOfOneTruceAfterTheOther() {
    assertThat(
            proposals(
                "The road to the coast was closed for three years, a driver told reporters.",
                "March 3, 2021: Ethiopia rejects a truce in a letter to the mediators in Nairobi.",
                "June 9, 2021: Ethiopia accepts a truce in a letter to the mediators in Nairobi."))
        .hasSize(2);
  }

  @Test
  void theDealIsNoTruceThatWasOnlyWishedForLongBefore() {
    String filler =
        "The road from the port to the hills was open and the market was full of people. "
            .repeat(25)
            .strip();
    assertThat(
            proposals(
                "Ethiopia called for a ceasefire in Nairobi on Monday, its spokesman said.",
                filler,
                "Sudan signed the deal on Tuesday, its spokesman told reporters there."))
        .hasSize(2);
  }

  @Test
  void aDraftThatNobodyPassedIsNoDemandOfTheBodyThatItWasBefore() {
    assertThat(
            positions(
                "Ethiopia proposed a truce in Nairobi on Sunday, a mediator said there.",
                "A Russian-drafted Security Council resolution calling for a truce failed on"
                    + " Monday."))
        .noneMatch(line -> line.startsWith("un-security-council"));
  }

  @Test
  void whoIsForAPauseAndAgainstATruceSpeaksOfTwoThings() {
    assertThat(
            proposals(
                "Ethiopia rejected a ceasefire in Tigray on Monday, its spokesman said in Nairobi.",
                "Ethiopia said it would support a brief pause in the fighting to let aid in."))
        .hasSize(2);
  }

  @Test
  void aPlanIsNoResignationThatSomebodyAsksFor() {
    assertThat(
            positions(
                "Sudan called for the resignation of the governor on Monday, a diplomat said.",
                "Ethiopia rejected the Egyptian plan on Tuesday, its spokesman said in Nairobi."))
        .anyMatch(line -> line.startsWith("egypt PROPOSES «Egyptian plan"))
        .anyMatch(line -> line.startsWith("ethiopia REJECTS «Egyptian plan"));
  }

  @Test
  void aWarningBesideACallSetsItNoTerms() {
    assertThat(
            positions(
                "Sudan called for an immediate ceasefire in Tigray, warning of devastating"
                    + " consequences if Ethiopia goes ahead with a planned assault."))
        .anyMatch(line -> line.startsWith("sudan DEMANDS"))
        .noneMatch(line -> line.contains(" if "));
  }

  @Test
  void whoCallsBesideTheCommentsOfOthersIsWhoCalls() {
    assertThat(
            positions(
                "Sudan's comments have been the same since, with Omar Bashari calling for an"
                    + " immediate ceasefire at the summit."))
        .anyMatch(line -> line.startsWith("omar-bashari DEMANDS"))
        .noneMatch(line -> line.startsWith("sudan DEMANDS"));
  }

  @Test
  void aTruceThatIsDeclaredIsNotTheOneThatOthersAskFor() {
    assertThat(
            proposals(
                "Uganda called for an end to the fighting in Tigray on Monday, a diplomat said.",
                "Ethiopia and Eritrea declared a four-day truce on Tuesday, officials said."))
        .hasSize(2);
  }

  @Test
  void whoBrokeredItIsNoPartOfItsName() {
    assertThat(
            proposals(
                "Chad signed the US-brokered Abraham Accords in Washington on Monday, it said."))
        .containsExactly("Abraham Accords");
  }

  @Test
  void aPrepositionThatItsClauseLeftBehindIsNoPartOfItsName() {
    assertThat(
            proposals(
                "Some factions of the front, which Chad itself signed the 1993 Ayla Accords with,"
                    + " are among them."))
        .containsExactly("Ayla Accords");
  }

  @Test
  void whatALawAsksForNobodyDemands() {
    assertThat(
            positions(
                "Sudanese law requires the president to sign the peace treaty within ten days.",
                "Ethiopia urged Eritrea to sign the peace treaty within ten days."))
        .noneMatch(line -> line.startsWith("sudan "))
        .anyMatch(line -> line.startsWith("ethiopia DEMANDS"));
  }

  @Test
  void whoIsBlamedDespiteAgreeingMayBeTheOneWhoAgreed() {
    assertThat(
            positions(
                "The envoy Kofi Annan criticised Sudan for new raids despite agreeing to a truce."))
        .noneMatch(line -> line.contains(" ACCEPTS "));
  }

  @Test
  void whatIsWaitedForHasNotBeenDone() {
    assertThat(
            positions(
                "Sudan said that its army would not leave Abyei until Egypt had presented a truce"
                    + " plan.",
                "Chad will stay in the town until Niger has signed the peace treaty."))
        .noneMatch(line -> line.startsWith("egypt PROPOSES"))
        .noneMatch(line -> line.startsWith("niger SIGNS"));
  }

  @Test
  void whatOthersDoubtIsNoCommitment() {
    assertThat(
            positions(
                "Egypt and Chad expressed scepticism that Sudan is committed to the truce plan."))
        .noneMatch(line -> line.startsWith("sudan COMMITS"));
  }

  @Test
  void aPlanOnAStateIsNotItsPlan() {
    assertThat(positions("Egypt rejected the Sudan plan, and Chad backed the Sudanese plan."))
        .filteredOn(line -> line.startsWith("sudan PROPOSES"))
        .hasSize(1);
  }

  @Test
  void aMeetingWithANameIsNotTheOneSpokenOf() {
    assertThat(
            positions(
                "Sudan asked the governor to resign on Monday.",
                "Egypt is attending the annual Military Cooperation Committee meetings."))
        .noneMatch(line -> line.startsWith("egypt"));
  }

  @Test
  void whoIsToResignTellsOneResignationFromAnother() {
    assertThat(
            proposals(
                "Protesters demanded that Omar Bashari step down on Monday.",
                "Sudan asked the government of Abyei to resign."))
        .containsExactly("Resignation of Omar Bashari", "Resignation of the government of Abyei");
  }

  @Test
  void aNameEndsWithNoWordThatOpensWhatIsLeftOut() {
    assertThat(
            proposals(
                "Sudan rejected a resolution imposing immediate sanctions on its oil trade,"
                    + " including those that Egypt and its many partners in the region had"
                    + " wanted."))
        .allMatch(name -> !name.matches(".*( of| to| for| including|,)"));
  }

  @Test
  void aPlanOfOneIsNotTheResolutionThatAnotherMoved() {
    assertThat(
            positions(
                "Egypt proposed a resolution on Sudan on Monday, and Chad rejected the resolution.",
                "The envoy Kofi Annan resigned after the failure of his peace plan.",
                "Chad rejected the Egyptian draft again on Tuesday, a diplomat told reporters."))
        .contains("egypt PROPOSES «Resolution on Sudan OTHER»")
        .noneMatch(line -> line.startsWith("kofi-annan PROPOSES «Resolution"));
  }
}
