// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.store.IndexedStory;
import org.parley.store.MemoryStore;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/** Grouping in a file is what it is in memory, also when it was killed in between. */
class GroupingOnDiskTest {
  private static final int KILLS = 8;

  @TempDir Path folder;

  @Test
  void aFileHoldsWhatMemoryHolds() {
    for (int seed = 0; seed < 5; seed++) {
      List<PageReading> pages = Pages.archive(new Random(seed), 40);
      try (Store memory = new MemoryStore();
          Store file = SqliteStore.open(folder.resolve(seed + ".db"))) {
        for (Store store : List.of(memory, file)) {
          pages.subList(0, 30).forEach(page -> store.put(page, "test"));
          new StoryGrouping(2, 4).run(store, () -> {});
          pages.subList(30, 40).forEach(page -> store.put(page, "test"));
          new StoryGrouping(2, 4).run(store, () -> {});
        }
        assertThat(index(file)).as("seed %d", seed).isEqualTo(index(memory));
        assertThat(StoryGroups.of(file)).as("seed %d", seed).isEqualTo(StoryGroups.of(memory));
      }
    }
  }

  @Test
  void aKilledRunIsFinishedByTheNext() throws Exception {
    Path whole = folder.resolve("whole.db");
    GroupPages.run(whole, step -> {});
    List<IndexedStory> index;
    Map<String, Group> groups;
    try (Store store = SqliteStore.open(whole)) {
      index = index(store);
      groups = StoryGroups.of(store);
    }
    assertThat(groups).hasSizeGreaterThan(50);

    Random moments = new Random(11);
    int atWork = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = folder.resolve("killed-" + kill + ".db");
      if (killed(file, "page " + moments.nextInt(GroupPages.pages().size())) != 0) {
        atWork++;
      }
      GroupPages.run(file, step -> {});
      try (Store store = SqliteStore.open(file)) {
        assertThat(index(store)).as("kill %d", kill).isEqualTo(index);
        assertThat(StoryGroups.of(store)).as("kill %d", kill).isEqualTo(groups);
      }
    }
    assertThat(atWork).as("runs that were killed at work").isGreaterThan(KILLS / 2);
  }

  /** Runs until a page is to be grouped, kills, and returns the exit value. */
  private static int killed(Path file, String step) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GroupPages.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals(step)) {
        line = out.readLine();
      }
      assertThat(line).isEqualTo(step);
      return process.destroyForcibly().waitFor();
    }
  }

  private static List<IndexedStory> index(Store store) {
    List<IndexedStory> index = new ArrayList<>();
    store.forEachIndexed(index::add);
    return index;
  }
}
