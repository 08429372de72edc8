// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.reading.time.TimeValue.Sense;

/** Computes times that hang on the date that the text told last: "the following day". */
final class ToldRules {
  private ToldRules() {}

  /** The date told last when it is at least as fine as a unit: no day is known of "in 1915". */
  private static @Nullable TimeValue asFine(Anchor anchor, TimeUnit unit) {
    TimeValue told = anchor.told();
    if (told == null || told.from() == null || told.unit() == null) {
      return null;
    }
    boolean fine = told.unit().compareTo(unit) <= 0;
    return fine ? told : null;
  }

  /** "That day", "the same month", "later that year". */
  static TimeValue same(TimeParts parts, Anchor anchor) {
    TimeUnit unit = unit(parts);
    if (!anchor.history() && !parts.has("same")) {
      return PublishedRules.around(anchor.published(), unit, 0);
    }
    TimeValue told = asFine(anchor, unit);
    if (told == null || told.from() == null) {
      return TimeValue.untold(unit);
    }
    Integer weekday = parts.number("weekday");
    return weekday == null
        ? PublishedRules.around(told.from(), unit, 0)
        : TimeValue.day(told.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday))));
  }

  /** "A day later", "two weeks earlier", "the following year". */
  static TimeValue shift(TimeParts parts, Anchor anchor) {
    TimeUnit unit = unit(parts);
    Integer sign = parts.number("shift");
    TimeValue told = asFine(anchor, unit);
    if (sign == null || told == null || told.from() == null) {
      return TimeValue.untold(unit);
    }
    if (parts.has("season")) {
      TimeValue near = CalendarRules.calendar(parts, anchor);
      return near.from() != null && !near.from().isAfter(told.from())
          ? TimeValue.days(
              near.from().plusYears(sign),
              near.from().plusYears(sign).plusMonths(3).minusDays(1),
              TimeUnit.SEASON)
          : near;
    }
    boolean hours = parts.unit() == TimeUnit.HOUR || parts.unit() == TimeUnit.MINUTE;
    if (hours) {
      return parts.count() == null ? told : TimeValue.untold(TimeUnit.DAY);
    }
    LocalDate from =
        sign > 0 && told.to() != null && unit == TimeUnit.DAY ? told.to() : told.from();
    return PublishedRules.moved(from, unit, parts, sign);
  }

  private static TimeUnit unit(TimeParts parts) {
    TimeUnit unit = parts.unit();
    if (unit == null) {
      return parts.has("season") ? TimeUnit.YEAR : TimeUnit.DAY;
    }
    return unit == TimeUnit.HOUR || unit == TimeUnit.MINUTE ? TimeUnit.DAY : unit;
  }

  /** "The 28th": in the month told last. */
  static TimeValue ordinal(TimeParts parts, Anchor anchor) {
    TimeValue told = asFine(anchor, TimeUnit.MONTH);
    Integer day = parts.digits("day");
    if (told == null || told.from() == null || day == null) {
      return TimeValue.untold(TimeUnit.DAY);
    }
    return TimeValue.day(YearMonth.from(told.from()).atDay(day));
  }

  /** A time of day: on the day told last, else on a day untold. */
  static TimeValue clock(Anchor anchor) {
    TimeValue told = asFine(anchor, TimeUnit.DAY);
    return told == null || told.from() == null || !told.from().equals(told.to())
        ? TimeValue.untold(TimeUnit.DAY)
        : TimeValue.day(told.from());
  }

  static TimeValue length(TimeParts parts) {
    TimeUnit unit = parts.unit();
    return unit == null
        ? TimeValue.untold(null)
        : TimeValue.lasting(new TimeLength(parts.count(), unit));
  }

  static Sense sense(TimeParts parts) {
    String sense = parts.value("sense");
    return sense == null ? Sense.PAST : Sense.valueOf(sense.toUpperCase(Locale.ROOT));
  }
}
