// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.model.LeftOut;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;

/** Every visible character of a page lies in exactly one story span or one left-out stretch. */
class PartitionPropertiesTest {
  private final Random random = new Random(20_261_122);
  private final StorySplitter splitter = new StorySplitter(Resources.bundled());

  @Test
  void anyTextIsPartitioned() {
    for (int i = 0; i < 1000; i++) {
      check(text());
    }
  }

  @Test
  void anyPageLikeTextIsPartitioned() {
    for (int i = 0; i < 1000; i++) {
      check(page());
    }
  }

  private void check(String text) {
    DecodedPage page;
    try {
      page = DecodedPage.ofText(text, "a", Declared.NOTHING);
    } catch (UnreadablePageException e) {
      return;
    }
    SplitPage split = splitter.split(page);
    int[] codePoints = page.text().codePoints().toArray();
    int[] owners = new int[codePoints.length];
    for (Story story : split.stories()) {
      for (StorySpan span : story.spans()) {
        own(owners, span.start(), span.end());
      }
    }
    for (LeftOut out : split.leftOut()) {
      own(owners, out.start(), out.end());
    }
    for (int i = 0; i < owners.length; i++) {
      boolean blank = PageLines.isBlank(codePoints[i]);
      assertThat(owners[i])
          .as("owners of code point %d in %s", i, page.text())
          .isBetween(blank ? 0 : 1, 1);
    }
    assertThat(split.stories()).isSortedAccordingTo((a, b) -> a.order() - b.order());
    for (Story story : split.stories()) {
      assertThat(story.spans()).isNotEmpty();
      assertThat(StoryParagraphs.of(story, page.text()))
          .allSatisfy(
              paragraph ->
                  assertThat(new String(codePoints, paragraph.start(), length(paragraph)))
                      .isEqualTo(paragraph.text()));
    }
  }

  private static int length(StoryParagraphs.Paragraph paragraph) {
    return paragraph.end() - paragraph.start();
  }

  private static void own(int[] owners, int start, int end) {
    for (int i = start; i < end; i++) {
      owners[i]++;
    }
  }

  private static final List<String> LINES =
      List.of(
          "Northern Front Refuses to Leave the River Towns",
          "Northern Front Refuses to Leave the River Towns",
          "Mediators Return to Capital After Talks Stall",
          "Mediators Return to Capital After Talks Stall | The Daily Example",
          "A convoy leaves the river town of Amra. (AFP)",
          "A convoy leaves the river town of Amra. (AFP)",
          "Mediators arrive at the airport on March 3, 2023. [Jo Doe/Reuters]",
          "The Northern Front has refused to leave the river towns, its spokesman said on Monday.",
          "The Northern Front has refused to leave the river towns, its spokesman…",
          "AMRA (Reuters) – Two mediators returned to the capital after talks stalled on Friday.",
          "“We were close,” one of them told reporters at the airport.",
          "“We were close,” one of them told reporters",
          "Nobody has signed the draft that was handed out last week, diplomats said.",
          "What happens next?",
          "River towns",
          "By Jane Doe",
          "Published on 3 March 2023",
          "Updated: March 4, 2023 10:45 GMT",
          "(Reporting by Jane Doe; Editing by John Doe)",
          "TT",
          "20",
          "-----",
          "\u200B",
          "Facebook Twitter WhatsApp",
          "1,204 shares",
          "ADVERTISEMENT",
          "More:",
          "Read also: Mediators pack their bags",
          "Related stories",
          "Leave a Reply",
          "Your email address will not be published.",
          "Trending",
          "#talks #river",
          "© 2023 The Daily Example. All rights reserved.",
          "Стороны договорились о прекращении огня, сообщил посредник в среду вечером.",
          "双方同意停火，调解人周三晚上表示。",
          "😀",
          "");
  private static final List<String> ENDS =
      List.of("\n", "\r\n", "\n\n", "\n \n", "\u2028", "\r", "\n\n\n\n");

  private String page() {
    StringBuilder page = new StringBuilder();
    for (int lines = 1 + random.nextInt(40); lines > 0; lines--) {
      page.append(LINES.get(random.nextInt(LINES.size())));
      page.append(ENDS.get(random.nextInt(ENDS.size())));
    }
    return page.toString();
  }

  /** Any characters, half of them ASCII, lone surrogates included. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(250); length > 0; length--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
    }
    return text.toString();
  }
}
