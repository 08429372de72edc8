// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import org.jspecify.annotations.Nullable;
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
  MEETING;

  /** The family of an event, or null for an event of words alone. */
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
      case AGREE, SUPPORT, CONCEDE, COOPERATE, AID, REQUEST, ACCUSE, REJECT, THREATEN, SANCTION ->
          null;
    };
  }
}
