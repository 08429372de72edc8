// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Place;

/**
 * One happening as formats tell it that have a row for each.
 *
 * @param tellings events that say that it happened, by id; the first one leads; at least one
 * @param contested whether the record holds an account against it
 */
record Happening(
    List<EventView> tellings, DateRange date, @Nullable Place place, boolean contested) {
  Happening {
    tellings = List.copyOf(tellings);
  }

  /** The event that gives the row its type and its parties. */
  EventView lead() {
    return tellings.get(0);
  }

  /** How many texts tell it; the same text reprinted counts once. */
  int texts() {
    return tellingsOfText().size();
  }

  /** How often it is told, reprints left aside. */
  int timesTold() {
    return tellingsOfText().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** For each near-duplicate group the number of tellings in that of its stories which has most. */
  private Map<String, Integer> tellingsOfText() {
    Map<String, Integer> ofStory = new LinkedHashMap<>();
    Map<String, Integer> ofGroup = new LinkedHashMap<>();
    for (EventView telling : tellings) {
      int times = ofStory.merge(telling.story().id(), 1, Integer::sum);
      ofGroup.merge(telling.story().group(), times, Math::max);
    }
    return ofGroup;
  }
}
