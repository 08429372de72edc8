// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What several rounds came to. Of an even number the median is the greater of the two in the
 * middle, so that it is one that was measured. Immutable.
 */
public record Spread(double median, double least, double greatest) {
  /**
   * The spread of at least one figure, in any order.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Spread of(double... figures) {
    if (figures.length == 0) {
      throw new IllegalArgumentException("no round, so no figure");
    }
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  /** The spread of a figure of each of some rounds. */
  public static <T> Spread of(List<T> rounds, ToDoubleFunction<? super T> figure) {
    return of(rounds.stream().mapToDouble(figure).toArray());
  }

  /**
   * The median, and least to greatest in brackets.
   *
   * @param format of one figure, as by {@link String#format}
   */
  public String in(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + " to " + format + ")", median, least, greatest);
  }
}
