// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A person who corrects.
 *
 * @param author name
 * @param at when
 * @param note why, for others, or null
 */
public record Analyst(String author, Instant at, @Nullable String note) {
  public Analyst {
    if (author.isBlank()) {
      throw new CorrectionException("a correction needs an author");
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
