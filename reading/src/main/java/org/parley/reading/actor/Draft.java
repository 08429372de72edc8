// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import org.jspecify.annotations.Nullable;

/**
 * A mention of an actor while its story is being read.
 *
 * @param sentence number of the sentence in the story
 * @param first index of the first token
 * @param last index after the last token
 * @param head index of the syntactic head
 * @param id the actor, or null when the words cannot be resolved
 */
record Draft(int sentence, int first, int last, int head, @Nullable String id, Form form) {
  /** How an actor is mentioned. */
  enum Form {
    NAME,
    DESCRIPTION,
    PRONOUN
  }
}
