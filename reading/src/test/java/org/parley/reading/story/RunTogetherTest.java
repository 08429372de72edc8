// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Story;
import org.parley.reading.Resources;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;

class RunTogetherTest {
  private static final String TITLE = "Envoys of Both Sides Meet in Vienna Again";
  private static final String TEXT =
      "Envoys of both sides met in Vienna on Friday, their hosts said in a short statement.";
  private static final String MORE =
      "Neither of them spoke to the reporters who waited at the gate of the palace.";

  private final StorySplitter splitter = new StorySplitter(Resources.bundled());

  @Test
  void cutsOffTheHeadlineAndTheDayThatRunIntoTheText() throws UnreadablePageException {
    assertThat(paragraphs(TITLE + "\n\n" + TITLE + " AFP Friday 3 March 2023 " + TEXT))
        .containsExactly(TITLE, TITLE, "AFP Friday 3 March 2023", TEXT, MORE);
    assertThat(paragraphs(TITLE + "\n\n3 March 2023 " + TITLE + ". " + TEXT))
        .containsExactly(TITLE, "3 March 2023", TITLE + ".", TEXT, MORE);
  }

  @Test
  void leavesASentenceWhole() throws UnreadablePageException {
    String text = "Hosts wanted envoys of both sides meet in Vienna again before the summer ends.";
    assertThat(paragraphs(TITLE + "\n\n" + text)).containsExactly(TITLE, text, MORE);
  }

  private List<String> paragraphs(String head) throws UnreadablePageException {
    String text = head + "\n" + MORE + "\n";
    DecodedPage page = DecodedPage.ofText(text, "a", Declared.NOTHING);
    Story story = splitter.split(page).stories().get(0);
    return StoryParagraphs.of(story, text).stream().map(StoryParagraphs.Paragraph::text).toList();
  }
}
