// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.model.AuxiliaryMode.FUTURE;
import static org.parley.model.AuxiliaryMode.HYPOTHETICAL;
import static org.parley.model.AuxiliaryMode.NEGATION;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.EventType;

class EdgeRulesTest {
  @ParameterizedTest
  @CsvSource({
    "CONSULT, AGREE",
    "SUPPORT, AGREE",
    "COOPERATE, AGREE",
    "AID, AGREE",
    "RETREAT, CONCEDE",
    "CONCEDE, CONCEDE",
    "AGREE, AGREE",
    "REQUEST, REQUEST"
  })
  void whatIsToComeIsAPromise(EventType told, EventType coded) {
    assertThat(EdgeRules.apply(told, Set.of(FUTURE), true))
        .isEqualTo(new EdgeRules.Coded(coded, Set.of(FUTURE)));
  }

  @ParameterizedTest
  @CsvSource({"CONSULT", "AID", "RETREAT", "CONCEDE", "AGREE"})
  void whatWillNotBeDoneIsRefused(EventType told) {
    assertThat(EdgeRules.apply(told, Set.of(FUTURE, NEGATION), true))
        .isEqualTo(new EdgeRules.Coded(EventType.REJECT, Set.of()));
  }

  @Test
  void announcedForceIsAThreat() {
    assertThat(EdgeRules.apply(EventType.ASSAULT, Set.of(FUTURE), true).type())
        .isEqualTo(EventType.THREATEN);
  }

  @Test
  void forceThatThePageForeseesIsNone() {
    assertThat(EdgeRules.apply(EventType.ASSAULT, Set.of(FUTURE), false).type())
        .isEqualTo(EventType.ASSAULT);
  }

  @Test
  void aSuppositionPromisesNothing() {
    assertThat(EdgeRules.apply(EventType.AID, Set.of(FUTURE, HYPOTHETICAL), true).type())
        .isEqualTo(EventType.AID);
  }
}
