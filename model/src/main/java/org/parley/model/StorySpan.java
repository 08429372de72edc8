// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/** A stretch of a page that belongs to a story, and its part in it. */
public record StorySpan(int start, int end, Role role) {
  public StorySpan {
    Checks.span(start, end);
  }

  /** The part a span plays in its story. */
  public enum Role {
    TITLE,
    SUBTITLE,
    CAPTION,
    BYLINE,
    DATELINE,
    BODY
  }
}
