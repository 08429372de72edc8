// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.DateRange;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

final class EventDatesTest {
  private static final Language LANGUAGE =
      LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
  private static final EventDates DATES = new EventDates(Resources.bundled());
  private static final TimeReader READER = new TimeReader(Resources.bundled());

  /** A Wednesday. */
  private static final String PUBLISHED = "2020-01-15";

  @Test
  void anActIsDatedByTheWordsOfItsClause() {
    assertThat(date("shelled", "The army shelled the port on Monday."))
        .isEqualTo("2020-01-13..2020-01-13 INFERRED Monday");
    assertThat(date("seized", "The rebels seized the town on 3 May 2016."))
        .isEqualTo("2016-05-03..2016-05-03 TEXT 3 May 2016");
  }

  @Test
  void theDayOfPublicationNeverStandsIn() {
    assertThat(date("shelled", "The army shelled the port.")).isEqualTo("UNKNOWN");
    assertThat(date("seized", "The rebels seized the town nine years ago, and recently left it."))
        .isEqualTo("2011-01-01..2011-12-31 INFERRED nine years ago");
    assertThat(date("shelled", "For two months now, the army shelled the port."))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void whatIsReportedIsNotDatedByTheReport() {
    assertThat(date("shelled", "Residents said on Monday that the army had shelled the port."))
        .isEqualTo("UNKNOWN");
    assertThat(date("paid", "An inquiry in 2018 found that the minister paid the rebels."))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void anOccasionDatesWhatHappensOnIt() {
    assertThat(date("killed", "Ten people were killed in Sunday's raid."))
        .isEqualTo("2020-01-12..2020-01-12 INFERRED Sunday");
    assertThat(date("carried", "Soldiers carried out overnight raids in the camp."))
        .isEqualTo("2020-01-14..2020-01-15 INFERRED overnight");
    assertThat(date("condemned", "The envoy condemned the 2014 raid.")).isEqualTo("UNKNOWN");
  }

  @Test
  void whatIsSaidOfAnActDoesNotDateIt() {
    assertThat(date("raid", "The envoy condemned the raid on the port on Monday."))
        .isEqualTo("UNKNOWN");
    assertThat(date("raid", "The army launched a raid on Monday."))
        .isEqualTo("2020-01-13..2020-01-13 INFERRED Monday");
    assertThat(
            date("talks", "On Monday the envoy said after three hours of talks that he was sad."))
        .isEqualTo("2020-01-13..2020-01-13 INFERRED Monday");
    assertThat(date("talks", "The envoy for the talks told reporters on Monday that he was sad."))
        .isEqualTo("UNKNOWN");
    assertThat(date("killed", "Ten were killed in a raid that revived memories of 2002."))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void anAnniversaryDatesNothingThatItRecalls() {
    assertThat(date("assault", "They met on the third anniversary of the army's assault."))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void fromADayOnIsUpToPublication() {
    assertThat(date("killed", "Some 40 people have been killed since 3 January."))
        .isEqualTo("2020-01-03..2020-01-15 INFERRED 3 January");
  }

  @Test
  void whatHappenedBeforeADayDidNotHappenOnIt() {
    assertThat(date("captured", "The men were captured before 3 January."))
        .isEqualTo("null..null UNKNOWN 3 January");
  }

  @Test
  void whatIsCalledForLiesAhead() {
    assertThat(date("protests", "There were calls for protests on Sunday."))
        .isEqualTo("2020-01-19..2020-01-19 INFERRED Sunday");
    assertThat(date("meet", "The two sides will meet on Sunday."))
        .isEqualTo("2020-01-19..2020-01-19 INFERRED Sunday");
  }

  @Test
  void aParagraphGoesOnWithTheDayOfItsSubject() {
    assertThat(
            date(
                "invited",
                "On Tuesday the minister suspended the decree. He invited the rebels to talks."))
        .isEqualTo("2020-01-14..2020-01-14 INFERRED Tuesday");
    assertThat(
            date(
                "shelled",
                "On Tuesday the minister suspended the decree. The army shelled the port."))
        .isEqualTo("UNKNOWN");
    assertThat(
            date(
                "invited",
                "On Tuesday the minister suspended the decree. He had invited the rebels."))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void aDocumentDatesWhatIsPledgedInIt() {
    assertThat(
            date(
                "pledged",
                "On 3 January the sides signed a declaration in which they pledged to leave."))
        .isEqualTo("2020-01-03..2020-01-03 INFERRED 3 January");
  }

  private static String date(String cue, String paragraph) {
    List<StorySentence> sentences = new ArrayList<>();
    StoryText plain = Timeline.story(PUBLISHED, paragraph);
    for (Sentence sentence : LANGUAGE.analyze(paragraph, 0)) {
      sentences.add(new StorySentence(sentence, plain.sentences().get(0).role(), 0));
    }
    StoryText text = new StoryText(plain.story(), paragraph, sentences);
    StoryMentions mentions = new StoryMentions(List.copyOf(READER.read(text)), List.of());
    for (StorySentence sentence : sentences) {
      for (Token token : sentence.sentence().tokens()) {
        if (token.form().equals(cue)) {
          return written(DATES.date(text, sentence, token, mentions), text);
        }
      }
    }
    throw new IllegalArgumentException("no " + cue);
  }

  private static String written(DateRange date, StoryText text) {
    return date.evidence() == null
        ? "UNKNOWN"
        : date.from()
            + ".."
            + date.to()
            + " "
            + date.basis()
            + " "
            + text.words(date.evidence().start(), date.evidence().end());
  }
}
