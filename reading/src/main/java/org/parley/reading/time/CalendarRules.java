// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.parley.reading.time.TimeValue.Sense;

/** Computes times that name a part of the calendar: days, months, seasons, years, centuries. */
final class CalendarRules {
  /** An account goes back by less than so many months; what lies further back is a year on. */
  private static final int BACK = 6;

  /** Days within which a date without year belongs to a day told in full. */
  private static final int SHORTLY = 45;

  private CalendarRules() {}

  /** A day, month, season, quarter, half or whole of a year, told or to be chosen. */
  static TimeValue calendar(TimeParts parts, Anchor anchor) {
    IntFunction<TimeValue> inYear = inYear(parts);
    Integer year = year(parts, anchor);
    if (year != null) {
      return inYear.apply(year);
    }
    if (parts.has("thatyear") || parts.has("relyear")) {
      return TimeValue.untold(inYear.apply(2000).unit());
    }
    if (anchor.year() != null) {
      return inYear.apply(anchor.year());
    }
    TimeValue chosen = anchor.history() ? afterTold(inYear, anchor) : near(inYear, parts, anchor);
    return chosen == null ? TimeValue.untold(inYear.apply(2000).unit()) : chosen;
  }

  /** The year that the words themselves tell, or null. Years before Christ are counted from 0. */
  private static @Nullable Integer year(TimeParts parts, Anchor anchor) {
    Integer year = parts.digits("year");
    Integer away = parts.number("relyear");
    if (away != null) {
      LocalDate now = PublishedRules.now(anchor);
      return now == null ? null : Integer.valueOf(now.getYear() + away);
    }
    if (year == null) {
      TimeValue told = anchor.told();
      return parts.has("thatyear") && told != null && told.from() != null
          ? Integer.valueOf(told.from().getYear())
          : null;
    }
    Integer short2 = parts.digits("short");
    if (short2 != null) {
      year = year - Math.floorMod(year, 100) + short2;
    }
    return isBefore(parts) ? 1 - year : year;
  }

  static boolean isBefore(TimeParts parts) {
    return "before".equals(parts.value("era"));
  }

  private static IntFunction<TimeValue> inYear(TimeParts parts) {
    Integer month = parts.has("mm") ? parts.digits("mm") : parts.number("month");
    String holiday = parts.value("holiday");
    Integer day = parts.digits("day");
    Integer season = parts.number("season");
    Integer ordinal = parts.number("ordinal");
    String portion = parts.value("portion");
    if (holiday != null) {
      String[] monthDay = holiday.split("-", 2);
      return year ->
          TimeValue.day(
              LocalDate.of(year, Integer.parseInt(monthDay[0]), Integer.parseInt(monthDay[1])));
    }
    if (month != null) {
      return day == null
          ? year -> TimeValue.month(YearMonth.of(year, month))
          : year -> TimeValue.day(LocalDate.of(year, month, day));
    }
    if (season != null) {
      return year -> {
        YearMonth first = YearMonth.of(year, season);
        return TimeValue.days(first.atDay(1), first.plusMonths(2).atEndOfMonth(), TimeUnit.SEASON);
      };
    }
    if (portion != null && ordinal != null) {
      int months = Integer.parseInt(portion);
      return year -> {
        YearMonth first = YearMonth.of(year, 1).plusMonths((long) (ordinal - 1) * months);
        return TimeValue.days(
            first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth(), TimeUnit.QUARTER);
      };
    }
    return year -> TimeValue.years(year, 1, TimeUnit.YEAR);
  }

  /** In an account of the past: the one in the year told last, or the next when that has passed. */
  private static @Nullable TimeValue afterTold(IntFunction<TimeValue> inYear, Anchor anchor) {
    TimeValue told = anchor.told();
    if (told == null || told.from() == null || told.to() == null) {
      return null;
    }
    int year = told.from().getYear();
    TimeValue same = inYear.apply(year);
    boolean wholeYear = told.unit() != null && told.unit().compareTo(TimeUnit.YEAR) >= 0;
    boolean back = same.to() != null && same.to().plusMonths(BACK).isBefore(told.from());
    return back && !wholeYear ? inYear.apply(year + 1) : same;
  }

  /** In news: the last one on or before publication, or the coming one in speech of the future. */
  private static @Nullable TimeValue near(
      IntFunction<TimeValue> inYear, TimeParts parts, Anchor anchor) {
    LocalDate published = anchor.published();
    if (published == null) {
      return anchor.lead() == null ? null : beside(inYear, anchor.lead());
    }
    Integer weekday = parts.number("weekday");
    int year = published.getYear();
    if (weekday != null) {
      for (int step : anchor.future() ? new int[] {0, 1} : new int[] {0, -1}) {
        TimeValue day = inYear.apply(year + step);
        LocalDate first = day.from();
        boolean possible = first != null && (anchor.future() || !first.isAfter(published));
        if (first != null && possible && first.getDayOfWeek() == DayOfWeek.of(weekday)) {
          return day;
        }
      }
    }
    TimeValue same = inYear.apply(year);
    if (same.from() == null || same.to() == null) {
      return same;
    }
    if (anchor.future()) {
      return same.to().isBefore(published) ? inYear.apply(year + 1) : same;
    }
    return same.from().isAfter(published) ? inYear.apply(year - 1) : same;
  }

  /** "The first week of May" is its days 1 to 7; the last week its last seven days. */
  static TimeValue week(TimeParts parts, Anchor anchor) {
    TimeLength length = new TimeLength(BigDecimal.ONE, TimeUnit.WEEK);
    TimeValue month = calendar(parts, anchor);
    Integer ordinal = parts.number("ordinal");
    if (month.from() == null || month.to() == null || (ordinal != null && ordinal > 4)) {
      return TimeValue.untold(TimeUnit.WEEK).withLength(length);
    }
    LocalDate from =
        ordinal == null ? month.to().minusDays(6) : month.from().plusWeeks(ordinal - 1L);
    return TimeValue.days(from, from.plusDays(6), TimeUnit.WEEK).withLength(length);
  }

  /** In an undated story: the one that lies shortly before or after a day told in full. */
  private static @Nullable TimeValue beside(IntFunction<TimeValue> inYear, LocalDate lead) {
    for (int year = lead.getYear() - 1; year <= lead.getYear() + 1; year++) {
      TimeValue value = inYear.apply(year);
      if (value.from() != null
          && value.to() != null
          && !value.from().isAfter(lead.plusDays(SHORTLY))
          && !value.to().isBefore(lead.minusDays(SHORTLY))) {
        return value;
      }
    }
    return null;
  }

  /** Ten years: "the 1930s". */
  static TimeValue decade(TimeParts parts) {
    Integer year = parts.digits("year");
    return year == null ? TimeValue.untold(TimeUnit.DECADE) : decade(year, isBefore(parts));
  }

  private static TimeValue decade(int year, boolean before) {
    // The 480s before Christ run from 489 to 480, that is from year -488 to -479.
    int first = before ? -(year + 8) : year;
    return TimeValue.years(first, 10, TimeUnit.DECADE);
  }

  /** A hundred years as people say it: the 19th century is 1800 to 1899. */
  static TimeValue century(TimeParts parts) {
    Integer ordinal = parts.number("ordinal");
    if (ordinal == null) {
      return TimeValue.untold(TimeUnit.CENTURY);
    }
    int first = isBefore(parts) ? -(ordinal * 100) + 1 : Math.max(1, (ordinal - 1) * 100);
    int count = first == 1 ? 99 : 100;
    return TimeValue.years(first, count, TimeUnit.CENTURY);
  }

  /** "The eighth anniversary of the 2011 revolt": the year, or the day where the words tell it. */
  static TimeValue anniversary(TimeParts parts, Anchor anchor) {
    Integer years = parts.number("ordinal");
    if (years == null && parts.has("amount")) {
      years = parts.digits("amount");
    }
    TimeValue first = calendar(parts, anchor);
    if (years == null || first.from() == null || first.to() == null || !parts.has("year")) {
      return TimeValue.untold(TimeUnit.YEAR);
    }
    return new TimeValue(
        first.from().plusYears(years),
        first.to().plusYears(years),
        first.unit(),
        null,
        Sense.CALENDAR);
  }
}
