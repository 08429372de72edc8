// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page states of itself, in its head, in JSON-LD and in attributes. Nothing of it need
 * be true.
 *
 * @param titles in the order in which they are to be believed
 * @param outlet who publishes it, or null
 * @param authors who wrote it
 * @param dates every date it states
 * @param types what it says it is: types of schema.org and {@code og:type}, as written
 * @param bodies texts that it says are the article's
 * @param address its own address as it states it, or null
 * @param isLocked whether it says that reading it needs a payment
 */
public record Facts(
    List<String> titles,
    @Nullable String outlet,
    List<String> authors,
    List<Stated> dates,
    List<String> types,
    List<String> bodies,
    @Nullable String address,
    boolean isLocked) {
  public Facts {
    titles = List.copyOf(titles);
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    types = List.copyOf(types);
    bodies = List.copyOf(bodies);
  }

  /** What a stated date is of. */
  public enum Kind {
    PUBLISHED,
    MODIFIED,
    /** A date in a {@code time} element or the like, whose use is not said. */
    SHOWN
  }

  /**
   * A date that the markup states.
   *
   * @param kind what it is of
   * @param rank which source it comes from, the lowest to be believed first
   * @param value as written
   * @param block the line it is shown on, or -1
   */
  public record Stated(Kind kind, int rank, String value, int block) {}
}
