// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrthographyTest {
  @Test
  void tellsHowAWordIsWritten() {
    assertThat(Orthography.codes("NATO", false)).containsExactly("1");
    assertThat(Orthography.codes("peace", false)).containsExactly("2");
    assertThat(Orthography.codes("Tripoli", false)).containsExactly("11");
    assertThat(Orthography.codes("Tripoli", true)).isEmpty();
    assertThat(Orthography.codes("McAllister", false)).containsExactly("11", "12");
    assertThat(Orthography.codes("U.S.", false)).containsExactly("10", "11", "12", "7");
    assertThat(Orthography.codes("0-day", false)).containsExactly("6", "8");
    assertThat(Orthography.codes("0.0", false)).containsExactly("5", "6", "7");
    assertThat(Orthography.codes("#hlink#", false)).containsExactly("0");
    assertThat(Orthography.codes("--", false)).containsExactly("4", "8");
  }
}
