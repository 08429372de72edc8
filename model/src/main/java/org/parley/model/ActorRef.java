// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * An actor in a row, with the words that name it there.
 *
 * @param id the actor, or null when the words could not be resolved
 * @param text verbatim words
 */
public record ActorRef(@Nullable String id, int start, int end, String text) {
  public ActorRef {
    Checks.span(start, end);
  }
}
