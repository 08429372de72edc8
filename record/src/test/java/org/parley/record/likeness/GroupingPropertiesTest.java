// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Reprint;
import org.parley.store.IndexedStory;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

/**
 * What holds for every archive, with buckets so narrow that most of them overflow, and wide ones.
 */
class GroupingPropertiesTest {
  private static final int CASES = 20;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 32})
  void theOrderOfArrivalDoesNotMatter(int width) {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<PageReading> pages = Pages.archive(random, 30);
      State inOrder = grouped(width, pages);
      List<PageReading> shuffled = new ArrayList<>(pages);
      Collections.shuffle(shuffled, random);

      // One by one, so that each comes to those before it.
      State oneByOne;
      try (Store store = new MemoryStore()) {
        for (PageReading page : shuffled) {
          put(store, width, List.of(page));
        }
        oneByOne = State.of(store);
      }
      assertThat(oneByOne).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 32})
  void twoBatchesAreAsOne(int width) {
    for (int seed = 0; seed < CASES; seed++) {
      List<PageReading> pages = Pages.archive(new Random(seed), 30);
      try (Store store = new MemoryStore()) {
        put(store, width, pages.subList(15, 30));
        put(store, width, pages.subList(0, 15));
        assertThat(State.of(store)).as("seed %d", seed).isEqualTo(grouped(width, pages));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 32})
  void pagesThatChangeLeaveNoTrace(int width) {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<PageReading> before = Pages.archive(random, 30);
      List<PageReading> other = Pages.archive(random, 30);
      List<PageReading> after = new ArrayList<>(before);
      try (Store store = new MemoryStore()) {
        put(store, width, before);
        for (int i = 0; i < 10; i++) {
          int changed = random.nextInt(before.size());
          String text = other.get(i).page().text();
          PageReading page = Pages.page(before.get(changed).page().id(), text);
          after.set(changed, page);
          put(store, width, List.of(page));
        }
        assertThat(State.of(store)).as("seed %d", seed).isEqualTo(grouped(width, after));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 32})
  void readingTwiceChangesNothing(int width) {
    for (int seed = 0; seed < CASES; seed++) {
      List<PageReading> pages = Pages.archive(new Random(seed), 30);
      try (Store store = new MemoryStore()) {
        put(store, width, pages);
        State once = State.of(store);
        put(store, width, pages);
        assertThat(State.of(store)).as("seed %d", seed).isEqualTo(once);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 32})
  void anotherPrintingNeverSplitsACluster(int width) {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<PageReading> pages = Pages.archive(random, 30);
      try (Store store = new MemoryStore()) {
        put(store, width, pages);
        Map<String, Group> before = StoryGroups.of(store);
        PageReading printed = pages.get(random.nextInt(pages.size()));
        PageReading again = Pages.page("%016x".formatted(random.nextLong()), printed.page().text());
        put(store, width, List.of(again));
        Map<String, Group> after = StoryGroups.of(store);
        for (String one : before.keySet()) {
          for (String other : before.keySet()) {
            if (cluster(before, one).equals(cluster(before, other))) {
              assertThat(cluster(after, one))
                  .as("seed %d, %s and %s", seed, one, other)
                  .isEqualTo(cluster(after, other));
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 32})
  void aGroupHasOneFirstStoryAndLiesInOneCluster(int width) {
    for (int seed = 0; seed < CASES; seed++) {
      State state = grouped(width, Pages.archive(new Random(seed), 40));
      Map<String, String> clusterOfGroup = new HashMap<>();
      state
          .groups()
          .forEach(
              (story, group) -> {
                assertThat(group.first()).isEqualTo(group.id().equals(story));
                assertThat(
                        group.reprint() != null && group.reprint().kind() != Reprint.Kind.PARTIAL)
                    .isEqualTo(!group.first());
                String cluster = String.valueOf(group.cluster());
                assertThat(clusterOfGroup.putIfAbsent(group.id(), cluster)).isIn(null, cluster);
              });
    }
  }

  /** All that grouping has brought about. */
  private record State(List<IndexedStory> index, Map<String, Group> groups) {
    static State of(Store store) {
      List<IndexedStory> index = new ArrayList<>();
      store.forEachIndexed(index::add);
      return new State(index, StoryGroups.of(store));
    }
  }

  private static State grouped(int width, List<PageReading> pages) {
    try (Store store = new MemoryStore()) {
      put(store, width, pages);
      return State.of(store);
    }
  }

  private static void put(Store store, int width, List<PageReading> pages) {
    pages.forEach(page -> store.put(page, "test"));
    new StoryGrouping(width, 2 * width).run(store, () -> {});
  }

  private static String cluster(Map<String, Group> groups, String story) {
    Group group = groups.get(story);
    return group == null || group.cluster() == null ? story : group.cluster();
  }
}
