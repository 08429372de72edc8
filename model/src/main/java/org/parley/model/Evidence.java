// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/**
 * Words of one story: what every derived row points at.
 *
 * @param story id of the story
 * @param start first code point in the page of that story, inclusive
 * @param end last code point, exclusive
 */
public record Evidence(String story, int start, int end) implements Comparable<Evidence> {
  public Evidence {
    Checks.span(start, end);
  }

  /** Orders by story id, then by place in the page. */
  @Override
  public int compareTo(Evidence other) {
    int byStory = story.compareTo(other.story);
    if (byStory != 0) {
      return byStory;
    }
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
