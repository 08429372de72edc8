// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/**
 * That a story has text of another one.
 *
 * @param of id of the other story: the first of the group, or the one that a passage is taken from
 * @param kind how much of the text
 */
public record Reprint(String of, Kind kind) {
  public Reprint {
    Checks.id(of, "the story that a reprint is of");
  }

  /** How much of one text stands in another. */
  public enum Kind {
    /** Every word of the body, in order; headline and captions may differ. */
    EXACT,
    /** Most of it: shortened, extended or rewritten in places. */
    NEAR,
    /** A paragraph or more of a text that is otherwise its own. */
    PARTIAL
  }
}
