// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Precision;

/**
 * The days on which a happening can have been, and how they are known.
 *
 * @param from first possible day, or null when nothing tells
 * @param to last possible day, or null
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to, Basis basis) {
  /** News without a date is of the day it is published or of the two before it. */
  private static final int NEWS_DAYS = 2;

  /** A longer stretch says little of the day. */
  private static final int MOST_DAYS = 4;

  static final Days UNTOLD = new Days(null, null, Basis.UNTOLD);

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
    UNTOLD,
    NEXT_DAY,
    OTHER_DAYS
  }

  /**
   * @param date of the event
   * @param published when its story was
   * @param news whether the story tells it as news, not as background
   */
  static Days of(DateRange date, DateRange published, boolean news) {
    LocalDate from = date.from();
    LocalDate to = date.to();
    if (from != null && to != null) {
      boolean day = ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
      return new Days(from, to, day ? Basis.TOLD : Basis.LONG);
    }
    from = published.from();
    to = published.to();
    boolean dated = published.precision() == Precision.DAY && from != null && to != null;
    if (!dated || !news || from == null || date.evidence() != null) {
      return UNTOLD;
    }
    return new Days(from.minusDays(NEWS_DAYS), to, Basis.NEWS);
  }

  /** How these days lie to others. */
  Apart to(Days other) {
    if (from == null || to == null || other.from == null || other.to == null) {
      return Apart.UNTOLD;
    }
    long gap =
        Math.max(ChronoUnit.DAYS.between(to, other.from), ChronoUnit.DAYS.between(other.to, from));
    boolean told = basis == Basis.TOLD && other.basis == Basis.TOLD;
    if (gap <= 0) {
      return told ? Apart.SAME_DAY : Apart.COMPATIBLE;
    }
    return gap == 1 && told ? Apart.NEXT_DAY : Apart.OTHER_DAYS;
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
