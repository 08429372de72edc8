// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parley.model.DateRange;

/** Dates as a person writes them. */
final class DateWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private DateWords() {}

  /** A day, month, year or range; "date not told" when unknown. */
  static String of(DateRange date) {
    LocalDate from = date.from();
    LocalDate to = date.to();
    if (from == null || to == null) {
      return "date not told";
    }
    return switch (date.precision()) {
      case YEAR ->
          from.getYear() == to.getYear()
              ? "" + from.getYear()
              : from.getYear() + "–" + to.getYear();
      case MONTH ->
          YearMonth.from(from).equals(YearMonth.from(to))
              ? MONTH.format(from)
              : MONTH.format(from) + " – " + MONTH.format(to);
      case DAY, UNKNOWN -> from.equals(to) ? DAY.format(from) : range(from, to);
    };
  }

  /** A day. */
  static String of(LocalDate day) {
    return DAY.format(day);
  }

  private static String range(LocalDate from, LocalDate to) {
    boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    if (sameMonth) {
      return from.getDayOfMonth() + "–" + DAY.format(to);
    }
    String first = from.getYear() == to.getYear() ? DAY_OF_YEAR.format(from) : DAY.format(from);
    return first + " – " + DAY.format(to);
  }
}
