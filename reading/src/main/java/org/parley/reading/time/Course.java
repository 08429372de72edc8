// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.StorySpan;

/** What a story has told so far, which anchors what it tells next. For one story and one thread. */
final class Course {
  /** A date told within so many characters opens its sentence: "In late 2014, ...". */
  private static final int OPENING = 14;

  /**
   * In news, and in all that is undated, a date told more paragraphs ago than this is forgotten.
   */
  private static final int PARAGRAPHS = 1;

  private final DateRange published;
  private final History history;
  private @Nullable LocalDate lead;
  private @Nullable TimeValue told;
  private int toldAt;
  private int paragraph;
  private boolean caption;
  private @Nullable Integer year;

  Course(DateRange published, History history) {
    this.published = published;
    this.history = history;
  }

  /** Goes on to a sentence. */
  void begin(int inParagraph, StorySpan.Role role) {
    paragraph = inParagraph;
    caption = role == StorySpan.Role.CAPTION;
    year = null;
  }

  /** What an expression means here. */
  TimeValue value(TimeRule rule, TimeParts parts, boolean future) {
    boolean far = history.isAccount() && published.isKnown();
    boolean near = far || paragraph - toldAt <= PARAGRAPHS;
    Anchor anchor =
        new Anchor(published.from(), lead, near ? told : null, year, history.isAccount(), future);
    TimeValue early = rule.value(parts, anchor);
    LocalDate to = published.to();
    if (early.from() == null || to == null || to.equals(published.from())) {
      return early;
    }
    // A story known only to lie between two days dates its words when both give the same, and a
    // weekday when it is one of those days.
    TimeValue late = rule.value(parts, anchor.withPublished(to));
    if (early.equals(late)) {
      return early;
    }
    return rule == TimeRule.WEEKDAY && isPublication(late) ? late : TimeValue.untold(early.unit());
  }

  private boolean isPublication(TimeValue value) {
    LocalDate day = value.from();
    LocalDate from = published.from();
    return day != null && from != null && !day.isBefore(from) && !day.isAfter(from.plusDays(2));
  }

  /**
   * Remembers what an expression told.
   *
   * @param at where it begins in its sentence
   */
  void told(TimeRule rule, TimeParts parts, TimeValue value, int at) {
    if (value.from() == null || rule == TimeRule.DECADE || rule == TimeRule.CENTURY) {
      return;
    }
    boolean inFull = rule == TimeRule.CALENDAR && parts.has("year") && parts.has("day");
    if (inFull && (caption || parts.has("weekday"))) {
      lead = value.from();
    }
    if (caption || (history.isAccount() && !history.isOnCourse(value.from().getYear()))) {
      return;
    }
    told = value;
    toldAt = paragraph;
    boolean opens = at <= OPENING && rule == TimeRule.CALENDAR && parts.has("year");
    if (opens && !history.isAccount()) {
      year = value.from().getYear();
    }
  }
}
