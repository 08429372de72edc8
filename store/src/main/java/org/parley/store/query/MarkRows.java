// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Outlets and days of stories in memory, by their keys: 8 bytes a story. Not thread-safe. */
final class MarkRows {
  final Codes outlets = new Codes();
  final Codes days = new Codes();

  private int[] outlet = {};
  private int[] day = {};

  /** Puts what is known of a story in place of what was. */
  void put(int key, @Nullable String itsOutlet, String itsDay) {
    if (key >= day.length) {
      int before = day.length;
      int length = Math.max(1 << 10, Math.max(2 * before, key + 1));
      day = Arrays.copyOf(day, length);
      outlet = Arrays.copyOf(outlet, length);
      Arrays.fill(day, before, length, Codes.NONE);
    }
    day[key] = days.of(itsDay);
    outlet[key] = outlets.of(itsOutlet);
  }

  /** Forgets a story. */
  void remove(int key) {
    if (key < day.length) {
      day[key] = Codes.NONE;
    }
  }

  /** Whether there is such a story. */
  boolean has(int key) {
    return key < day.length && day[key] != Codes.NONE;
  }

  /** The code of the day of a story; its text is empty when the day is not known. */
  int day(int key) {
    return day[key];
  }

  /** The code of the outlet of a story, or {@link Codes#NONE}. */
  int outlet(int key) {
    return outlet[key];
  }
}
