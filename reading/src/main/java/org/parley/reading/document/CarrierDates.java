// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;

/**
 * Reads the dates of feeds, mails and tables: ISO 8601, those of mails, seconds and milliseconds of
 * an epoch. The day is the one written, in the zone of whoever wrote it. A date that can be read in
 * two ways (03/04/2020) is not read.
 */
final class CarrierDates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D.*)?");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6}|T.*)?");
  private static final Pattern MONTH_ONLY = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})\\b.*");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b.*");
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d+)?");

  /** What is dated before the first newspapers is a fault of whoever wrote the file. */
  private static final int EARLIEST = 1600;

  private CarrierDates() {}

  /** What a carrier says of the date; unknown when it says nothing, or nothing that is clear. */
  static DateRange published(@Nullable String told) {
    if (told == null || told.length() > 80) {
      return DateRange.UNKNOWN;
    }
    String text = told.strip().replaceAll("\\s+", " ");
    try {
      Matcher month = MONTH_ONLY.matcher(text);
      if (month.matches()) {
        LocalDate first =
            LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
        return new DateRange(
            first,
            first.plusMonths(1).minusDays(1),
            DateRange.Precision.MONTH,
            DateRange.Basis.METADATA,
            null);
      }
      LocalDate day = day(text);
      return day == null || day.getYear() < EARLIEST
          ? DateRange.UNKNOWN
          : new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
    } catch (DateTimeException e) {
      return DateRange.UNKNOWN;
    }
  }

  private static @Nullable LocalDate day(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches()
        ? named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2))
        : null;
  }

  private static @Nullable LocalDate named(String year, String month, String day) {
    for (Month candidate : Month.values()) {
      String name = candidate.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (name.regionMatches(true, 0, month, 0, month.length())) {
        return date(year, String.valueOf(candidate.getValue()), day);
      }
    }
    return null;
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
