// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

/**
 * Where a person says that a story begins, or does not. Offsets are code points of the page's text;
 * white space after one is passed over.
 *
 * @param at where a story begins, or is to begin
 * @param to for {@link Kind#MOVE}, where it begins instead; else as {@code at}
 * @param title for {@link Kind#BEGIN}, whether its first line is its headline
 */
public record BorderMove(Kind kind, int at, int to, boolean title) {
  /** What is to become of the border. */
  public enum Kind {
    /** A story begins here. */
    BEGIN,
    /** None does: what stands here belongs to the story before. */
    CONTINUE,
    /** It begins at another place. */
    MOVE
  }
}
