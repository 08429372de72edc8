// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void tellsTheMiddleOneThenTheLeastAndTheGreatestWhateverTheirOrder() {
    assertThat(Spread.of(2.5, 11, 0.25).in("%.2f")).isEqualTo("2.50 (0.25 to 11.00)");
  }

  @Test
  void takesTheGreaterOfTwoInTheMiddle() {
    assertThat(Spread.of(4, 1, 3, 2).in("%.0f")).isEqualTo("3 (1 to 4)");
  }

  @Test
  void writesThousandsAsEverywhere() {
    assertThat(Spread.of(List.of("10092", "9701", "10255"), Double::parseDouble).in("%,.0f"))
        .isEqualTo("10,092 (9,701 to 10,255)");
  }

  @Test
  void leavesTheFiguresInTheirOrder() {
    double[] figures = {3, 1, 2};
    Spread.of(figures);
    assertThat(figures).containsExactly(3, 1, 2);
  }

  @Test
  void hasNothingToSayOfNoRound() {
    assertThatThrownBy(() -> Spread.of()).hasMessage("no round, so no figure");
  }
}
