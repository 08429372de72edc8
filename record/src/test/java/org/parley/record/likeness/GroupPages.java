// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.parley.model.PageReading;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/** A program that puts pages into a store and groups them, to be killed. */
final class GroupPages {
  private GroupPages() {}

  /** The pages of every run. */
  static List<PageReading> pages() {
    return Pages.archive(new Random(2_024), 150);
  }

  /** Takes the store's file. Writes a line before each page that is grouped. */
  public static void main(String[] arguments) {
    run(Path.of(arguments[0]), System.out::println);
  }

  static void run(Path file, Consumer<String> progress) {
    try (Store store = SqliteStore.open(file)) {
      for (PageReading page : pages()) {
        if (!store.holds(page.page().id(), page.page().uri(), "reader")) {
          store.put(page, "reader");
        }
      }
      int[] done = {0};
      progress.accept("page 0");
      new StoryGrouping(2, 4).run(store, () -> progress.accept("page " + ++done[0]));
    }
  }
}
