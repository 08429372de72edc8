// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.time.Instant;

/**
 * What a person decided on actors. Decisions win over every rule; of two that contradict each other
 * the later one wins, of two of one moment the one that keeps apart.
 *
 * @param one an id of a page's reading, or a name that only one actor bears
 * @param other another one
 * @param at when it was decided
 */
record ActorDecision(Kind kind, String one, String other, Instant at) {
  /** What is decided. */
  enum Kind {
    /** The two are one actor. */
    SAME,
    /** The two are two actors. */
    DIFFERENT
  }
}
