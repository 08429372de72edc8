// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.parley.model.Page;
import org.parley.model.Span;
import org.parley.model.Story;

/** Cuts the stretch of a story that shows why it was found. */
public final class Snippet {
  private static final int WORDS_BEFORE = 8;
  private static final int WORDS_AFTER = 16;
  private static final String CUT = "…";

  private Snippet() {}

  /** The hit of a story that holds the words, given in the form in which they are compared. */
  public static Hit of(Page page, Story story, Collection<String> wanted) {
    return of(page.text(), story, wanted);
  }

  /** The same of the text of the story's page. */
  public static Hit of(String page, Story story, Collection<String> wanted) {
    String text = Words.searchable(page, story);
    Window window = Window.around(Words.of(text).iterator(), wanted);
    List<Words.Word> words = window.words();
    int start = window.fromStart() ? 0 : words.get(0).start();
    int end = window.toEnd() ? text.stripTrailing().length() : words.get(words.size() - 1).end();
    String before = window.fromStart() ? "" : CUT;
    String snippet = before + text.substring(start, end) + (window.toEnd() ? "" : CUT);
    List<Span> marks = new ArrayList<>();
    for (Words.Word word : words) {
      if (wanted.contains(word.folded())) {
        int at = before.length() + text.codePointCount(start, word.start());
        marks.add(new Span(at, at + text.codePointCount(word.start(), word.end())));
      }
    }
    return new Hit(story.id(), snippet, marks);
  }

  /** The words around the first one that is wanted. */
  private record Window(List<Words.Word> words, boolean fromStart, boolean toEnd) {
    static Window around(Iterator<Words.Word> all, Collection<String> wanted) {
      ArrayDeque<Words.Word> words = new ArrayDeque<>();
      boolean cut = false;
      boolean found = false;
      while (all.hasNext() && !found) {
        if (words.size() > WORDS_BEFORE) {
          words.removeFirst();
          cut = true;
        }
        words.addLast(all.next());
        found = wanted.contains(words.getLast().folded());
      }
      for (int after = 1; after < WORDS_AFTER && all.hasNext(); after++) {
        words.addLast(all.next());
      }
      return new Window(List.copyOf(words), !cut, !all.hasNext());
    }
  }
}
