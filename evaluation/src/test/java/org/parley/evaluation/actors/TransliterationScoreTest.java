// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.evaluation.actors.TransliterationScore.Pair;

final class TransliterationScoreTest {
  @Test
  void theSetIsAsLargeAsItSays() {
    List<Pair> pairs = TransliterationScore.read();
    assertThat(pairs.stream().filter(Pair::same).count()).isGreaterThanOrEqualTo(300);
    assertThat(pairs.stream().filter(p -> !p.same()).count()).isGreaterThanOrEqualTo(600);
    assertThat(pairs.stream().map(Pair::origin).distinct().count()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void noPairStandsTwice() {
    Set<Set<String>> seen = new HashSet<>();
    for (Pair pair : TransliterationScore.read()) {
      assertThat(seen.add(Set.of(pair.one(), pair.other()))).as(pair.toString()).isTrue();
    }
  }

  @Test
  void bothHalvesReachTheFloor() {
    assertThat(new TransliterationScore().held()).isTrue();
  }

  @Test
  void thePeerKnowsItsTextbookCase() {
    assertThat(JaroWinkler.likeness("martha", "marhta")).isBetween(0.961, 0.962);
    assertThat(JaroWinkler.likeness("abc", "xyz")).isZero();
  }
}
