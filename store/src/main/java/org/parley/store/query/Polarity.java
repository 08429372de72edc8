// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Locale;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Event;

/** How an event is told: what a reader asks first of it. */
public enum Polarity {
  /** Somebody reports that it happened. */
  AFFIRMED,
  /** The sentence negates it, or somebody it is claimed by denies it. */
  DENIED,
  /** Otherwise, when it is future or hypothetical. */
  POSSIBLE;

  /** The polarity of an event. */
  public static Polarity of(Event event) {
    if (event.aux().contains(AuxiliaryMode.NEGATION)
        || event.claimedBy().stream()
            .anyMatch(claim -> claim.relation() == Claim.Relation.DENIES)) {
      return DENIED;
    }
    return event.aux().contains(AuxiliaryMode.FUTURE)
            || event.aux().contains(AuxiliaryMode.HYPOTHETICAL)
        ? POSSIBLE
        : AFFIRMED;
  }

  /** Its name in tables and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
