// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange.Precision;

/**
 * What words about time mean: days, a length, or no more than that it was once, is now or will be.
 * Days and a length may both be told: "the past 14 months".
 *
 * @param from first day, or null when the words and their surroundings do not tell
 * @param to last day, inclusive; null exactly when {@code from} is
 * @param unit unit that the words speak in, or null when they name no part of the calendar
 * @param length how long, or null
 * @param sense what words without a date say
 */
public record TimeValue(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable TimeUnit unit,
    @Nullable TimeLength length,
    Sense sense) {

  /** What kind of thing the words tell. */
  public enum Sense {
    /** A part of the calendar, anchored or not. */
    CALENDAR,
    LENGTH,
    PAST,
    PRESENT,
    FUTURE
  }

  public TimeValue {
    if ((from == null) != (to == null)) {
      throw new IllegalArgumentException("a time has both ends or none: " + from + ".." + to);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a time ends before it starts: " + from + ".." + to);
    }
  }

  /** A part of the calendar. */
  static TimeValue days(LocalDate from, LocalDate to, TimeUnit unit) {
    return new TimeValue(from, to, unit, null, Sense.CALENDAR);
  }

  /** One day. */
  static TimeValue day(LocalDate day) {
    return days(day, day, TimeUnit.DAY);
  }

  /** A month. */
  static TimeValue month(YearMonth month) {
    return days(month.atDay(1), month.atEndOfMonth(), TimeUnit.MONTH);
  }

  /** Whole years. */
  static TimeValue years(int first, int count, TimeUnit unit) {
    return days(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), unit);
  }

  /** A part of the calendar that nothing anchors. */
  static TimeValue untold(@Nullable TimeUnit unit) {
    return new TimeValue(null, null, unit, null, Sense.CALENDAR);
  }

  /** A length alone. */
  static TimeValue lasting(TimeLength length) {
    return new TimeValue(null, null, null, length, Sense.LENGTH);
  }

  /** Once, now or some day. */
  static TimeValue vague(Sense sense) {
    return new TimeValue(null, null, null, null, sense);
  }

  TimeValue withLength(TimeLength of) {
    return new TimeValue(from, to, unit, of, sense);
  }

  /** Whether days are told. */
  public boolean isTold() {
    return from != null;
  }

  /** What the record writes: unknown for lengths and for words that name no part of a calendar. */
  public Precision precision() {
    return sense == Sense.CALENDAR && unit != null ? unit.precision() : Precision.UNKNOWN;
  }

  @Override
  public String toString() {
    String days = from == null ? "" : from.equals(to) ? from.toString() : from + ".." + to;
    if (length != null) {
      return days.isEmpty() ? length.toString() : days + " " + length;
    }
    return days.isEmpty() ? (sense == Sense.CALENDAR ? "-" : sense.name()) : days;
  }
}
