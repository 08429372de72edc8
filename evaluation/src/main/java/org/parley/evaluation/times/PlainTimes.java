// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The floor: dates with month, day and year in figures and words, and numbers that look like years.
 */
final class PlainTimes {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + MONTH
              + " (\\d{1,2}),? (\\d{4})|(\\d{1,2}) "
              + MONTH
              + " (\\d{4})|(\\d{4}))\\b");

  private PlainTimes() {}

  static List<Timed> read(String text) {
    List<Timed> times = new ArrayList<>();
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      times.add(new Timed(date.start(), date.end(), value(date)));
    }
    return times;
  }

  private static String value(Matcher date) {
    if (date.group(7) != null) {
      return TimexValue.plain(date.group(7));
    }
    String month = date.group(1) == null ? date.group(5) : date.group(1);
    String day = date.group(2) == null ? date.group(4) : date.group(2);
    String year = date.group(3) == null ? date.group(6) : date.group(3);
    try {
      int number = MONTHS.indexOf(month) + 1;
      return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)).toString();
    } catch (DateTimeException e) {
      return "-";
    }
  }
}
