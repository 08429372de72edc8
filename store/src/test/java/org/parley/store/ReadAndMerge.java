// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Path;
import org.parley.model.PageReading;

/** A program that does what reading pages does to a store, to be killed by {@link KillTest}. */
final class ReadAndMerge {
  static final String READER = "reader 1";
  static final int PAGES = 80;
  static final int EVENTS = 6;

  private ReadAndMerge() {}

  /** Takes the store's file. Writes a line when it starts, so that a killer knows. */
  public static void main(String[] arguments) {
    System.out.println("started");
    run(Path.of(arguments[0]));
  }

  static void run(Path file) {
    try (SqliteStore store = SqliteStore.open(file)) {
      for (int number = 0; number < PAGES; number++) {
        PageReading reading = Generated.reading(number, EVENTS, number + ".txt");
        if (!store.holds(reading.page().id(), reading.page().uri(), READER)) {
          store.put(reading, READER);
        }
        // As one who reads for long merges now and then.
        if (number % 20 == 19 && store.mergePending()) {
          Generated.merge(store);
        }
      }
      if (store.mergePending()) {
        Generated.merge(store);
      }
    }
  }
}
