// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts, as words tell it.
 *
 * @param count how many units, or null when the words do not say: "several days"
 * @param unit the unit
 */
public record TimeLength(@Nullable BigDecimal count, TimeUnit unit) {
  @Override
  public String toString() {
    String amount = count == null ? "X" : count.stripTrailingZeros().toPlainString();
    return switch (unit) {
      case MINUTE -> "PT" + amount + "M";
      case HOUR -> "PT" + amount + "H";
      case DAY -> "P" + amount + "D";
      case WEEK -> "P" + amount + "W";
      case MONTH -> "P" + amount + "M";
      case SEASON -> "P" + amount + "S";
      case QUARTER -> "P" + amount + "Q";
      case YEAR -> "P" + amount + "Y";
      case DECADE -> "P" + amount + "DE";
      case CENTURY -> "P" + amount + "CE";
    };
  }
}
