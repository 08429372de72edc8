// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.DateTimeException;

/** How a kind of time expression is computed; the words of each are in time/patterns.tsv. */
enum TimeRule {
  CALENDAR,
  ELLIPSIS,
  DECADE,
  CENTURY,
  FOREIGN,
  ANNIVERSARY,
  WEEKDAY,
  INTO,
  WEEK,
  WEEKEND,
  OFFSET,
  AGO,
  PAST,
  COMING,
  LAST,
  THIS,
  NEXT,
  TOLD,
  SHIFT,
  ORDINAL,
  CLOCK,
  LENGTH,
  REPEATED,
  VAGUE,
  OPEN;

  /**
   * What the words mean; ends of an {@link #ELLIPSIS} are computed one by one as {@link #CALENDAR}.
   */
  TimeValue value(TimeParts parts, Anchor anchor) {
    try {
      return switch (this) {
        case CALENDAR, ELLIPSIS -> CalendarRules.calendar(parts, anchor);
        case DECADE -> CalendarRules.decade(parts);
        case CENTURY -> CalendarRules.century(parts);
        case FOREIGN -> ForeignCalendars.value(parts);
        case ANNIVERSARY -> CalendarRules.anniversary(parts, anchor);
        case WEEKDAY -> PublishedRules.weekday(parts, anchor);
        case INTO -> PublishedRules.into(parts, anchor);
        case WEEK -> CalendarRules.week(parts, anchor);
        case WEEKEND -> PublishedRules.weekend(parts, anchor);
        case OFFSET -> PublishedRules.offset(parts, anchor);
        case AGO -> PublishedRules.ago(parts, anchor);
        case PAST -> PublishedRules.span(parts, anchor, -1);
        case COMING -> PublishedRules.span(parts, anchor, 1);
        case LAST -> PublishedRules.unit(parts, anchor, -1);
        case THIS -> PublishedRules.unit(parts, anchor, 0);
        case NEXT -> PublishedRules.unit(parts, anchor, 1);
        case TOLD -> ToldRules.same(parts, anchor);
        case SHIFT -> ToldRules.shift(parts, anchor);
        case ORDINAL -> ToldRules.ordinal(parts, anchor);
        case CLOCK -> ToldRules.clock(anchor);
        case LENGTH -> ToldRules.length(parts);
        case REPEATED, OPEN -> TimeValue.untold(parts.unit());
        case VAGUE -> TimeValue.vague(ToldRules.sense(parts));
      };
    } catch (DateTimeException e) {
      return TimeValue.untold(null); // "February 30": words that name no day
    }
  }
}
