// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.LeftOut;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;

/**
 * Whole pages with the usual dirt. Beside each {@code NAME.txt} lies {@code NAME.outline}: for each
 * line of the page its story and role, or why it was left out.
 */
class PagesTest {
  private static final Resources RESOURCES = Resources.bundled();
  private static final PageDecoder DECODER = new PageDecoder(RESOURCES);
  private static final StorySplitter SPLITTER = new StorySplitter(RESOURCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-endless-scroll",
        "02-newsletter",
        "03-captions-before-and-after",
        "04-dateline-variants",
        "05-comments-and-cookies",
        "06-windows-line-ends",
        "07-capitals-no-blanks",
        "08-quote-and-subheads",
        "09-title-twice-teaser",
        "10-navigation-only",
        "11-live-blog",
        "12-photo-gallery",
        "13-other-language",
        "14-headline-only",
        "15-body-only",
        "16-same-caption-thrice"
      })
  void givesEveryLineItsPlace(String name) throws IOException, UnreadablePageException {
    SplitPage page = SPLITTER.split(DECODER.decode(read(name + ".txt"), name));
    String expected = new String(read(name + ".outline"), StandardCharsets.UTF_8);
    assertThat(outline(page)).isEqualTo(expected.lines().toList());
  }

  static List<String> outline(SplitPage page) {
    Map<Integer, String> rows = new TreeMap<>();
    List<String> outline = new ArrayList<>();
    DecodedPage decoded = page.decoded();
    for (Story story : page.stories()) {
      outline.add(
          "# story "
              + story.order()
              + " "
              + story.language()
              + " "
              + story.published().from()
              + " "
              + story.published().basis()
              + " "
              + story.outlet());
      for (StorySpan span : story.spans()) {
        for (StoryParagraphs.Piece piece : StoryParagraphs.pieces(List.of(span), decoded.text())) {
          rows.put(piece.start(), row(story.order() + " " + piece.role(), piece.text()));
        }
      }
    }
    for (LeftOut out : page.leftOut()) {
      int from = decoded.text().offsetByCodePoints(0, out.start());
      int to = decoded.text().offsetByCodePoints(from, out.end() - out.start());
      rows.put(out.start(), row("- " + out.reason(), decoded.text().substring(from, to)));
    }
    outline.addAll(rows.values());
    return outline;
  }

  private static String row(String place, String text) {
    return place + ": " + (text.length() > 50 ? text.substring(0, 50) : text).strip();
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = PagesTest.class.getResourceAsStream("pages/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
