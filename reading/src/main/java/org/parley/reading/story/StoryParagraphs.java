// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/**
 * Cuts a story into what is analysed at a time: every line of its title, headings, captions and
 * body.
 */
public final class StoryParagraphs {
  private StoryParagraphs() {}

  /**
   * A paragraph.
   *
   * @param start first code point in the page, inclusive
   * @param end last code point, exclusive
   * @param role role of the span it lies in
   * @param number place in the story, from 0
   * @param text its verbatim words, without white space around them
   */
  public record Paragraph(int start, int end, StorySpan.Role role, int number, String text) {}

  /**
   * The paragraphs of a story in page order; bylines and datelines are none.
   *
   * @param pageText decoded text of the whole page
   */
  public static List<Paragraph> of(Story story, String pageText) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int at = 0;
    int codePoint = 0;
    for (StorySpan span : story.spans()) {
      int from = pageText.offsetByCodePoints(at, span.start() - codePoint);
      int to = pageText.offsetByCodePoints(from, span.end() - span.start());
      at = to;
      codePoint = span.end();
      if (isRead(span.role())) {
        for (Line line : PageLines.of(pageText.substring(from, to), span.start())) {
          paragraphs.add(
              new Paragraph(line.start(), line.end(), span.role(), paragraphs.size(), line.text()));
        }
      }
    }
    return List.copyOf(paragraphs);
  }

  private static boolean isRead(StorySpan.Role role) {
    return switch (role) {
      case TITLE, SUBTITLE, CAPTION, BODY -> true;
      case BYLINE, DATELINE -> false;
    };
  }
}
