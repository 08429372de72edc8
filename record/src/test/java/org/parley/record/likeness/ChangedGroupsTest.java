// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;
import org.parley.store.MemoryStore;
import org.parley.store.Store;
import org.parley.store.StoryIndex;

/** Groups that are read anew where links changed are those of a whole reading. */
class ChangedGroupsTest {
  private static final int CASES = 20;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 32})
  void pagesThatComeChangeAndGoLeaveTheGroupsOfAWholeReading(int width) {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<PageReading> pages = Pages.archive(random, 40);
      try (Store store = new MemoryStore()) {
        for (int round = 0; round < 12; round++) {
          for (int i = random.nextInt(6); i >= 0; i--) {
            PageReading page = pages.get(random.nextInt(pages.size()));
            String text = pages.get(random.nextInt(pages.size())).page().text();
            switch (random.nextInt(4)) {
              case 0 -> store.put(gone(page.page()), "test");
              case 1 -> store.put(Pages.page(page.page().id(), text), "test");
              default -> store.put(page, "test");
            }
          }
          new StoryGrouping(width, 2 * width).run(store, () -> {});
          if (random.nextInt(10) == 0) {
            store.merging(notes -> notes.forgetAll());
          }
          takeUp(store);
          assertThat(held(store))
              .as("seed %d, round %d", seed, round)
              .isEqualTo(StoryGroups.of(store));
        }
      }
    }
  }

  @Test
  void anyLinksLeaveTheGroupsOfAWholeReading() {
    for (int seed = 0; seed < 10 * CASES; seed++) {
      Random random = new Random(seed);
      Map<String, IndexedStory> stories = stories(Pages.archive(random, 30));
      try (Store store = new MemoryStore()) {
        for (int round = 0; round < 12; round++) {
          store.index(
              index -> {
                for (int i = random.nextInt(6); i >= 0; i--) {
                  change(index, stories, random);
                }
              });
          takeUp(store);
          assertThat(held(store))
              .as("seed %d, round %d", seed, round)
              .isEqualTo(StoryGroups.of(store));
        }
      }
    }
  }

  @Test
  void groupsThatDoNotHangOnWhatChangedAreNotReadAnew() {
    List<PageReading> pages = Pages.archive(new Random(1), 60);
    try (Store store = new MemoryStore()) {
      pages.subList(1, 60).forEach(page -> store.put(page, "test"));
      new StoryGrouping().run(store, () -> {});
      assertThat(takeUp(store)).hasSize(59);
      assertThat(takeUp(store)).isEmpty();
      store.put(pages.get(0), "test");
      new StoryGrouping().run(store, () -> {});
      assertThat(takeUp(store)).containsKey(pages.get(0).page().id() + "-1").hasSizeLessThan(20);
    }
  }

  @Test
  void whoeverLeadsToAStoryThatGetsALinkIsReadAnewButNotWhoeverLeadsWhereItLeads() {
    Map<Long, IndexedStory> texts = new TreeMap<>();
    stories(Pages.archive(new Random(7), 30)).values().forEach(one -> texts.put(one.text(), one));
    List<IndexedStory> all = List.copyOf(texts.values());
    try (Store store = new MemoryStore()) {
      store.index(
          index -> {
            all.subList(0, 4).forEach(story -> add(index, story));
            happening(index, all.get(1), all.get(0));
            happening(index, all.get(3), all.get(2));
          });
      takeUp(store);
      store.index(index -> happening(index, all.get(2), all.get(0)));
      assertThat(takeUp(store))
          .containsOnlyKeys(all.get(0).story(), all.get(2).story(), all.get(3).story());
    }
  }

  private static PageReading gone(Page page) {
    return new PageReading(
        page, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** As a merge does it. */
  private static Map<String, Optional<Group>> takeUp(Store store) {
    Map<String, Optional<Group>> changed = new TreeMap<>();
    store.merging(
        notes -> {
          changed.putAll(ChangedGroups.of(notes.stories()));
          changed.forEach((story, group) -> notes.group(story, group.orElse(null)));
          notes.regrouped();
        });
    return changed;
  }

  private static Map<String, Group> held(Store store) {
    Map<String, Group> held = new TreeMap<>();
    store.forEachGroup(held::put);
    return held;
  }

  /** The stories of pages, without links, by id. */
  private static Map<String, IndexedStory> stories(List<PageReading> pages) {
    Map<String, IndexedStory> stories = new TreeMap<>();
    for (PageReading page : pages) {
      StoryGrouping.traits(page)
          .forEach(
              (story, traits) ->
                  stories.put(
                      story,
                      new IndexedStory(
                          story, page.page().id(), 0, traits.text(), traits.encode(), Links.NONE)));
    }
    return stories;
  }

  private static void change(StoryIndex index, Map<String, IndexedStory> stories, Random random) {
    List<IndexedStory> all = List.copyOf(stories.values());
    IndexedStory story = all.get(random.nextInt(all.size()));
    if (index.find(story.story()).isEmpty()) {
      add(index, story);
    } else if (random.nextInt(4) == 0) {
      index.drop(story.story(), List.of(printing(story)));
      index.remove(story.story());
      return;
    }
    index.link(
        story.story(),
        new Links(link(story, all, random), link(story, all, random), link(story, all, random)));
  }

  /** To some story that may be there or not, so that links run in no circle; or null. */
  private static @Nullable Link link(IndexedStory from, List<IndexedStory> all, Random random) {
    IndexedStory to = all.get(random.nextInt(all.size()));
    return to.text() < from.text() ? new Link(to.story(), 1) : null;
  }

  private static void add(StoryIndex index, IndexedStory story) {
    index.add(story);
    index.keep(story.story(), List.of(printing(story)));
  }

  private static void happening(StoryIndex index, IndexedStory from, IndexedStory to) {
    index.link(from.story(), new Links(null, null, new Link(to.story(), 1)));
  }

  private static Key printing(IndexedStory story) {
    Integer day = Traits.decode(story.traits()).day();
    return new Key(Keys.text(story.text()), Ranks.ofPrinting(story.story(), day));
  }
}
