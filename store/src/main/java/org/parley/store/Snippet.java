// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/** Turns text with marked words into a {@link Hit}. */
final class Snippet {
  /** Opens a marked word: a control character that no text holds after {@link #clean}. */
  static final char OPEN = '\u0002';

  /** Closes a marked word. */
  static final char CLOSE = '\u0003';

  private Snippet() {}

  /** Text without the characters that mark words. */
  static String clean(String text) {
    return text.replace(OPEN, ' ').replace(CLOSE, ' ');
  }

  /** The hit of a story whose snippet has its words between {@link #OPEN} and {@link #CLOSE}. */
  static Hit hit(String story, String marked) {
    StringBuilder snippet = new StringBuilder();
    List<Span> marks = new ArrayList<>();
    int points = 0;
    int open = 0;
    for (int at = 0; at < marked.length(); at += Character.charCount(marked.codePointAt(at))) {
      int point = marked.codePointAt(at);
      if (point == OPEN) {
        open = points;
      } else if (point == CLOSE) {
        if (points > open) {
          marks.add(new Span(open, points));
        }
      } else {
        snippet.appendCodePoint(point);
        points++;
      }
    }
    return new Hit(story, snippet.toString(), marks);
  }
}
