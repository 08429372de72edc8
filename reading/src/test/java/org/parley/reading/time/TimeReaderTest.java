// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.DateRange.Precision;
import org.parley.model.Mention;
import org.parley.reading.Resources;

final class TimeReaderTest {
  private static final String WEDNESDAY = "2020-01-15";

  @Test
  void aStoryWithoutADayLeavesOpenWhatNeedsOneAndTellsWhatDoesNot() {
    assertThat(
            Timeline.read(
                "",
                "They met on 3 March and again on Sunday.",
                "They had met on 5 May 2011 and in the eighth year."))
        .containsExactly("3 March = -", "Sunday = -", "5 May 2011 = 2011-05-05");
  }

  @Test
  void aSentenceThatOpensWithAYearGivesItToItsDates() {
    assertThat(Timeline.read("", "In 2014 the rebels took the port in May and left on 3 June."))
        .containsExactly(
            "2014 = 2014-01-01..2014-12-31", "May = 2014-05-01..2014-05-31", "3 June = 2014-06-03");
    assertThat(Timeline.read(WEDNESDAY, "The group, which was founded in 2014, left on 3 June."))
        .containsExactly("2014 = 2014-01-01..2014-12-31", "3 June = 2019-06-03");
  }

  @Test
  void whatFollowsADateHangsOnItForAParagraphOrTwo() {
    assertThat(
            Timeline.read(
                WEDNESDAY,
                "The ceasefire began on 4 January.",
                "It broke the following day, and two days later shells fell.",
                "Nobody was surprised.",
                "The envoy left.",
                "The same day a bridge was blown up."))
        .containsExactly(
            "4 January = 2020-01-04",
            "the following day = 2020-01-05",
            "two days later = 2020-01-07",
            "The same day = -");
  }

  @Test
  void ofAYearNoDayIsKnown() {
    assertThat(Timeline.read(WEDNESDAY, "The war ended in 2011, and four days later he left."))
        .containsExactly("2011 = 2011-01-01..2011-12-31", "four days later = -");
  }

  @Test
  void rangesHaveTheirFirstAndLastDay() {
    assertThat(
            Timeline.read(
                WEDNESDAY,
                "They fought from 3 to 7 March 2011.",
                "They talked between 2011 and 2014.",
                "It was shut from 28 December to 4 January.",
                "They talked in 2011 and 2014.",
                "They met in the years 1914–18."))
        .containsExactly(
            "3 to 7 March 2011 = 2011-03-03..2011-03-07",
            "2011 and 2014 = 2011-01-01..2014-12-31",
            "28 December to 4 January = 2019-12-28..2020-01-04",
            "2011 = 2011-01-01..2011-12-31",
            "2014 = 2014-01-01..2014-12-31",
            "1914–18 = 1914-01-01..1918-12-31");
  }

  @Test
  void anAccountOfThePastGoesFromDateToDate() {
    String[] account = {
      "The war began in 1918 and ended in 1921.",
      "It began on 3 May 1918 with a raid.",
      "In June the army answered.",
      "On 11 November an armistice was signed in the town.",
      "The following day it broke.",
      "In February 1919 the army came back.",
      "In 1920 it lost the north.",
      "By 4 March 1920 the north was gone.",
      "In November it tried again.",
      "In January it gave up, and in 1921 it signed.",
    };
    assertThat(Timeline.read("2009-12-19", account))
        .contains(
            "June = 1918-06-01..1918-06-30",
            "11 November = 1918-11-11",
            "The following day = 1918-11-12",
            "November = 1920-11-01..1920-11-30",
            "January = 1921-01-01..1921-01-31");
  }

  @Test
  void aYearThatStandsAloneDoesNotLeadAnAccountAway() {
    assertThat(
            Timeline.read(
                "2009-12-19",
                "In 1918 and 1919 there was war.",
                "In 1919 and 1920 there was more.",
                "On 3 May 1920, as in 1812, the town burnt.",
                "On 9 May it was rebuilt."))
        .contains("9 May = 1920-05-09");
  }

  @Test
  void aWeekdayOfADayToldInFullDatesAnUndatedStoryForAWhile() {
    assertThat(
            Timeline.read(
                "",
                "He spoke on Sunday, November 8, 2020, of victory.",
                "On November 10 he signed, and on December 20 he left.",
                "He had signed on May 3."))
        .containsExactly(
            "Sunday, November 8, 2020 = 2020-11-08",
            "November 10 = 2020-11-10",
            "December 20 = 2020-12-20",
            "May 3 = -");
    assertThat(Timeline.read("", "The war began on April 15, 2023.", "On April 20 a camp was hit."))
        .containsExactly("April 15, 2023 = 2023-04-15", "April 20 = -");
  }

  @Test
  void theYearBesideADateIsItsOwn() {
    assertThat(Timeline.read(WEDNESDAY, "It was hit on May 15 last year and in June last year."))
        .containsExactly(
            "May 15 last year = 2019-05-15", "June last year = 2019-06-01..2019-06-30");
  }

  @Test
  void agesAreNoTimes() {
    assertThat(Timeline.read(WEDNESDAY, "A 17-year-old boy and a six-year-old girl were hurt."))
        .isEmpty();
  }

  @Test
  void apostrophesOfBothKindsAreOne() {
    assertThat(Timeline.read(WEDNESDAY, "It fell on New Year's Eve, not on New Year’s Day."))
        .containsExactly("New Year's Eve = 2019-12-31", "New Year’s Day = 2020-01-01");
  }

  @Test
  void lengthsAndVagueWordsHaveNoPrecisionAndNoDays() {
    List<Mention.OfTime> times =
        new TimeReader(Resources.bundled())
            .read(Timeline.story(WEDNESDAY, "For two months now the port has been shut."));
    assertThat(times).extracting(Mention::text).containsExactly("two months", "now");
    assertThat(times).extracting(Mention.OfTime::from).containsOnlyNulls();
    assertThat(times).extracting(Mention.OfTime::precision).containsOnly(Precision.UNKNOWN);
  }

  @Test
  void whatOnlyLooksLikeATimeIsNone() {
    assertThat(
            Timeline.read(
                WEDNESDAY,
                "March on, they said; the army may march.",
                "About 2011 people and 1950 soldiers came, under Resolution 1973.",
                "They paid $2020 for 1,980 tonnes, at 10.55 percent.",
                "They gave $1.24bn and 1.17 billion.",
                "The fall of the town was feared, and call 555-2011."))
        .isEmpty();
  }
}
