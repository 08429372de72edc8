// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;

/** Events of one state of a record, counted. To be used as its {@link View}. */
public interface EventTallies {
  /** How many events that match there are by day, in the order of days. */
  List<Counts.OfDay> days(Filter filter, Counts.Split split);

  /** Places of events that match, the busiest first. */
  List<Counts.OfPlace> places(Filter filter, int limit);

  /** Places by name, the busiest first. */
  List<Counts.OfPlace> placesNamed(String words, int limit);

  /**
   * Who acts on whom in events that match, the busiest first.
   *
   * @param byType split by type, else by quad class
   */
  List<Counts.OfPair> pairs(Filter filter, boolean byType, int limit);

  /** Who has a part in most events that match. */
  List<Counts.OfActor> busiest(Filter filter, int limit);
}
