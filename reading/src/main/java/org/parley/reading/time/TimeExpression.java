// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.List;

/**
 * Words of a story that tell a time.
 *
 * @param start first code point in the page, inclusive
 * @param end last code point, exclusive
 * @param text the verbatim words
 * @param value what they mean
 * @param ends the two expressions that a range joins ("between 2011 and 2014"); else empty
 */
public record TimeExpression(
    int start, int end, String text, TimeValue value, List<TimeExpression> ends) {
  public TimeExpression {
    ends = List.copyOf(ends);
  }
}
