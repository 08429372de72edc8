// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Precision;

/**
 * The days on which a happening can have been, and how they are known.
 *
 * @param from first possible day, or null when nothing tells
 * @param to last possible day, or null
 * @param weekday all that is told of the day where from and to are null, or null
 */
record Days(
    @Nullable LocalDate from, @Nullable LocalDate to, Basis basis, @Nullable DayOfWeek weekday) {
  /** News without a date is of the day it is published or of the two before it. */
  private static final int NEWS_DAYS = 2;

  /** A longer stretch says little of the day. */
  private static final int MOST_DAYS = 4;

  static final Days UNTOLD = new Days(null, null, Basis.UNTOLD, null);

  /** How days are known. */
  enum Basis {
    /** The words tell the day. */
    TOLD,
    /** The words tell a month, a year or another long time. */
    LONG,
    /** The words tell none, but the story was published then, and tells it as news. */
    NEWS,
    UNTOLD
  }

  /** How two happenings lie in time. */
  enum Apart {
    SAME_DAY,
    COMPATIBLE,
    /** One tells a weekday alone, and the other has been on such a day. */
    WEEKDAY,
    UNTOLD,
    NEXT_DAY,
    OTHER_DAYS
  }

  /**
   * @param date of the event
   * @param published when its story was
   * @param news whether the story tells it as news, not as background
   * @param weekday of the event, where that is all that its words tell, or null
   */
  static Days of(DateRange date, DateRange published, boolean news, @Nullable DayOfWeek weekday) {
    LocalDate from = date.from();
    LocalDate to = date.to();
    if (from != null && to != null) {
      boolean day = ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
      return new Days(from, to, day ? Basis.TOLD : Basis.LONG, null);
    }
    from = published.from();
    to = published.to();
    boolean dated = published.precision() == Precision.DAY && from != null && to != null;
    if (!dated || !news || from == null || date.evidence() != null) {
      return weekday != null && news ? new Days(null, null, Basis.UNTOLD, weekday) : UNTOLD;
    }
    return new Days(from.minusDays(NEWS_DAYS), to, Basis.NEWS, null);
  }

  /** How these days lie to others. */
  Apart to(Days other) {
    if (from == null || to == null || other.from == null || other.to == null) {
      return weekdays(other);
    }
    long gap =
        Math.max(ChronoUnit.DAYS.between(to, other.from), ChronoUnit.DAYS.between(other.to, from));
    boolean told = basis == Basis.TOLD && other.basis == Basis.TOLD;
    if (gap <= 0) {
      return told ? Apart.SAME_DAY : Apart.COMPATIBLE;
    }
    return gap == 1 && told ? Apart.NEXT_DAY : Apart.OTHER_DAYS;
  }

  /** How a weekday lies to days, to the last two of what is news, or to another weekday. */
  private Apart weekdays(Days other) {
    if (weekday == null) {
      return other.weekday == null ? Apart.UNTOLD : other.weekdays(this);
    }
    if (other.weekday != null) {
      return weekday == other.weekday ? Apart.WEEKDAY : Apart.OTHER_DAYS;
    }
    LocalDate last = other.to;
    if (last == null || other.from == null || !other.areFew()) {
      return Apart.UNTOLD;
    }
    LocalDate day = last.with(TemporalAdjusters.previousOrSame(weekday));
    return day.isBefore(other.from) ? Apart.OTHER_DAYS : Apart.WEEKDAY;
  }

  /** Whether the days are few enough to look others up by. */
  boolean areFew() {
    return basis == Basis.TOLD || basis == Basis.NEWS;
  }

  /** Whether nothing speaks against one date: they overlap, or one is unknown. */
  static boolean compatible(DateRange one, DateRange other) {
    LocalDate from = one.from();
    LocalDate to = one.to();
    LocalDate otherFrom = other.from();
    LocalDate otherTo = other.to();
    return from == null
        || to == null
        || otherFrom == null
        || otherTo == null
        || (!otherFrom.isAfter(to) && !from.isAfter(otherTo));
  }

  /** The known one, else the more precise, else the first. */
  static DateRange better(DateRange one, DateRange other) {
    if (!one.isKnown()) {
      return other.isKnown() || one.evidence() == null ? other : one;
    }
    return !other.isKnown() || one.precision().compareTo(other.precision()) <= 0 ? one : other;
  }
}
