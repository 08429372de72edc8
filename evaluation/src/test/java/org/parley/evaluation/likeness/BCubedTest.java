// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BCubedTest {
  @Test
  void isTheMeanOverItems() {
    // Of a and b, put together, one belongs with c.
    BCubed score = BCubed.of(List.of("1", "1", "2"), List.of("x", "y", "y"));

    assertThat(score.precision()).isEqualTo((0.5 + 0.5 + 1) / 3, within(1e-9));
    assertThat(score.recall()).isEqualTo((1 + 0.5 + 0.5) / 3, within(1e-9));
  }

  @Test
  void isOneWhenClustersAreTheSameUnderOtherNames() {
    assertThat(BCubed.of(List.of("1", "1", "2"), List.of("p", "p", "q")).f1()).isEqualTo(1.0);
  }
}
