// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.util.List;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * An event that a coder finds in a sentence.
 *
 * @param cue the words that tell it
 */
record Answer(EventType type, Span cue, List<Span> actors, List<Span> recipients) {
  Answer {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /**
   * Whether its actor and its recipient overlap the marked source and target; one that is not
   * marked, because nobody is named, asks for nothing.
   */
  boolean answers(MarkedSentence marked) {
    return (marked.sources().isEmpty() || overlap(actors, marked.sources()))
        && (marked.targets().isEmpty() || overlap(recipients, marked.targets()));
  }

  /** Whether a span of one list overlaps one of the other. */
  static boolean overlap(List<Span> some, List<Span> others) {
    for (Span one : some) {
      for (Span other : others) {
        if (one.start() < other.end() && other.start() < one.end()) {
          return true;
        }
      }
    }
    return false;
  }
}
