// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.parley.model.DateRange;

/** Whether dates can be of one happening. Pure functions. */
final class Dates {
  private Dates() {}

  /** Whether both are known and at most some days lie between them. */
  static boolean near(DateRange one, DateRange other, int days) {
    LocalDate from = one.from();
    LocalDate to = one.to();
    LocalDate otherFrom = other.from();
    LocalDate otherTo = other.to();
    if (from == null || to == null || otherFrom == null || otherTo == null) {
      return false;
    }
    return ChronoUnit.DAYS.between(to, otherFrom) <= days
        && ChronoUnit.DAYS.between(otherTo, from) <= days;
  }

  /** Whether nothing speaks against one date: they overlap, or one is unknown. */
  static boolean compatible(DateRange one, DateRange other) {
    return !one.isKnown() || !other.isKnown() || near(one, other, 0);
  }

  /** The known one, else the more precise, else the first. */
  static DateRange better(DateRange one, DateRange other) {
    if (!one.isKnown()) {
      return other;
    }
    return !other.isKnown() || one.precision().compareTo(other.precision()) <= 0 ? one : other;
  }
}
