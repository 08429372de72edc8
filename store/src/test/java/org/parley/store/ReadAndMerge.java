// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.parley.model.PageReading;

/** A program that does what reading pages does to a store, to be killed by {@link KillTest}. */
final class ReadAndMerge {
  static final String READER = "reader 1";
  static final int PAGES = 80;
  static final int EVENTS = 6;

  private ReadAndMerge() {}

  /** Takes the store's file. Writes a line before each step, so that a killer knows the moment. */
  public static void main(String[] arguments) {
    System.out.println("open");
    run(Path.of(arguments[0]), System.out::println);
  }

  static void run(Path file, Consumer<String> progress) {
    try (SqliteStore store = SqliteStore.open(file)) {
      for (int number = 0; number < PAGES; number++) {
        progress.accept("page " + number);
        PageReading reading = Generated.reading(number, EVENTS, number + ".txt");
        if (!store.holds(reading.page().id(), reading.page().uri(), READER)) {
          store.put(reading, READER);
        }
        // As one who reads for long merges now and then.
        if (number % 30 == 29 && store.mergePending()) {
          Generated.merge(store);
        }
      }
      progress.accept("merge");
      if (store.mergePending()) {
        Generated.merge(store);
      }
    }
  }
}
