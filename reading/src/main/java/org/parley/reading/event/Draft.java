// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.AuxiliaryMode;
import org.parley.model.EventType;
import org.parley.model.Fatalities;

/**
 * A frame found in a sentence, before it becomes an event.
 *
 * @param cue the predicate
 * @param content heads of the content of the act
 * @param objects heads of the direct object, for place and count
 */
record Draft(
    Frame frame,
    EventType type,
    Token cue,
    Set<AuxiliaryMode> aux,
    List<Token> actors,
    List<Token> recipients,
    List<Token> content,
    List<Token> objects,
    @Nullable Fatalities fatalities) {

  /** Whether those who act do it to each other. */
  boolean isMutual() {
    return !actors.isEmpty() && actors.equals(recipients);
  }

  Draft withRecipients(List<Token> found) {
    return new Draft(frame, type, cue, aux, actors, found, content, objects, fatalities);
  }

  Draft withFatalities(@Nullable Fatalities found) {
    return new Draft(frame, type, cue, aux, actors, recipients, content, objects, found);
  }
}
