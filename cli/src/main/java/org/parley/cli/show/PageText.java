// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/** A page's text by line and code point. Immutable. */
final class PageText {
  private final int[] points;
  private final List<Span> lines;

  PageText(String text) {
    this.points = text.codePoints().toArray();
    this.lines = List.copyOf(lines(points));
  }

  private static List<Span> lines(int[] points) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= points.length; at++) {
      boolean lineFeedOfPair =
          at > 0 && at < points.length && points[at] == '\n' && points[at - 1] == '\r';
      if (lineFeedOfPair) {
        from = at + 1;
      } else if (at == points.length || points[at] == '\n' || points[at] == '\r') {
        // A line's span takes in its break, so that an empty line has a span too.
        lines.add(new Span(from, at + 1));
        from = at + 1;
      }
    }
    return lines;
  }

  /** How many lines there are, at least one. */
  int count() {
    return lines.size();
  }

  /** First code point of a line, by number from 0. */
  int start(int line) {
    return lines.get(line).start();
  }

  /** Last code point of a line, exclusive and without its break, by number from 0. */
  int end(int line) {
    return lines.get(line).end() - 1;
  }

  /** Number of the line that holds a code point, from 0. */
  int lineOf(int point) {
    int line = 0;
    while (line + 1 < lines.size() && lines.get(line + 1).start() <= point) {
      line++;
    }
    return line;
  }

  /** The words between two code points; what lies outside the page is not there. */
  String words(int start, int end) {
    int from = Math.min(start, points.length);
    return new String(points, from, Math.max(0, Math.min(end, points.length) - from));
  }
}
