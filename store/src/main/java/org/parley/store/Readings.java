// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Correction;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/** What every kind of store asks of a reading before it keeps it. */
final class Readings {
  /** Code point order, which is also the order of UTF-8 bytes and so of a database. */
  static final Comparator<String> BY_CODE_POINTS =
      (left, right) -> {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
          char one = left.charAt(i);
          char other = right.charAt(i);
          if (one != other) {
            // What lies beyond 16 bits is written with surrogates, which lie below U+E000.
            boolean far = Character.isSurrogate(one);
            return far == Character.isSurrogate(other) ? one - other : far ? 1 : -1;
          }
        }
        return left.length() - right.length();
      };

  private Readings() {}

  /** Throws when rows of the reading contradict each other. */
  static void check(PageReading reading) {
    String id = reading.page().id();
    String where = "the reading of page " + id;
    String text = reading.page().text();
    int length = text.codePointCount(0, text.length());
    Set<String> stories = new HashSet<>();
    for (Story story : reading.stories()) {
      require(story.page().equals(id), where, "story " + story.id() + " is of another page");
      stories.add(story.id());
      for (StorySpan span : story.spans()) {
        String what = "story " + story.id() + " has a span that ends at ";
        require(span.end() <= length, where, what + span.end() + ", the text at " + length);
      }
    }
    reading.mentions().forEach(row -> story(stories, row.story(), where, "a mention"));
    reading.events().forEach(row -> story(stories, row.story(), where, "event " + row.id()));
    reading
        .statements()
        .forEach(row -> story(stories, row.story(), where, "statement " + row.id()));
    for (Kind<?> kind : Kind.ALL) {
      if (kind != Kind.MENTIONS) {
        unique(kind, reading, where);
      }
    }
  }

  private static void story(Set<String> stories, String story, String where, String what) {
    require(stories.contains(story), where, what + " is of story " + story + ", which it lacks");
  }

  private static <T> void unique(Kind<T> kind, PageReading reading, String where) {
    unique(kind, kind.in(reading), where);
  }

  private static <T> void unique(Kind<T> kind, List<T> rows, String where) {
    Set<String> ids = new HashSet<>();
    for (T row : rows) {
      String id = kind.id(row);
      require(ids.add(id), where, "two of its " + kind.name() + " have id " + id);
    }
  }

  /** Throws when a correction is another one than that of its id which is held. */
  static void checkSame(Correction correction, Correction held) {
    if (!held.equals(correction)) {
      throw new IllegalArgumentException(
          "another correction with the id "
              + correction.id()
              + " is in the record: by "
              + held.author()
              + " on "
              + held.target()
              + "; a correction is never changed, give the new one no id or another one");
    }
  }

  private static void require(boolean holds, String where, String what) {
    if (!holds) {
      throw new IllegalArgumentException(where + " is unsound: " + what);
    }
  }

  /** The reading without its mentions. */
  static PageReading withoutMentions(PageReading reading) {
    return new PageReading(
        reading.page(),
        reading.stories(),
        List.of(),
        reading.actors(),
        reading.events(),
        reading.statements(),
        reading.proposals(),
        reading.positions());
  }

  /** The reading, with its page found at the smaller of its own uri and {@code known}. */
  static PageReading foundAt(PageReading reading, String known) {
    Page page = reading.page();
    if (BY_CODE_POINTS.compare(page.uri(), known) <= 0) {
      return reading;
    }
    return new PageReading(
        new Page(
            page.id(),
            known,
            page.mediaType(),
            page.charset(),
            page.sha256(),
            page.text(),
            page.leftOut(),
            page.elements(),
            page.storyless()),
        reading.stories(),
        reading.mentions(),
        reading.actors(),
        reading.events(),
        reading.statements(),
        reading.proposals(),
        reading.positions());
  }
}
