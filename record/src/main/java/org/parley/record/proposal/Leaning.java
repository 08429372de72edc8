// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import org.jspecify.annotations.Nullable;
import org.parley.model.Position;

/** How far from a yes a position is; later constants are nearer. */
enum Leaning {
  AGAINST,
  /** A refusal that says on what terms it would end. */
  AGAINST_UNLESS,
  UNDECIDED,
  FOR_IF,
  FOR;

  /** The leaning of a position, or null when it tells none: an invitation, a breach. */
  static @Nullable Leaning of(Position position) {
    boolean terms = !position.conditions().isEmpty();
    return switch (position.stance()) {
      case PROPOSES, BACKS, ACCEPTS, SIGNS, COMMITS, IMPLEMENTS, ATTENDS, DEMANDS ->
          terms ? FOR_IF : FOR;
      case ACCEPTS_IF -> FOR_IF;
      case ASKS_TIME, LEAVES_UNSIGNED -> UNDECIDED;
      case REJECTS, WITHDRAWS_FROM -> terms ? AGAINST_UNLESS : AGAINST;
      case VIOLATES, INVITED -> null;
    };
  }

  boolean isYes() {
    return this == FOR || this == FOR_IF;
  }

  boolean isNo() {
    return this == AGAINST || this == AGAINST_UNLESS;
  }

  /** Whether one is a full yes and the other a no, or the other way round. */
  boolean isOpposite(Leaning other) {
    return this == FOR && other.isNo() || isNo() && other == FOR;
  }
}
