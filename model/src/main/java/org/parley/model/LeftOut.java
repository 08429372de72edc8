// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/** A stretch of a page that belongs to no story, and why. */
public record LeftOut(int start, int end, Reason reason) {
  public LeftOut {
    Checks.span(start, end);
  }

  /** Why text was left out. */
  public enum Reason {
    /** A headline, caption or teaser printed again. */
    REPEAT,
    NAVIGATION,
    RELATED_LINKS,
    COMMENT_FORM,
    SHARE_WIDGET,
    ADVERT,
    OTHER
  }
}
