// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.places;

import java.util.List;
import org.parley.model.Span;

/**
 * Counts answers where "none" is an answer too: a sentence asks for each of its places, or, when it
 * has none, for one "none"; what gives no place gives one "none". For one thread.
 */
final class AnswerTally {
  private int asked;
  private int given;
  private int overlapping;
  private int exact;

  void add(List<Span> labelled, List<Span> found) {
    asked += Math.max(1, labelled.size());
    given += Math.max(1, found.size());
    if (labelled.isEmpty() && found.isEmpty()) {
      overlapping++;
      exact++;
    }
    for (Span one : found) {
      overlapping +=
          labelled.stream().anyMatch(l -> l.start() < one.end() && one.start() < l.end()) ? 1 : 0;
      exact += labelled.contains(one) ? 1 : 0;
    }
  }

  /** F1 where one common character is enough. */
  double overlap() {
    return 2.0 * overlapping / Math.max(1, asked + given);
  }

  /** F1 of spans exactly as labelled. */
  double exact() {
    return 2.0 * exact / Math.max(1, asked + given);
  }

  int asked() {
    return asked;
  }
}
