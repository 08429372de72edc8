// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/**
 * Cuts a story into what is analysed at a time: every line of its title, headings, captions, body.
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

  /** A line of a span. */
  record Piece(int start, int end, StorySpan.Role role, String text) {}

  /**
   * The paragraphs of a story in page order; bylines and datelines are none. A headline printed
   * again and a day of publication that run into the text are paragraphs of their own.
   *
   * @param pageText decoded text of the whole page
   */
  public static List<Paragraph> of(Story story, String pageText) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Piece> lines = pieces(story.spans(), pageText);
    Piece first = RunTogether.first(lines);
    for (Piece line : lines) {
      if (!isRead(line.role())) {
        continue;
      }
      List<Piece> parts =
          line.equals(first) ? RunTogether.cut(line, story, story.title()) : List.of(line);
      for (Piece part : parts) {
        paragraphs.add(
            new Paragraph(part.start(), part.end(), part.role(), paragraphs.size(), part.text()));
      }
    }
    return List.copyOf(paragraphs);
  }

  /** Every line of every span, bylines and datelines too. */
  static List<Piece> pieces(List<StorySpan> spans, String pageText) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    int codePoint = 0;
    for (StorySpan span : spans) {
      int from = pageText.offsetByCodePoints(at, span.start() - codePoint);
      int to = pageText.offsetByCodePoints(from, span.end() - span.start());
      at = to;
      codePoint = span.end();
      for (Line line : PageLines.of(pageText.substring(from, to), span.start())) {
        pieces.add(new Piece(line.start(), line.end(), span.role(), line.text()));
      }
    }
    return pieces;
  }

  private static boolean isRead(StorySpan.Role role) {
    return switch (role) {
      case TITLE, SUBTITLE, CAPTION, BODY -> true;
      case BYLINE, DATELINE -> false;
    };
  }
}
