// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * A sentence with the event that people see in it.
 *
 * @param number its line or place in its set, from 1; odd ones are developed on
 * @param label the label as its set has it
 * @param sources words that name who acts
 * @param targets words that name to whom it is done
 * @param cues words that tell the act; empty when the set does not mark them
 */
record MarkedSentence(
    int number,
    String text,
    String label,
    List<Span> sources,
    List<Span> targets,
    List<Span> cues) {
  /** Labels that are no type of PLOVER 2.0; YIELD joins two of its types. */
  private static final Map<String, Set<EventType>> OLDER_LABELS =
      Map.of(
          "YIELD", EnumSet.of(EventType.CONCEDE, EventType.RETREAT),
          "DEMAND", EnumSet.of(EventType.REQUEST),
          "DISAPPROVE", EnumSet.of(EventType.ACCUSE),
          "INVESTIGATE", EnumSet.of(EventType.ACCUSE),
          "FIGHT", EnumSet.of(EventType.ASSAULT));

  MarkedSentence {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    cues = List.copyOf(cues);
  }

  /** The types any of which is right. */
  Set<EventType> types() {
    Set<EventType> older = OLDER_LABELS.get(label);
    return older == null ? EnumSet.of(EventType.valueOf(label)) : older;
  }

  /** Whether rules were made while looking at it. */
  boolean isDevelopedOn() {
    return number % 2 == 1;
  }
}
