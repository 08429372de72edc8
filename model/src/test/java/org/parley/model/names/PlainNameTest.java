// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainNameTest {
  @Test
  void leavesWordsInLowerCaseWithoutAccentsAndStops() {
    assertThat(PlainName.of("  The U.N. Mission -- MONUSCO (2010) "))
        .isEqualTo("the u n mission monusco 2010");
    assertThat(PlainName.of("Ejército de Liberación")).isEqualTo("ejercito de liberacion");
    assertThat(PlainName.of("Боевики")).isEqualTo("боевики");
    assertThat(PlainName.of("…")).isEmpty();
    assertThat(PlainName.of("")).isEmpty();
  }

  @Test
  void treatsLettersOfAsciiAsAllOthers() {
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder name = new StringBuilder();
      for (int left = random.nextInt(12); left > 0; left--) {
        name.append((char) random.nextInt(0x80));
      }
      String beyond = PlainName.of(name + "é");
      String expected = PlainName.of(name + "e");
      assertThat(expected).as(name.toString().toLowerCase(Locale.ROOT)).isEqualTo(beyond);
    }
  }
}
