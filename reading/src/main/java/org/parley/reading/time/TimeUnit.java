// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import org.parley.model.DateRange.Precision;

/** Units that words about time speak in, from the finest. */
public enum TimeUnit {
  MINUTE(Precision.DAY),
  HOUR(Precision.DAY),
  DAY(Precision.DAY),
  WEEK(Precision.DAY),
  MONTH(Precision.MONTH),
  SEASON(Precision.MONTH),
  QUARTER(Precision.MONTH),
  YEAR(Precision.YEAR),
  DECADE(Precision.YEAR),
  CENTURY(Precision.YEAR);

  private final Precision precision;

  TimeUnit(Precision precision) {
    this.precision = precision;
  }

  /** The precision that the record writes for days told in this unit. */
  public Precision precision() {
    return precision;
  }
}
