// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.parley.reading.time.TimeValue.Sense;

/** Computes times that are told from where the speaker stands: "on Sunday", "last week". */
final class PublishedRules {
  private PublishedRules() {}

  /** The day from which a text speaks: of publication, or the one told last in an account. */
  static @Nullable LocalDate now(Anchor anchor) {
    TimeValue told = anchor.told();
    if (!anchor.history()) {
      return anchor.published();
    }
    return told == null ? null : told.from();
  }

  static TimeValue weekday(TimeParts parts, Anchor anchor) {
    LocalDate now = now(anchor);
    Integer number = parts.number("weekday");
    if (now == null || number == null) {
      return TimeValue.untold(TimeUnit.DAY);
    }
    DayOfWeek day = DayOfWeek.of(number);
    String relation = String.valueOf(parts.value("relation"));
    return switch (relation) {
      case "next" -> TimeValue.day(now.with(TemporalAdjusters.next(day)));
      case "last" -> TimeValue.day(now.with(TemporalAdjusters.previous(day)));
      default ->
          TimeValue.day(
              anchor.future() || anchor.history()
                  ? now.with(TemporalAdjusters.nextOrSame(day))
                  : now.with(TemporalAdjusters.previousOrSame(day)));
    };
  }

  /** "Sunday night into Monday": from the first day to the day after it. */
  static TimeValue into(TimeParts parts, Anchor anchor) {
    LocalDate now = now(anchor);
    Integer number = parts.number("weekday");
    if (now == null || number == null) {
      return TimeValue.untold(TimeUnit.DAY);
    }
    // The second day may be that of publication, so the first lies before it.
    LocalDate first = now.with(TemporalAdjusters.previous(DayOfWeek.of(number)));
    return TimeValue.days(first, first.plusDays(1), TimeUnit.DAY);
  }

  static TimeValue weekend(TimeParts parts, Anchor anchor) {
    LocalDate now = now(anchor);
    if (now == null) {
      return TimeValue.untold(TimeUnit.WEEK);
    }
    boolean next = "next".equals(parts.value("relation")) || anchor.future();
    LocalDate sunday =
        next
            ? now.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusDays(1)
            : now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return TimeValue.days(sunday.minusDays(1), sunday, TimeUnit.WEEK);
  }

  /** Days counted from the speaker's: "yesterday", "overnight". */
  static TimeValue offset(TimeParts parts, Anchor anchor) {
    LocalDate now = now(anchor);
    String value = parts.value("offset");
    if (now == null || value == null) {
      return TimeValue.untold(TimeUnit.DAY);
    }
    String[] ends = value.split("\\.\\.", 2);
    return TimeValue.days(
        now.plusDays(Integer.parseInt(ends[0])),
        now.plusDays(Integer.parseInt(ends[1])),
        TimeUnit.DAY);
  }

  static TimeValue ago(TimeParts parts, Anchor anchor) {
    return moved(now(anchor), parts.unit(), parts, -1);
  }

  /**
   * The day, month or year that lies a number of units off. Weeks name no day, and hours no more
   * than that it was about then.
   */
  static TimeValue moved(
      @Nullable LocalDate from, @Nullable TimeUnit unit, TimeParts parts, int sign) {
    BigDecimal count = parts.count();
    if (from == null || unit == null || count == null || count.scale() > 0) {
      return TimeValue.untold(unit);
    }
    int steps = sign * count.intValue();
    return switch (unit) {
      case MINUTE -> TimeValue.untold(TimeUnit.DAY);
      case HOUR -> TimeValue.untold(TimeUnit.DAY);
      case DAY -> TimeValue.day(from.plusDays(steps));
      case WEEK -> week(from.plusWeeks(steps));
      case MONTH, SEASON, QUARTER -> TimeValue.month(YearMonth.from(from).plusMonths(steps));
      case YEAR -> TimeValue.years(from.getYear() + steps, 1, TimeUnit.YEAR);
      case DECADE -> TimeValue.years(from.getYear() + 10 * steps, 1, TimeUnit.YEAR);
      case CENTURY -> TimeValue.untold(TimeUnit.CENTURY);
    };
  }

  /** "The past 14 months", "the next two weeks": up to the speaker's day, or from it on. */
  static TimeValue span(TimeParts parts, Anchor anchor, int sign) {
    TimeUnit unit = parts.unit();
    if (unit == null) {
      return TimeValue.untold(null);
    }
    BigDecimal count = parts.count();
    TimeLength length = new TimeLength(count, unit);
    LocalDate now = anchor.history() ? null : anchor.published();
    if (now == null || count == null) {
      return TimeValue.untold(unit).withLength(length);
    }
    LocalDate other = plus(now, sign * count.setScale(0, RoundingMode.CEILING).intValue(), unit);
    return new TimeValue(
        sign < 0 ? other : now, sign < 0 ? now : other, unit, length, Sense.CALENDAR);
  }

  private static LocalDate plus(LocalDate day, int count, TimeUnit unit) {
    return switch (unit) {
      case MINUTE -> day.plusDays(Integer.signum(count));
      case HOUR -> day.plusDays(Integer.signum(count) * ((Math.abs(count) + 23) / 24));
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case SEASON, QUARTER -> day.plusMonths(3L * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10L * count);
      case CENTURY -> day.plusYears(100L * count);
    };
  }

  /** "Last week", "this month", "next year". */
  static TimeValue unit(TimeParts parts, Anchor anchor, int step) {
    return around(now(anchor), parts.unit(), step);
  }

  /** The unit of the calendar that a day lies in, or one some steps off. */
  static TimeValue around(@Nullable LocalDate now, @Nullable TimeUnit unit, int step) {
    if (now == null || unit == null) {
      return TimeValue.untold(unit);
    }
    return switch (unit) {
      case MINUTE, HOUR -> TimeValue.untold(TimeUnit.DAY);
      case DAY -> TimeValue.day(now.plusDays(step));
      case WEEK -> week(now.plusWeeks(step));
      case MONTH -> TimeValue.month(YearMonth.from(now).plusMonths(step));
      case SEASON, QUARTER -> {
        int first = (now.getMonthValue() - 1) / 3 * 3 + 1;
        YearMonth quarter = YearMonth.of(now.getYear(), first).plusMonths(3L * step);
        yield TimeValue.days(
            quarter.atDay(1), quarter.plusMonths(2).atEndOfMonth(), TimeUnit.QUARTER);
      }
      case YEAR -> TimeValue.years(now.getYear() + step, 1, TimeUnit.YEAR);
      case DECADE ->
          TimeValue.years(Math.floorDiv(now.getYear(), 10) * 10 + 10 * step, 10, TimeUnit.DECADE);
      case CENTURY ->
          TimeValue.years(
              Math.floorDiv(now.getYear(), 100) * 100 + 100 * step, 100, TimeUnit.CENTURY);
    };
  }

  private static TimeValue week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return TimeValue.days(monday, monday.plusDays(6), TimeUnit.WEEK);
  }
}
