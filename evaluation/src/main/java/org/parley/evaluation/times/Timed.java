// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.times;

/**
 * Words that tell a time, with what they mean in one form for labels and readers: an ISO day, two
 * days with {@code ..} between, a length such as {@code P2M}, {@code PAST}, {@code PRESENT}, {@code
 * FUTURE}, or {@code -} for what is not told.
 *
 * @param start first UTF-16 character in the document's text
 * @param end last, exclusive
 */
record Timed(int start, int end, String value) {
  int overlap(Timed other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }
}
