// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parley.cli.terminal.Marks;
import org.parley.cli.terminal.Storyless;
import org.parley.model.DateRange;
import org.parley.model.LeftOut;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Prints a page by line, and what each line is: a part of a story, or left out and why. */
final class PageView {
  private static final int LABEL_WIDTH = 16;

  private final Store store;
  private final Marks marks;

  PageView(Store store, Marks marks) {
    this.store = store;
    this.marks = marks;
  }

  /** A stretch of the page and what it is. */
  private record Part(int start, int end, String label, boolean leftOut) {}

  void print(Page page, PrintStream out) {
    List<Story> stories = stories(page);
    out.println(marks.heading("page " + page.id()) + "  " + page.uri());
    out.println(
        page.mediaType()
            + (page.charset() == null ? "" : ", " + page.charset())
            + ", "
            + stories.size()
            + (stories.size() == 1 ? " story" : " stories")
            + (page.storyless() == null ? "" : " (" + Storyless.words(page.storyless()) + ")"));
    for (Story story : stories) {
      out.println(
          marks.heading("story " + story.order())
              + "  "
              + story.id()
              + "  "
              + (story.title() == null ? "(no title)" : story.title())
              + published(story.published())
              + others(story.otherDates()));
    }
    out.println();
    lines(page, parts(page, stories), out);
  }

  private List<Story> stories(Page page) {
    List<Story> stories = new ArrayList<>();
    store.forEach(
        Kind.STORIES,
        story -> {
          if (story.page().equals(page.id())) {
            stories.add(story);
          }
        });
    return stories;
  }

  private static String published(DateRange date) {
    if (!date.isKnown()) {
      return "  (date not told)";
    }
    String days = date.from() + (Objects.equals(date.from(), date.to()) ? "" : " to " + date.to());
    return "  (" + days + ", by " + name(date.basis()) + ")";
  }

  /** What else the page tells of the day, where that says another one. */
  private static String others(List<DateRange> dates) {
    StringBuilder text = new StringBuilder();
    for (DateRange date : dates) {
      text.append(text.isEmpty() ? "  but also " : ", ");
      text.append(date.from()).append(" by ").append(name(date.basis()));
    }
    return text.toString();
  }

  private static List<Part> parts(Page page, List<Story> stories) {
    List<Part> parts = new ArrayList<>();
    for (Story story : stories) {
      for (StorySpan span : story.spans()) {
        String label = story.order() + " " + name(span.role());
        parts.add(new Part(span.start(), span.end(), label, false));
      }
    }
    for (LeftOut stretch : page.leftOut()) {
      parts.add(new Part(stretch.start(), stretch.end(), "- " + name(stretch.reason()), true));
    }
    parts.sort(Comparator.comparingInt(Part::start));
    return parts;
  }

  private void lines(Page page, List<Part> parts, PrintStream out) {
    PageText text = new PageText(page.text());
    int from = 0;
    for (int line = 0; line < text.count(); line++) {
      int start = text.start(line);
      int end = text.end(line);
      while (from < parts.size() && parts.get(from).end() <= start) {
        from++;
      }
      boolean first = true;
      for (int i = from; i < parts.size() && parts.get(i).start() < end; i++) {
        Part part = parts.get(i);
        String words = text.words(Math.max(start, part.start()), Math.min(end, part.end()));
        if (!words.isBlank()) {
          print(first ? line + 1 : 0, part, words, out);
          first = false;
        }
      }
    }
  }

  private void print(int number, Part part, String words, PrintStream out) {
    String label = part.label() + " ".repeat(Math.max(1, LABEL_WIDTH - part.label().length()));
    String line =
        String.format(Locale.ROOT, "%5s  ", number == 0 ? "" : Integer.toString(number)) + label;
    out.println(part.leftOut() ? marks.faint(line + words) : line + words);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
