// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import org.jspecify.annotations.Nullable;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.EventType;

/**
 * Why an event is left out of a format that can only say "this happened". Left out is better than
 * told as having happened.
 */
public enum NotCarried {
  /** "did not attack". */
  NEGATED("that the words negate"),
  /** "may attack", "if they attack". */
  HYPOTHETICAL("that the words only suppose"),
  /** "will attack"; promises and threats are acts of their own and stay. */
  FUTURE("that are still to come"),
  /** Somebody in the chain of those who tell it denies it. */
  DENIED("that who is quoted denies"),
  /** The format has no code for such acts. */
  NO_CODE("for which the format has no code");

  private final String words;

  NotCarried(String words) {
    this.words = words;
  }

  /** For people, after "12 events". */
  public String words() {
    return words;
  }

  /** Why an event cannot be told as having happened, or null when it can. */
  static @Nullable NotCarried because(Event event) {
    if (event.aux().contains(AuxiliaryMode.NEGATION)) {
      return NEGATED;
    }
    if (event.aux().contains(AuxiliaryMode.HYPOTHETICAL)) {
      return HYPOTHETICAL;
    }
    if (event.aux().contains(AuxiliaryMode.FUTURE) && !speaksOfTheFuture(event.type())) {
      return FUTURE;
    }
    return isDenied(event) ? DENIED : null;
  }

  /** Whether somebody in the chain of those who tell it denies it. */
  static boolean isDenied(Event event) {
    return event.claimedBy().stream().anyMatch(claim -> claim.relation() == Claim.Relation.DENIES);
  }

  private static boolean speaksOfTheFuture(EventType type) {
    return type == EventType.AGREE || type == EventType.CONCEDE || type == EventType.THREATEN;
  }
}
