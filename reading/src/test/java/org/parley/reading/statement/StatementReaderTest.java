// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Statement;
import org.parley.reading.Resources;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.mention.StoryText;

class StatementReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The mayor said the bridge would open in May.; The mayor | said | the bridge would open in May | INDIRECT
          The bridge would open in May, the mayor said.; the mayor | said | The bridge would open in May | INDIRECT
          The general refuses to serve an unlawful cabinet, he noted.; he | noted | The general refuses to serve an unlawful cabinet | INDIRECT
          The army has not, the minister insisted, entered the town.; the minister | insisted | The army has not | entered the town | INDIRECT
          According to two aid workers, the road is closed.; two aid workers | According to | the road is closed | INDIRECT
          The road is closed, according to the interior ministry.; the interior ministry | according to | The road is closed | INDIRECT
          The council said in a statement that talks would resume on Monday.; The council | said | talks would resume on Monday | INDIRECT
          The envoy pointed out that the port had reopened.; The envoy | pointed out | the port had reopened | INDIRECT
          Two army officers and a border guard said the convoy had crossed at night.; Two army officers and a border guard | said | the convoy had crossed at night | INDIRECT
          The army claimed that it tried to evacuate the sick and left fuel at the clinic, but that rebels blocked the road.; The army | claimed | it tried to evacuate the sick and left fuel at the clinic, but that rebels blocked the road | INDIRECT
          The army denied that it had shelled the village.; The army | denied | it had shelled the village | INDIRECT
          The president believes the truce will hold.; The president | believes | the truce will hold | INDIRECT
          The ambassador tweeted that all sides must return to the table.; The ambassador | tweeted | all sides must return to the table | INDIRECT
          The head of the rebel council, who lives abroad, said no fighter had left the hills.; The head of the rebel council | said | no fighter had left the hills | INDIRECT
          """)
  void findsIndirectSpeech(String sentence, String statement) {
    assertThat(Pages.read(sentence)).containsExactly(statement);
  }

  @Test
  void findsADirectQuotationBeforeAfterAndAroundItsCue() {
    assertThat(
            Pages.read(
                "“We will defend the land,” said Colonel Omar Adan.\n"
                    + "Adan said: “The road is ours. We shall keep it.”\n"
                    + "“The talks,” he told reporters in Cairo, “are over.”"))
        .containsExactly(
            "Colonel Omar Adan | said | We will defend the land | DIRECT",
            "Adan | said | The road is ours. We shall keep it. | DIRECT",
            "he to reporters | told | The talks | are over. | DIRECT");
  }

  @Test
  void keepsASentenceThatEndsInAQuestionWithItsCue() {
    assertThat(Pages.read("“Who will pay for this?” she asked."))
        .containsExactly("she | asked | Who will pay for this? | DIRECT");
  }

  @Test
  void callsIndirectSpeechWithQuotedWordsMixed() {
    assertThat(Pages.read("The minister said there was “progress” in the talks."))
        .containsExactly("The minister | said | there was “progress” in the talks | MIXED");
    assertThat(Pages.read("The group posted on its page that it was “ready to march”."))
        .containsExactly("The group | posted | it was “ready to march” | MIXED");
  }

  @Test
  void namesThoseWhoPassWordsOn() {
    assertThat(
            Pages.read(
                "The rebels left the city, the ministry was quoted as saying by Interfax news"
                    + " agency.\n"
                    + "\"This serves the enemy,\" the palace quoted the king as saying.\n"
                    + "A resident told Reuters that soldiers were in the square."))
        .containsExactly(
            "the ministry via Interfax news agency | quoted as saying | The rebels left the city |"
                + " INDIRECT",
            "the king via the palace | quoted | This serves the enemy | DIRECT",
            "A resident via Reuters | told | soldiers were in the square | INDIRECT");
  }

  @Test
  void givesAQuotationWithoutACueToWhoSpokeBefore() {
    assertThat(
            Pages.read(
                "Professor Lena Roth said the plan was weak. It has few friends abroad.\n"
                    + "“Nobody there trusts it.”"))
        .containsExactly(
            "Professor Lena Roth | said | the plan was weak | INDIRECT",
            "Professor Lena Roth | - | Nobody there trusts it. | DIRECT");
  }

  @Test
  void makesOneStatementOfAQuotationThatGoesOnAfterItsCue() {
    assertThat(
            Pages.read(
                "“The road is closed,” the driver said. “Nobody came through.” Rain fell."
                    + " “It stays closed.”"))
        .containsExactly(
            "the driver | said | The road is closed | Nobody came through. | It stays closed."
                + " | DIRECT");
  }

  @Test
  void takesTurnsOfPhraseInAQuotationForItsSpeakersOwnWords() {
    assertThat(Pages.read("“I think the bridge will hold,” the engineer said."))
        .containsExactly("the engineer | said | I think the bridge will hold | DIRECT");
    assertThat(Pages.read("“The villagers think the bridge will hold,” the engineer said."))
        .contains("The villagers | think | the bridge will hold | INDIRECT");
  }

  @Test
  void readsACueBetweenCommasWhateverStandsBeforeIt() {
    assertThat(Pages.read("Too often, the judge said, the court has waited for the army."))
        .containsExactly(
            "the judge | said | Too often | the court has waited for the army | INDIRECT");
    assertThat(Pages.read("Nevertheless, the king praised the army, which had kept the town."))
        .noneMatch(statement -> statement.contains("Nevertheless"));
  }

  @Test
  void whoIsBlamedForSayingItSaidItNotWhoBlames() {
    assertThat(Pages.read("The senators criticised the mayor for announcing a deal in the hall."))
        .contains("the mayor | announcing | a deal in the hall | INDIRECT")
        .noneMatch(line -> line.startsWith("The senators | announcing"));
  }

  @Test
  void whatAThingIsCalledIsAStatementOnlyWhereItSaysMoreThanAName() {
    assertThat(
            Pages.read(
                "The Gaitanist Forces, which the government calls the Clan del Golfo, had declared"
                    + " a truce of their own."))
        .noneMatch(line -> line.contains("calls"));
    assertThat(Pages.read("The mayor called the union a terrorist movement."))
        .hasSize(1)
        .allMatch(line -> line.contains("a terrorist movement"));
  }

  @Test
  void aLonePronounIsNoContent() {
    assertThat(Pages.read("The soldiers took the bridge. The union denied this.")).isEmpty();
  }

  @Test
  void letsDocumentsAndThoseWhoFindThingsSpeak() {
    assertThat(Pages.read("A survey of farmers showed that most fields lay idle."))
        .containsExactly("A survey of farmers | showed | most fields lay idle | INDIRECT");
    assertThat(Pages.read("Researchers found that the wells were poisoned."))
        .containsExactly("Researchers | found | the wells were poisoned | INDIRECT");
    assertThat(Pages.read("The soldiers found that the bridge was gone.")).isEmpty();
  }

  @Test
  void readsTheTurnsOfAnInterview() {
    assertThat(
            Pages.read(
                "ADAN: Will the bridge hold?\n"
                    + "MORETTI: I think it will hold.\n"
                    + "ADAN: Who pays for it?"))
        .containsExactly(
            "ADAN | : | Will the bridge hold? | DIRECT",
            "MORETTI | : | I think it will hold. | DIRECT",
            "ADAN | : | Who pays for it? | DIRECT");
    assertThat(Pages.read("Update: The bridge is shut.\nRain fell on Monday.")).isEmpty();
  }

  @Test
  void readsWhatSomebodyCallsAThing() {
    assertThat(Pages.read("The minister called the charge a lie."))
        .containsExactly("The minister | called | the charge a lie | INDIRECT");
    assertThat(Pages.read("The front calls itself a government.")).isEmpty();
    assertThat(Pages.read("A camp deemed unsafe was closed on Monday.")).isEmpty();
  }

  @Test
  void givesAQuotationNobodySpokeBeforeToNobody() {
    assertThat(
            Pages.read(
                "Rain fell on the valley.\nThe river rose.\n“We lost everything that night.”"))
        .containsExactly("- | - | We lost everything that night. | DIRECT");
  }

  @Test
  void followsAQuotationOverParagraphs() {
    assertThat(Pages.read("“We came at dawn.\n“Nobody was there,” the captain said."))
        .containsExactly("the captain | said | We came at dawn. | Nobody was there | DIRECT");
  }

  @Test
  void readsParticiplesWithTheSpeakerOfTheirVerb() {
    assertThat(
            Pages.read(
                "The spokesman refused to open the corridor, stressing that the area was calm."))
        .containsExactly("The spokesman | stressing | the area was calm | INDIRECT");
    assertThat(
            Pages.read(
                "The envoy said that the rebels had left, adding that the army would follow."))
        .containsExactly(
            "The envoy | said | the rebels had left | INDIRECT",
            "The envoy | adding | the army would follow | INDIRECT");
  }

  @Test
  void readsWhatNounsAttribute() {
    assertThat(
            Pages.read("The rebels rejected the governor's claim that they had broken the truce."))
        .containsExactly(
            "The rebels | rejected | they had broken the truce | INDIRECT",
            "the governor | claim | they had broken the truce | INDIRECT");
  }

  @Test
  void findsASpeakerWithinAnothersWords() {
    assertThat(
            Pages.read(
                "“The army has taken the port, according to a government official,” Radio Sahel’s"
                    + " Amina Toure, reporting from Gao, said."))
        .containsExactly(
            "a government official | according to | The army has taken the port | INDIRECT",
            "Radio Sahel’s Amina Toure | said | The army has taken the port, according to a"
                + " government official | DIRECT");
  }

  @Test
  void cutsOffWhatIsReportedOnItsOwn() {
    assertThat(
            Pages.read(
                "He also warned against \"outside meddling\", which he said would \"deepen the"
                    + " war\"."))
        .containsExactly(
            "He | warned | outside meddling | DIRECT",
            "he | said | would \"deepen the war\" | MIXED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The so-called “peace council” met in the old town hall.
          The army has not said whether the port was taken.
          The minister refused to say who had paid.
          Her book “The Long Road Home” came out in spring.
          The film ‘Winter’ opened the festival.
          No country wants to pay for the bridge.
          """)
  void findsNoStatementWhereNobodySaysAnything(String sentence) {
    assertThat(Pages.read(sentence)).isEmpty();
  }

  @Test
  void numbersStatementsInPageOrder() {
    List<Statement> statements =
        Pages.statements("The mayor said the bridge was shut.\nThe union said it was open.");
    assertThat(statements).extracting(Statement::id).containsExactly("p-1-s1", "p-1-s2");
  }

  @Test
  void readsAHeadlineThatNamesItsSpeaker() {
    assertThat(
            Pages.written(
                Pages.story("Border Will Stay Shut, Prime Minister Says", "Rain fell on Monday.")))
        .containsExactly("Prime Minister | Says | Border Will Stay Shut | INDIRECT");
  }

  @Test
  void letsAPronounGoOnWithWhoSpokeLast() {
    StoryText story =
        Pages.body(
            "Army spokesman Omar Adan said General Luca Moretti had refused the offer.\n"
                + "He added that the bridge was shut.");
    List<Statement> statements =
        new StatementReader(Resources.bundled())
            .read(story, new MentionReader(Resources.bundled()).read(story));
    assertThat(statements).hasSize(2);
    assertThat(statements.get(0).speaker().id()).isNotNull();
    assertThat(statements.get(1).speaker().id()).isEqualTo(statements.get(0).speaker().id());
  }

  @Test
  void whoIsAskedWhetherHeSaidItHasNotSaidIt() {
    assertThat(Pages.read("Did the general say that the camp had been evacuated?")).isEmpty();
    assertThat(Pages.read("The general said: “Where are they going?”"))
        .containsExactly("The general | said | Where are they going? | DIRECT");
  }

  @Test
  void whoIsToldIsNotWhoTells() {
    assertThat(
            Pages.read(
                "“The gate is a place where people like to gather,” Omar Adan of the Wadi Centre in"
                    + " occupied East Jerusalem, which monitors violence against villagers, told"
                    + " Northern Radio."))
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("Northern Radio"));
  }

  @Test
  void accordingToSpeaksOfAllThatNoCommaParts() {
    assertThat(
            Pages.read(
                "Two drivers were hurt when shells hit the market, according to the ministry."))
        .containsExactly(
            "the ministry | according to | Two drivers were hurt when shells hit the market |"
                + " INDIRECT");
    assertThat(
            Pages.read(
                "Two drivers were hurt, although both have gone back to work, according to the"
                    + " ministry."))
        .containsExactly(
            "the ministry | according to | although both have gone back to work | INDIRECT");
  }
}
