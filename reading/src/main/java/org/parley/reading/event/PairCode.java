// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.AuxiliaryMode;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * What one party does to another in a sentence.
 *
 * @param mode PLOVER mode of the type, or null
 * @param aux whether it is to come, supposed or denied
 * @param cue the predicate that tells it
 */
public record PairCode(EventType type, @Nullable String mode, Set<AuxiliaryMode> aux, Span cue) {
  public PairCode {
    aux = Set.copyOf(aux);
  }
}
