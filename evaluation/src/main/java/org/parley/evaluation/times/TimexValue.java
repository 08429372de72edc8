// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the values of TIMEX2 marks into the form of {@link Timed}. Times of day and parts of days
 * become their day, weeks, seasons, quarters and halves their first and last day (winter from
 * December on), decades and centuries their years; what is partly unknown is not told.
 */
final class TimexValue {
  private static final Pattern DAY = Pattern.compile("(-?\\d{4})-(\\d\\d)-(\\d\\d)(?:T.*)?");
  private static final Pattern MONTH = Pattern.compile("(-?\\d{4})-(\\d\\d)");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(?:-(\\d))?");
  private static final Pattern PORTION = Pattern.compile("(-?\\d{4})-(SP|SU|FA|WI|Q\\d|H\\d)");
  private static final Pattern YEARS = Pattern.compile("(-?)(\\d{2,4})");
  private static final Pattern LENGTH =
      Pattern.compile("P(T?)([\\d.]+|X+)(DE|CE|Y|M|W|D|H|S)(?:T\\w+)?");

  private TimexValue() {}

  static String plain(String value) {
    String told = value.replaceFirst("^BC", "-");
    try {
      return told.startsWith("P") ? lengthOrWord(told) : days(told);
    } catch (DateTimeException e) {
      return "-";
    }
  }

  private static String lengthOrWord(String value) {
    if (value.endsWith("_REF")) {
      return value.substring(0, value.length() - "_REF".length());
    }
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      return "-";
    }
    String count = length.group(2).startsWith("X") ? "X" : length.group(2);
    return "P" + length.group(1) + count + length.group(3);
  }

  private static String days(String value) {
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      LocalDate date = LocalDate.of(year(day.group(1)), number(day, 2), number(day, 3));
      return span(date, date);
    }
    Matcher month = MONTH.matcher(value);
    if (month.matches()) {
      return months(YearMonth.of(year(month.group(1)), number(month, 2)), 1);
    }
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      LocalDate monday =
          LocalDate.of(number(week, 1), 6, 1)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return week.group(3) == null
          ? span(monday, monday.plusDays(6))
          : span(monday.plusDays(number(week, 3) - 1L), monday.plusDays(number(week, 3) - 1L));
    }
    Matcher portion = PORTION.matcher(value);
    if (portion.matches()) {
      return portion(year(portion.group(1)), portion.group(2));
    }
    Matcher years = YEARS.matcher(value);
    if (years.matches()) {
      return years(years.group(1).isEmpty(), years.group(2));
    }
    return value.equals("FUTURE_REF") ? "FUTURE" : "-";
  }

  private static String portion(int year, String name) {
    return switch (name) {
      case "SP" -> months(YearMonth.of(year, 3), 3);
      case "SU" -> months(YearMonth.of(year, 6), 3);
      case "FA" -> months(YearMonth.of(year, 9), 3);
      case "WI" -> months(YearMonth.of(year, 12), 3);
      default -> {
        int size = name.startsWith("Q") ? 3 : 6;
        int which = name.charAt(1) - '1';
        yield months(YearMonth.of(year, 1).plusMonths((long) which * size), size);
      }
    };
  }

  private static String years(boolean afterChrist, String digits) {
    int size = digits.length() == 4 ? 1 : digits.length() == 3 ? 10 : 100;
    int first = Integer.parseInt(digits) * size;
    if (!afterChrist) {
      first = -(first + size - 1) + 1;
    }
    return span(LocalDate.of(first, 1, 1), LocalDate.of(first + size - 1, 12, 31));
  }

  private static String months(YearMonth first, int count) {
    return span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.startsWith("-") ? year + 1 : year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String span(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : from + ".." + to;
  }
}
