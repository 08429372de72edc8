// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/**
 * Computes dates of other calendars. Months of the Islamic calendar begin when the new moon is
 * seen, so that its days may be off by one: a day is told as three.
 */
final class ForeignCalendars {
  private ForeignCalendars() {}

  static TimeValue value(TimeParts parts) {
    String[] month = String.valueOf(parts.value("calendar")).split(" ", 2);
    Integer year = parts.digits("year");
    Integer day = parts.digits("day");
    TimeUnit unit = day == null ? TimeUnit.MONTH : TimeUnit.DAY;
    if (year == null || !month[0].equals("islamic") || month.length < 2) {
      return TimeValue.untold(unit);
    }
    HijrahDate first = HijrahDate.of(year, Integer.parseInt(month[1]), day == null ? 1 : day);
    int days = day == null ? first.lengthOfMonth() : 1;
    LocalDate from = LocalDate.ofEpochDay(first.getLong(ChronoField.EPOCH_DAY));
    return TimeValue.days(from.minusDays(1), from.plusDays(days), unit);
  }
}
