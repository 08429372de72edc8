// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.parley.model.Page;
import org.parley.model.Span;
import org.parley.model.Story;

/** Cuts the stretch of a story that shows why it was found. */
final class Snippet {
  private static final int WORDS_BEFORE = 8;
  private static final int WORDS_AFTER = 16;
  private static final String CUT = "…";

  private Snippet() {}

  /** The hit of a story that holds the words, given in the form in which they are compared. */
  static Hit of(Page page, Story story, Collection<String> wanted) {
    String text = Words.searchable(page, story);
    List<Words.Word> words = Words.of(text);
    int first = 0;
    while (first < words.size() && !wanted.contains(words.get(first).folded())) {
      first++;
    }
    int from = Math.max(0, first - WORDS_BEFORE);
    int to = Math.min(words.size(), first + WORDS_AFTER);
    int start = from == 0 ? 0 : words.get(from).start();
    int end = to == words.size() ? text.stripTrailing().length() : words.get(to - 1).end();
    String before = from == 0 ? "" : CUT;
    String snippet = before + text.substring(start, end) + (to == words.size() ? "" : CUT);
    List<Span> marks = new ArrayList<>();
    for (Words.Word word : words.subList(from, to)) {
      if (wanted.contains(word.folded())) {
        int at = before.length() + text.codePointCount(start, word.start());
        marks.add(new Span(at, at + text.codePointCount(word.start(), word.end())));
      }
    }
    return new Hit(story.id(), snippet, marks);
  }
}
