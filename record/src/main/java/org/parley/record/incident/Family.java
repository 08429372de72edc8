// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import org.jspecify.annotations.Nullable;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Event;
import org.parley.model.Territory;

/** Kinds of happenings within which events may tell the same one. */
enum Family {
  GROUND,
  ASSAULT,
  MOVEMENT,
  RETREAT,
  RESTRAINT,
  PROTEST,
  MEETING,
  /** Words alone, which make an incident only where somebody denies them. */
  AGREEMENT;

  /** The family of an event, or null for an event that tells no happening. */
  static @Nullable Family of(Event event) {
    if (event.territory() == Territory.CAPTURES) {
      return GROUND;
    }
    return switch (event.type()) {
      case ASSAULT -> ASSAULT;
      case MOBILIZE -> MOVEMENT;
      case RETREAT -> RETREAT;
      case COERCE -> RESTRAINT;
      case PROTEST -> PROTEST;
      case CONSULT -> MEETING;
      case AGREE -> AGREEMENT;
      case SUPPORT, CONCEDE, COOPERATE, AID, REQUEST, ACCUSE, REJECT, THREATEN, SANCTION -> null;
    };
  }

  /** Whether an event tells a happening: neither denied nor supposed nor to come. */
  static boolean isTold(Event event) {
    return of(event) != null && isReal(event) && !event.aux().contains(AuxiliaryMode.NEGATION);
  }

  /** Whether an event tells that a happening of its family did not take place. */
  static boolean isNegated(Event event) {
    return of(event) != null && isReal(event) && event.aux().contains(AuxiliaryMode.NEGATION);
  }

  private static boolean isReal(Event event) {
    return !event.aux().contains(AuxiliaryMode.HYPOTHETICAL)
        && !event.aux().contains(AuxiliaryMode.FUTURE)
        && event.territory() != Territory.HOLDS;
  }
}
