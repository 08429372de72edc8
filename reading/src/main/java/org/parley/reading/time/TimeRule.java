// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange.Precision;

/** How a kind of time expression is computed; the words of each are in time/patterns.tsv. */
enum TimeRule {
  DATE(Precision.DAY, false),
  DAY_MONTH(Precision.DAY, true),
  MONTH_YEAR(Precision.MONTH, false),
  MONTH(Precision.MONTH, true),
  YEAR(Precision.YEAR, false),
  DECADE(Precision.YEAR, false),
  INTO(Precision.DAY, true),
  WEEKDAY(Precision.DAY, true),
  AGO(Precision.DAY, true),
  PAST(Precision.DAY, true),
  LAST(Precision.DAY, true),
  THIS(Precision.DAY, true),
  NEXT(Precision.DAY, true),
  WEEKEND(Precision.DAY, true),
  OFFSET(Precision.DAY, true),
  OPEN(Precision.UNKNOWN, true);

  private final Precision precision;
  private final boolean anchored;

  TimeRule(Precision precision, boolean anchored) {
    this.precision = precision;
    this.anchored = anchored;
  }

  /** Whether the rule needs the day of publication. */
  boolean anchored() {
    return anchored;
  }

  /** A first and a last day. */
  record Days(LocalDate from, LocalDate to) {}

  /** The unit that the words speak in. */
  Precision precision(TimeParts parts) {
    String unit = parts.unit();
    if (unit == null || this == OPEN || this == PAST) {
      return precision;
    }
    return switch (unit) {
      case "month" -> Precision.MONTH;
      case "year" -> Precision.YEAR;
      default -> Precision.DAY;
    };
  }

  /**
   * The days meant, or null when the words do not tell.
   *
   * @param published day of publication; ignored by rules that are not {@link #anchored()}
   * @param future whether the sentence speaks of what is to come
   */
  @Nullable Days days(TimeParts parts, LocalDate published, boolean future) {
    try {
      return switch (this) {
        case DATE -> day(LocalDate.of(parts.year(), parts.month(), parts.day()));
        case DAY_MONTH -> dayMonth(parts, published, future);
        case MONTH_YEAR -> month(YearMonth.of(parts.year(), parts.month()));
        case MONTH -> month(lastMonth(parts, published, future));
        case YEAR -> years(parts.year(), 1);
        case DECADE -> years(parts.year(), 10);
        case INTO -> into(parts, published);
        case WEEKDAY -> day(weekday(parts, published, future));
        case AGO -> ago(parts, published);
        case PAST -> new Days(back(published, parts.unit(), parts.number()), published);
        case LAST -> calendar(parts, published, -1);
        case THIS -> calendar(parts, published, 0);
        case NEXT -> calendar(parts, published, 1);
        case WEEKEND -> weekend(published);
        case OFFSET ->
            new Days(published.plusDays(parts.offsetFrom()), published.plusDays(parts.offsetTo()));
        case OPEN -> null;
      };
    } catch (DateTimeException e) {
      return null; // "February 30": words that name no day
    }
  }

  private static Days day(LocalDate day) {
    return new Days(day, day);
  }

  private static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  private static Days years(int first, int count) {
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  private static Days dayMonth(TimeParts parts, LocalDate published, boolean future) {
    LocalDate day = LocalDate.of(published.getYear(), parts.month(), parts.day());
    if (future) {
      return day(day.isBefore(published) ? day.plusYears(1) : day);
    }
    return day(day.isAfter(published) ? day.minusYears(1) : day);
  }

  private static YearMonth lastMonth(TimeParts parts, LocalDate published, boolean future) {
    YearMonth now = YearMonth.from(published);
    YearMonth month = YearMonth.of(now.getYear(), parts.month());
    if (future) {
      return month.isBefore(now) ? month.plusYears(1) : month;
    }
    return month.isAfter(now) ? month.minusYears(1) : month;
  }

  private static LocalDate weekday(TimeParts parts, LocalDate published, boolean future) {
    DayOfWeek day = DayOfWeek.of(parts.weekday());
    String relation = parts.relation();
    if (relation.startsWith("next") || relation.equals("this coming")) {
      return published.with(TemporalAdjusters.next(day));
    }
    if (relation.equals("last")) {
      return published.with(TemporalAdjusters.previous(day));
    }
    return future
        ? published.with(TemporalAdjusters.nextOrSame(day))
        : published.with(TemporalAdjusters.previousOrSame(day));
  }

  private static Days into(TimeParts parts, LocalDate published) {
    // The second day may be that of publication, so the first lies before it.
    LocalDate first = published.with(TemporalAdjusters.previous(DayOfWeek.of(parts.weekday())));
    return new Days(first, first.plusDays(1));
  }

  private static @Nullable Days ago(TimeParts parts, LocalDate published) {
    LocalDate then = back(published, parts.unit(), parts.number());
    return switch (String.valueOf(parts.unit())) {
      case "day", "hour" -> day(then);
      case "week" -> null; // "two weeks ago" names no day
      case "month" -> month(YearMonth.from(then));
      default -> years(then.getYear(), 1);
    };
  }

  private static LocalDate back(LocalDate day, @Nullable String unit, int number) {
    return switch (String.valueOf(unit)) {
      case "day" -> day.minusDays(number);
      case "hour" -> day.minusDays((number + 23) / 24);
      case "week" -> day.minusWeeks(number);
      case "month" -> day.minusMonths(number);
      default -> day.minusYears(number);
    };
  }

  private static @Nullable Days calendar(TimeParts parts, LocalDate published, int step) {
    switch (String.valueOf(parts.unit())) {
      case "week":
        LocalDate monday =
            published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
        return new Days(monday, monday.plusDays(6));
      case "month":
        return month(YearMonth.from(published).plusMonths(step));
      case "year":
        return years(published.getYear() + step, 1);
      default:
        return null;
    }
  }

  private static Days weekend(LocalDate published) {
    LocalDate sunday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return new Days(sunday.minusDays(1), sunday);
  }
}
