// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.reading.time.TimeFinder.Found;

/**
 * Tells an account of the past from news. News speaks from its own day: its dates without year lie
 * near publication. An account goes from date to date: its dates without year follow the one told
 * last.
 */
final class History {
  /** Fewer years than this say nothing of the kind of text. */
  private static final int FEWEST = 8;

  /** An account has fewer words that count from the speaker's day than one for so many years. */
  private static final int YEARS_A_DAY_WORD = 6;

  /** A year is on course when so many others are told ... */
  private static final int COMPANY = 2;

  /** ... within so many years of it; one that stands alone looks back or ahead. */
  private static final int NEARBY = 5;

  /** Years of a text that lie so far before its publication are past and gone. */
  private static final int FAR = 10;

  private final boolean account;
  private final List<Integer> years;

  private History(boolean account, List<Integer> years) {
    this.account = account;
    this.years = years;
  }

  /**
   * @param all what the sentences of a story tell, in order
   */
  static History of(List<List<Found>> all, DateRange published) {
    Integer now = published.from() == null ? null : Integer.valueOf(published.from().getYear());
    List<Integer> years = new ArrayList<>();
    int near = 0;
    int fromNow = 0;
    for (List<Found> sentence : all) {
      for (Found found : sentence) {
        Integer year = year(found);
        if (year != null) {
          years.add(year);
          near += now != null && year >= now - 1 ? 1 : 0;
        }
        fromNow += countsFromNow(found.rule()) ? 1 : 0;
      }
    }
    int past = years.size() - near;
    // When all lies long before the day of publication, less shows that the text looks back.
    boolean farOff = now != null && years.stream().allMatch(year -> year <= now - FAR);
    int fewest = farOff ? FEWEST / 2 : FEWEST;
    int words = farOff ? YEARS_A_DAY_WORD / 2 : YEARS_A_DAY_WORD;
    boolean enough = past >= fewest && (fromNow + near) * words <= past;
    // Without a day of publication nothing else shows that a date without year is not of today.
    boolean account = enough && (now != null || fromNow == 0);
    return new History(account, List.copyOf(years));
  }

  /** Whether dates without year follow the one told last. */
  boolean isAccount() {
    return account;
  }

  /** Whether a year that the text tells is one that it has come to. */
  boolean isOnCourse(int year) {
    int nearby = 0;
    for (int other : years) {
      nearby += Math.abs(other - year) <= NEARBY ? 1 : 0;
    }
    return nearby > COMPANY;
  }

  private static @Nullable Integer year(Found found) {
    boolean dated = found.rule() == TimeRule.CALENDAR || found.rule() == TimeRule.ELLIPSIS;
    Integer year = dated ? found.parts().digits("year") : null;
    return year == null || !CalendarRules.isBefore(found.parts())
        ? year
        : Integer.valueOf(1 - year);
  }

  private static boolean countsFromNow(TimeRule rule) {
    return switch (rule) {
      case WEEKDAY, INTO, WEEKEND, OFFSET, AGO, LAST -> true;
      case CALENDAR,
          ELLIPSIS,
          DECADE,
          CENTURY,
          FOREIGN,
          ANNIVERSARY,
          WEEK,
          PAST,
          COMING,
          THIS,
          NEXT,
          TOLD,
          SHIFT,
          ORDINAL,
          CLOCK,
          LENGTH,
          REPEATED,
          VAGUE,
          OPEN ->
          false;
    };
  }
}
