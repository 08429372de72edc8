// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.cli.terminal.Marks;
import org.parley.model.Page;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Prints the lines of pages that marks lie in, the marked words set off. */
final class Passages {
  /** The sentence is what an event stands in, not its words. */
  private static final String CONTEXT = "sentence";

  private final Store store;
  private final Marks marks;

  Passages(Store store, Marks marks) {
    this.store = store;
    this.marks = marks;
  }

  /** Prints every line once, by story and place. */
  void print(List<Mark> all, PrintStream out) {
    Map<String, List<Mark>> byStory = new LinkedHashMap<>();
    for (Mark mark : all) {
      byStory.computeIfAbsent(mark.story(), story -> new ArrayList<>()).add(mark);
    }
    byStory.forEach((id, ofStory) -> print(id, ofStory, out));
  }

  private void print(String storyId, List<Mark> ofStory, PrintStream out) {
    Optional<Story> story = store.find(Kind.STORIES, storyId);
    Optional<Page> page = story.flatMap(found -> store.find(Kind.PAGES, found.page()));
    if (story.isEmpty() || page.isEmpty()) {
      return;
    }
    PageText text = new PageText(page.get().text());
    TreeSet<Integer> lines = new TreeSet<>();
    for (Mark mark : ofStory) {
      int last = text.lineOf(mark.end() - 1);
      for (int line = text.lineOf(mark.start()); line <= last; line++) {
        lines.add(line);
      }
    }
    for (int line : lines) {
      String source = page.get().uri() + ", story " + story.get().order() + ", line " + (line + 1);
      out.println();
      out.println(marks.faint(source));
      out.println("  " + highlighted(text, line, ofStory));
    }
  }

  private String highlighted(PageText text, int line, List<Mark> ofStory) {
    StringBuilder words = new StringBuilder();
    int at = text.start(line);
    int end = text.end(line);
    for (Span span : outermost(ofStory)) {
      int from = Math.max(at, span.start());
      int to = Math.min(end, span.end());
      if (from < to) {
        words.append(text.words(at, from));
        words.append(marks.evidence(text.words(from, to)));
        at = to;
      }
    }
    return words.append(text.words(at, end)).toString();
  }

  /** The marked stretches in order, those that overlap made one. */
  private static List<Span> outermost(List<Mark> ofStory) {
    List<Mark> sorted = new ArrayList<>(ofStory);
    sorted.removeIf(mark -> mark.label().equals(CONTEXT));
    sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    List<Span> spans = new ArrayList<>();
    for (Mark mark : sorted) {
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && mark.start() < last.end()) {
        spans.set(spans.size() - 1, new Span(last.start(), Math.max(last.end(), mark.end())));
      } else {
        spans.add(new Span(mark.start(), mark.end()));
      }
    }
    return spans;
  }
}
