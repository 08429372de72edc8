// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Page.Storyless;
import org.parley.reading.Resources;
import org.parley.reading.page.Markup;

/**
 * Tells why a page holds no story: a listing, an error page, the stub before a paywall. From {@code
 * story/storyless.tsv}. Immutable.
 */
final class StorylessPages {
  private static final String FILE = "story/storyless.tsv";
  private static final int MOST_WORDS_OF_STUB = 50;
  private static final int MOST_WORDS_OF_ERROR = 60;
  private static final int MOST_LINES_OF_ERROR = 60;
  private static final int LEAST_LISTED = 5;
  private static final int LEAST_TEXT = 40;

  private final List<String> errors = new ArrayList<>();
  private final List<String> walls = new ArrayList<>();

  private StorylessPages() {}

  static StorylessPages load(Resources resources) {
    StorylessPages pages = new StorylessPages();
    for (Resources.Row row : resources.rows(FILE, 2)) {
      String phrase = " " + Words.plain(row.cell(1)) + " ";
      switch (row.cell(0)) {
        case "error" -> pages.errors.add(phrase);
        case "paywall" -> pages.walls.add(phrase);
        default -> throw row.wrong("has neither error nor paywall in column 1");
      }
    }
    return pages;
  }

  /**
   * Why what was found on the page is no story, or null when it may be one.
   *
   * @param words how many words of running text the page's stories have, all together
   */
  @Nullable Storyless instead(Layout layout, @Nullable Markup markup, int words) {
    boolean error = layout.size() <= MOST_LINES_OF_ERROR && says(layout, errors);
    if (error && words <= MOST_WORDS_OF_ERROR) {
      return Storyless.ERROR;
    }
    boolean locked = markup != null && markup.facts().isLocked();
    return words <= MOST_WORDS_OF_STUB && (says(layout, walls) || (locked && words <= LEAST_TEXT))
        ? Storyless.PAYWALL
        : null;
  }

  /** Why a page on which nothing was found holds no story. */
  Storyless reason(Layout layout, @Nullable Markup markup) {
    Storyless instead = instead(layout, markup, 0);
    if (instead != null) {
      return instead;
    }
    int words = 0;
    int listed = 0;
    for (int i = 0; i < layout.size(); i++) {
      Shape shape = layout.shape(i);
      words += shape.words();
      boolean teaser = shape.end() == Shape.End.ELLIPSIS;
      listed += (shape.isHeadline() && shape.words() >= 4) || teaser ? 1 : 0;
    }
    if (listed >= LEAST_LISTED) {
      return Storyless.LISTING;
    }
    return words < LEAST_TEXT ? Storyless.TOO_SHORT : Storyless.NO_STORY_TEXT;
  }

  private static boolean says(Layout layout, List<String> phrases) {
    for (int i = 0; i < layout.size(); i++) {
      if (layout.shape(i).words() <= 40) {
        String line = " " + layout.repeats().plain(i) + " ";
        for (String phrase : phrases) {
          if (line.contains(phrase)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
