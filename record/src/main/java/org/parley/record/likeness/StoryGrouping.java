// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.store.IndexedStory;
import org.parley.store.Store;
import org.parley.store.StoryIndex;

/**
 * Brings the index of stories up to date with the pages that were put: each new story is linked to
 * those it is like, and those that are more like it than what they were linked to, to it. Nothing
 * else is read, so a story costs as much in a large record as in a small one. Not thread-safe.
 */
public final class StoryGrouping {
  /** Pages in one transaction; a kill loses no more than their grouping, and that is done again. */
  private static final int PAGES_AT_ONCE = 64;

  private static final Terms TERMS = new Terms(Rarity.read());

  private final int width;
  private final int shared;
  private final TraitsCache cache = new TraitsCache();

  public StoryGrouping() {
    this(BestLinks.WIDTH, BestLinks.SHARED);
  }

  /**
   * @param width with how many stories under one key a story is compared
   * @param shared in how many texts a passage may be and still be somebody's own
   */
  StoryGrouping(int width, int shared) {
    this.width = width;
    this.shared = shared;
  }

  /**
   * Groups the stories of every page that is not grouped.
   *
   * @param done run after each page
   */
  public void run(Store store, Runnable done) {
    cache.clear(); // another process may have changed the store since
    List<String> pages = store.ungrouped(PAGES_AT_ONCE);
    while (!pages.isEmpty()) {
      List<String> now = pages;
      boolean[] begun = {false};
      store.index(
          index -> {
            if (begun[0]) {
              cache.clear(); // it has links that were not kept
            }
            begun[0] = true;
            for (String page : now) {
              group(page, index);
              done.run();
            }
          });
      pages = store.ungrouped(PAGES_AT_ONCE);
    }
  }

  private void group(String page, StoryIndex index) {
    Linking linking = new Linking(index, cache, width, shared);
    Map<String, Traits> traits = new TreeMap<>();
    Optional<PageReading> reading = index.reading(page);
    reading.ifPresent(found -> traits.putAll(traits(found)));
    Map<String, String> now = new HashMap<>();
    traits.forEach((story, of) -> now.put(story, of.encode()));
    for (IndexedStory earlier : index.ofPage(page)) {
      if (earlier.traits().equals(now.get(earlier.story()))) {
        traits.remove(earlier.story());
      } else {
        linking.remove(earlier);
      }
    }
    traits.forEach((story, of) -> linking.add(story, page, of));
    index.grouped(page);
  }

  /** The traits of the stories of a page that can be compared, by story. */
  static Map<String, Traits> traits(PageReading reading) {
    Map<String, Traits> traits = new HashMap<>();
    for (Story story : reading.stories()) {
      Traits of = traits(reading.page(), story);
      if (of.areEnough()) {
        traits.put(story.id(), of);
      }
    }
    return traits;
  }

  private static Traits traits(Page page, Story story) {
    DateRange published = story.published();
    boolean toTheDay = published.from() != null && published.precision() == DateRange.Precision.DAY;
    Long day = toTheDay && published.from() != null ? published.from().toEpochDay() : null;
    return Traits.of(Body.of(page, story), story.title() == null ? "" : story.title(), day, TERMS);
  }
}
