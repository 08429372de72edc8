// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.model.EventType;

/** Counts what a coder finds in marked sentences. For one thread. */
final class EventTally {
  private int sentences;
  private int answered;
  private int typesAnswered;
  private int right;
  private int typed;
  private int roles;
  private int rolesFound;
  private int rolesRight;

  /** Counts the events of a sentence whose source and target are marked. */
  void addPair(MarkedSentence marked, List<Answer> answers) {
    sentences++;
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (Answer answer : answers) {
      if (answer.answers(marked)) {
        types.add(answer.type());
      }
    }
    answered += types.isEmpty() ? 0 : 1;
    typesAnswered += types.size();
    right += types.stream().anyMatch(marked.types()::contains) ? 1 : 0;
  }

  /**
   * Counts the event of a sentence whose act is marked too: the first event that the marked words
   * tell, else the first event of all.
   */
  void addAct(MarkedSentence marked, List<Answer> answers) {
    sentences++;
    roles += (marked.sources().isEmpty() ? 0 : 1) + (marked.targets().isEmpty() ? 0 : 1);
    Answer chosen =
        answers.stream()
            .filter(answer -> Answer.overlap(List.of(answer.cue()), marked.cues()))
            .findFirst()
            .or(() -> answers.stream().findFirst())
            .orElse(null);
    if (chosen == null) {
      return;
    }
    typed += marked.types().contains(chosen.type()) ? 1 : 0;
    rolesFound += (chosen.actors().isEmpty() ? 0 : 1) + (chosen.recipients().isEmpty() ? 0 : 1);
    rolesRight += Answer.overlap(chosen.actors(), marked.sources()) ? 1 : 0;
    rolesRight += Answer.overlap(chosen.recipients(), marked.targets()) ? 1 : 0;
  }

  /** Counts one answer for a marked pair. */
  void addType(MarkedSentence marked, Set<EventType> types) {
    sentences++;
    typed += types.stream().anyMatch(marked.types()::contains) ? 1 : 0;
  }

  int sentences() {
    return sentences;
  }

  int answered() {
    return answered;
  }

  /** Sentences whose pair is answered with the right type, of all. */
  double recall() {
    return share(right, sentences);
  }

  /** Right types, of all types with which pairs are answered. */
  double precision() {
    return share(right, typesAnswered);
  }

  /** Sentences of which the one answer has the right type, of all. */
  double accuracy() {
    return share(typed, sentences);
  }

  /** F1 of actors and recipients that overlap the marked ones. */
  double roleF1() {
    return share(2 * rolesRight, roles + rolesFound);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
