// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/**
 * Cuts the first line of a text whose page lost its line breaks: the headline printed again and the
 * day of publication stand in no sentence of the text ("Envoys Meet Again AFP Friday 3 March 2023
 * Envoys of both sides met …"). Pure functions.
 */
final class RunTogether {
  /** What stands further on belongs to the text. */
  private static final int FURTHEST = 400;

  /** A shorter headline may be said in a sentence too. */
  private static final int SHORTEST_HEADLINE = 20;

  private RunTogether() {}

  /** The parts of a line, in order, without white space around them; mostly the line itself. */
  static List<StoryParagraphs.Piece> cut(
      StoryParagraphs.Piece line, Story story, @Nullable String title) {
    TreeSet<Integer> cuts = new TreeSet<>();
    String text = line.text();
    int headline = title == null ? -1 : headline(text, title.strip());
    if (headline >= 0 && title != null) {
      cuts.add(headline);
      cuts.add(pastStop(text, headline + title.strip().length()));
    }
    int stamp = stampEnd(line, story.published());
    if (stamp > 0) {
      cuts.add(stamp);
    }
    cuts.remove(0);
    List<StoryParagraphs.Piece> parts = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      add(line, from, to, parts);
      from = to;
    }
    add(line, from, text.length(), parts);
    return parts;
  }

  /** Where the headline is printed again, or -1. */
  private static int headline(String text, String title) {
    if (title.length() < SHORTEST_HEADLINE) {
      return -1;
    }
    for (int at = 0; at + title.length() <= Math.min(text.length(), FURTHEST + title.length()); ) {
      boolean ends = isEnd(text, at + title.length());
      if (ends && text.regionMatches(true, at, title, 0, title.length())) {
        return at;
      }
      int space = text.indexOf(' ', at);
      if (space < 0) {
        return -1;
      }
      at = space + 1;
    }
    return -1;
  }

  /** After the words of a headline a sentence begins; else they are said in one. */
  private static boolean isEnd(String text, int at) {
    int next = pastStop(text, at);
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean apart = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return apart && (next >= text.length() || !Character.isLowerCase(text.charAt(next)));
  }

  private static int pastStop(String text, int at) {
    int end = at;
    while (end < text.length() && ".!?:|".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Index after the day of publication where it stands in this line, else 0. */
  private static int stampEnd(StoryParagraphs.Piece line, DateRange published) {
    Span evidence = published.evidence();
    if (evidence == null || evidence.start() < line.start() || evidence.end() > line.end()) {
      return 0;
    }
    int codePoints = evidence.end() - line.start();
    int end = line.text().offsetByCodePoints(0, codePoints);
    String after = line.text().substring(end).stripLeading();
    boolean begins = !after.isEmpty() && !Character.isLowerCase(after.codePointAt(0));
    return begins && end <= FURTHEST ? end : 0;
  }

  private static void add(
      StoryParagraphs.Piece line, int from, int to, List<StoryParagraphs.Piece> parts) {
    String part = line.text().substring(from, to);
    String words = part.strip();
    if (words.isEmpty()) {
      return;
    }
    int first = from + part.indexOf(words);
    int start = line.start() + line.text().codePointCount(0, first);
    int end = start + words.codePointCount(0, words.length());
    parts.add(new StoryParagraphs.Piece(start, end, line.role(), words));
  }

  /** The first body line, which alone can hold them. */
  static StoryParagraphs.@Nullable Piece first(List<StoryParagraphs.Piece> lines) {
    return lines.stream()
        .filter(line -> line.role() == StorySpan.Role.BODY)
        .findFirst()
        .orElse(null);
  }
}
