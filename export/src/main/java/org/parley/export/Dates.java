// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.parley.model.Story;

/** Days as formats of the field write them. */
final class Dates {
  private Dates() {}

  /** {@code YYYYMMDD}. */
  static String compact(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** {@code YYYYMMDD000000}: the record knows days, no hours. */
  static String midnight(LocalDate day) {
    return compact(day) + "000000";
  }

  /** The day on which a story was published, when it is known to the day. */
  static Optional<LocalDate> published(Story story) {
    LocalDate from = story.published().from();
    return from != null && from.equals(story.published().to())
        ? Optional.of(from)
        : Optional.empty();
  }
}
