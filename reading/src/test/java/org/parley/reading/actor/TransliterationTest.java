// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TransliterationTest {
  @ParameterizedTest
  @CsvSource({
    "haftar,hifter",
    "mesmari,mismari",
    "mohammed,muhammad",
    "hussein,husein",
    "zelensky,zelenski",
    "khalid,halid",
    "mahmoud,mahmud"
  })
  void spellingsOfOneNameAreSimilar(String one, String other) {
    assertThat(Transliteration.similar(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "mahmoud,mohammad",
    "hamad,hamid",
    "hassan,hussein",
    "ahmed,hamed",
    "salem,salman",
    "karim,karam",
    "ali,alo",
    "omar,amr"
  })
  void namesOfTwoPeopleAreNot(String one, String other) {
    assertThat(Transliteration.similar(one, other)).isFalse();
  }
}
