// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.parley.model.Position;

/**
 * A position with the days it can be of.
 *
 * @param from first day
 * @param to last day, inclusive
 */
record Dated(Position position, LocalDate from, LocalDate to) {
  String story() {
    return position.evidence().get(0).story();
  }

  /**
   * Whether it came before another for sure. What one story tells of one day is one stand in
   * several words; months and years that overlap have no order.
   */
  boolean isBefore(Dated other) {
    return to.isBefore(other.from) || to.equals(other.from) && !story().equals(other.story());
  }

  /** Days from its first day to the other's. */
  long daysTo(Dated other) {
    return ChronoUnit.DAYS.between(from, other.from);
  }
}
