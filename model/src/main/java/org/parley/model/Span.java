// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/**
 * A stretch of a page's decoded text.
 *
 * @param start first code point, inclusive
 * @param end last code point, exclusive; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span must have 0 <= start < end, got " + start + ".." + end);
    }
  }

  /** Whether the two spans share a code point. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether every code point of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
