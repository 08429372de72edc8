// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happened or was published, as far as the page tells.
 *
 * @param from first possible day, or null when unknown
 * @param to last possible day, inclusive, or null when unknown
 * @param precision unit the words speak in
 * @param basis how it is known
 * @param evidence words it was taken from, in the page of the row that holds it, or null
 */
public record DateRange(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Precision precision,
    Basis basis,
    @Nullable Span evidence) {
  /** Nothing is known of the date. */
  public static final DateRange UNKNOWN =
      new DateRange(null, null, Precision.UNKNOWN, Basis.UNKNOWN, null);

  public DateRange {
    if ((from == null) != (to == null)) {
      throw new IllegalArgumentException(
          "a date range has both ends or none, got " + from + ".." + to);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a date range must not end before it starts, got " + from + ".." + to);
    }
  }

  /** Whether a day, month, year or span of days is known. */
  public boolean isKnown() {
    return from != null;
  }

  /** The unit that a date's words speak in. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
  }

  /** How a date is known. */
  public enum Basis {
    METADATA,
    DATELINE,
    TEXT,
    INFERRED,
    UNKNOWN
  }
}
