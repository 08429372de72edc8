// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.parley.model.Position;

/**
 * A position with the days it can be of.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param own whether the words date it themselves; else it has the day of its story
 * @param turns whether its sentence sets it against what was told before: "But he asked for time";
 *     asked for when it is held against another one of its story alone
 */
record Dated(Position position, LocalDate from, LocalDate to, boolean own, BooleanSupplier turns) {
  String story() {
    return position.evidence().get(0).story();
  }

  /**
   * Whether it came before another for sure. What one story tells of one day is one stand in
   * several words; months and years that overlap have no order.
   */
  boolean isBefore(Dated other) {
    return isOrdered(other) && isEarlier(other);
  }

  /** Whether their days tell their order: a story does not tell all that is undated on its day. */
  boolean isOrdered(Dated other) {
    return own && other.own || !story().equals(other.story()) || other.turnsFrom(this);
  }

  private boolean turnsFrom(Dated before) {
    return before.position.evidence().get(0).end() <= position.evidence().get(0).start()
        && turns.getAsBoolean();
  }

  private boolean isEarlier(Dated other) {
    boolean told = !story().equals(other.story()) || other.turnsFrom(this);
    return to.isBefore(other.from) || to.equals(other.from) && told;
  }

  /** Days from its first day to the other's. */
  long daysTo(Dated other) {
    return ChronoUnit.DAYS.between(from, other.from);
  }
}
