// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;

/**
 * What a reader asked to see.
 *
 * @param since only what is dated on or after this day, or whose date is not told; null for all
 * @param on words that must all be told; empty for all
 */
public record BriefFilter(@Nullable LocalDate since, List<String> on) {
  /** Everything. */
  public static final BriefFilter ALL = new BriefFilter(null, List.of());

  /** Words are compared without regard to case and accents. */
  public BriefFilter {
    on = on.stream().map(BriefFilter::plain).filter(word -> !word.isEmpty()).toList();
  }

  boolean dated(DateRange date) {
    return since == null || date.to() == null || !date.to().isBefore(since);
  }

  boolean speaksOf(String text) {
    String plain = plain(text);
    return on.stream().allMatch(plain::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
