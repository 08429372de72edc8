// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.model.DateRange;
import org.parley.model.Span;
import org.parley.reading.Resources;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;

class PublishedDatesTest {
  private static final String TITLE = "Envoys of Both Sides Meet in Vienna Again\n\n";
  private static final String BODY =
      "Envoys of both sides met in Vienna on %s, their hosts said in a short statement.\n"
          + "Neither of them spoke to the reporters who waited at the gate of the palace.\n";

  private final StorySplitter splitter = new StorySplitter(Resources.bundled());

  @Test
  void readsADateLine() {
    assertThat(tell(TITLE + "Published on 3 March 2023\n" + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT '3 March 2023'");
  }

  @Test
  void takesTheFirstPublicationRatherThanTheLastChange() {
    assertThat(
            tell(
                TITLE
                    + "Updated: March 5, 2023\nPublished: March 3, 2023\n"
                    + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT 'March 3, 2023'");
  }

  @Test
  void readsADatelineWithItsYear() {
    assertThat(tell(TITLE + "VIENNA, March 3, 2023 (AP) – " + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 DATELINE 'March 3, 2023'");
  }

  @Test
  void readsADateThatRunsIntoTheText() {
    assertThat(tell(TITLE + "Fri 03 Mar 2023 " + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT '03 Mar 2023'");
    assertThat(
            tell(TITLE + "Envoys Meet Again AFP Friday 3 March 2023 " + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT '3 March 2023'");
    assertThat(tell(TITLE + "Date of publication 3 March 2023 " + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT '3 March 2023'");
  }

  @Test
  void readsADateAfterTheHeadlinePrintedAgain() {
    assertThat(
            tell(
                "Envoys of both sides meet again\n\nEnvoys of both sides meet again 3 March 2023 "
                    + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT '3 March 2023'");
  }

  @Test
  void readsADateBesideATimeOrAChange() {
    assertThat(tell(TITLE + "03.03.2023(updated 1457 03.03.2023) " + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT '03.03.2023'");
    assertThat(tell(TITLE + "Jane Doe Europe 2159 03.03.2023 " + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT '03.03.2023'");
  }

  @Test
  void readsADateThatLostItsComma() {
    assertThat(tell(TITLE + "Last updated at Mar 032023 " + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-03 TEXT 'Mar 032023'");
  }

  @Test
  void infersADateInFiguresFromTheWeekdayOfTheNews() {
    assertThat(tell(TITLE + "04-06-2016 Envoys meet. " + BODY.formatted("Saturday")))
        .isEqualTo("2016-06-04..2016-06-04 INFERRED '04-06-2016'");
    assertThat(tell(TITLE + "04-06-2016 Envoys meet. " + BODY.formatted("Tuesday")))
        .isEqualTo("2016-04-06..2016-04-06 INFERRED '04-06-2016'");
    assertThat(tell(TITLE + "04-06-2016 Envoys meet. " + BODY.formatted("Monday")))
        .isEqualTo("unknown");
    assertThat(tell(TITLE + "04-06-2016 Envoys meet. " + BODY.formatted("their way")))
        .isEqualTo("unknown");
  }

  @Test
  void takesNoDateOfASentenceForThatOfTheStory() {
    assertThat(tell(TITLE + "On 3 March 2021 Vienna fell silent. " + BODY.formatted("Friday")))
        .isEqualTo("unknown");
    assertThat(tell(TITLE + "The treaty of 3 March 2021 is dead. " + BODY.formatted("Friday")))
        .isEqualTo("unknown");
  }

  @Test
  void infersFromACaptionOnTheDayOfTheNews() {
    assertThat(tell(TITLE + caption("March 3, 2023. (AFP)") + BODY.formatted("Friday")))
        .isEqualTo("2023-03-03..2023-03-04 INFERRED 'March 3, 2023'");
  }

  @Test
  void infersTheFirstSuchWeekdayAfterACaption() {
    assertThat(tell(TITLE + caption("March 3, 2023. (AFP)") + BODY.formatted("Monday")))
        .isEqualTo("2023-03-06..2023-03-07 INFERRED 'March 3, 2023'");
  }

  @Test
  void infersTheDayOfACaptionThatIsADayYoungerThanTheNews() {
    assertThat(tell(TITLE + caption("March 3, 2023. (AFP)") + BODY.formatted("Thursday")))
        .isEqualTo("2023-03-03..2023-03-03 INFERRED 'March 3, 2023'");
  }

  @Test
  void infersNothingFromAnArchivePicture() {
    assertThat(tell(TITLE + caption("March 3, 2023. [File: AFP]") + BODY.formatted("Friday")))
        .isEqualTo("unknown");
  }

  @Test
  void infersNothingWhenTheTextTellsALaterYear() {
    assertThat(
            tell(
                TITLE
                    + caption("March 3, 2021. (AFP)")
                    + BODY.formatted("Friday")
                    + "The last round, in 2023, ended without a word on the prisoners.\n"))
        .isEqualTo("unknown");
  }

  @Test
  void infersNothingFromAWeekdayAlone() {
    assertThat(tell(TITLE + BODY.formatted("Friday"))).isEqualTo("unknown");
  }

  @Test
  void infersTheYearFromAnAnniversary() {
    assertThat(
            tell(
                TITLE
                    + "Crowds marked the eighth anniversary of the 2011 uprising in the capital.\n"))
        .isEqualTo("2019-01-01..2019-12-31 INFERRED 'eighth anniversary of the 2011'");
  }

  private static String caption(String end) {
    return "Guards stand at the palace in Vienna, Austria, " + end + "\n\n";
  }

  private String tell(String text) {
    try {
      DateRange published =
          splitter
              .split(DecodedPage.ofText(text, "a", Declared.NOTHING))
              .stories()
              .get(0)
              .published();
      Span words = published.evidence();
      return words == null
          ? "unknown"
          : "%s..%s %s '%s'"
              .formatted(
                  published.from(),
                  published.to(),
                  published.basis(),
                  text.substring(words.start(), words.end()));
    } catch (UnreadablePageException e) {
      throw new AssertionError(e);
    }
  }
}
