// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an expression and may date it.
 *
 * @param published day of publication, or null when the story tells none
 * @param lead in a story without one: a day near it that the story tells in full, or null
 * @param told the date that the text told last, or null when none did or it is too far off
 * @param year the year that these words must lie in because their sentence opened with it, or null
 * @param history whether the text recounts the past from date to date, so that a date without year
 *     follows the one told last
 * @param future whether the sentence speaks of what is to come
 */
record Anchor(
    @Nullable LocalDate published,
    @Nullable LocalDate lead,
    @Nullable TimeValue told,
    @Nullable Integer year,
    boolean history,
    boolean future) {
  Anchor withPublished(@Nullable LocalDate day) {
    return new Anchor(day, lead, told, year, history, future);
  }
}
