// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/** Counted things. */
public final class Counts {
  private Counts() {}

  /** What events of a day are counted by. */
  public enum Split {
    NONE,
    TYPE,
    POLARITY,
    QUAD
  }

  /**
   * Events of a day.
   *
   * @param day ISO day, or empty for those without a date
   * @param key what they are split by, or null
   */
  public record OfDay(String day, @Nullable String key, long events) {}

  /** Events at a place. */
  public record OfPlace(Place place, long events) {}

  /** Events in which one actor acts on another. */
  public record OfPair(String actor, String recipient, String key, long events) {}

  /** Events in which an actor has a part. */
  public record OfActor(String actor, long events) {}

  /** Rows with a value. */
  public record OfKey(String key, long count) {}
}
