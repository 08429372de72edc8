// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import tools.jackson.databind.JsonNode;

/** What a person wants of the target. */
public sealed interface Change {
  /**
   * A field has this value.
   *
   * @param field one of {@link Subject#fields}
   * @param value in the record's JSON form, or in a short one that {@code docs/corrections.md}
   *     tells
   */
  record SetField(String field, JsonNode value) implements Change {}

  /**
   * The target's words tell of something that was not read there: a row of their own. Its other
   * fields are set by corrections of that row.
   *
   * @param type of an event; null for a statement
   */
  record Add(@Nullable EventType type) implements Change {}

  /** The row is not to be. */
  record Strike() implements Change {}

  /** The target and another one of its kind are one. */
  record Join(Target with) implements Change {}

  /** The target and another one of its kind are two. */
  record Part(Target from) implements Change {}

  /** Nothing changes: the correction's note is for other people. */
  record Note() implements Change {}

  /**
   * A story begins at the border.
   *
   * @param title whether its first line is its headline
   */
  record Begin(boolean title) implements Change {}

  /** No story begins at the border: what stands there belongs to the story before. */
  record Continue() implements Change {}

  /** The story that begins at the border begins at another place. */
  record Move(int to) implements Change {}

  /** The correction that is the target has never been. */
  record Undo() implements Change {}
}
