// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;

/** What every kind of store asks of a reading before it keeps it. */
final class Readings {
  /** Code point order, which is also the order of UTF-8 bytes and so of a database. */
  static final Comparator<String> BY_CODE_POINTS =
      (left, right) ->
          Arrays.compareUnsigned(
              left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

  private Readings() {}

  /** Throws when rows of the reading contradict each other. */
  static void check(PageReading reading) {
    String page = reading.page().id();
    Set<String> stories = new HashSet<>();
    for (Story story : reading.stories()) {
      require(story.page().equals(page), page, "story " + story.id() + " is of another page");
      stories.add(story.id());
    }
    reading.mentions().forEach(row -> story(stories, row.story(), page, "a mention"));
    reading.events().forEach(row -> story(stories, row.story(), page, "event " + row.id()));
    reading.statements().forEach(row -> story(stories, row.story(), page, "statement " + row.id()));
    for (Kind<?> kind : Kind.ALL) {
      if (kind != Kind.MENTIONS) {
        unique(kind, reading);
      }
    }
  }

  private static void story(Set<String> stories, String story, String page, String what) {
    require(stories.contains(story), page, what + " is of story " + story + ", which it lacks");
  }

  private static <T> void unique(Kind<T> kind, PageReading reading) {
    Set<String> ids = new HashSet<>();
    for (T row : kind.in(reading)) {
      String id = kind.id(row);
      require(ids.add(id), reading.page().id(), "two of its " + kind.name() + " have id " + id);
    }
  }

  private static void require(boolean holds, String page, String what) {
    if (!holds) {
      throw new IllegalArgumentException("the reading of page " + page + " is unsound: " + what);
    }
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
            page.leftOut()),
        reading.stories(),
        reading.mentions(),
        reading.actors(),
        reading.events(),
        reading.statements(),
        reading.proposals(),
        reading.positions());
  }
}
