// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.events;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundHoldersTest {
  private static final String REST =
      "Nobody would say more about it on the day, and the talks went on until late.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Houthis waged an offensive on Goma, which is home to the ELN, for a week.",
        "The Houthis launched an offensive to seize the ELN’s base of Goma in April.",
        "The Houthis bombed Goma, held by the ELN, for a week.",
      })
  void whoHoldsTheGroundIsAttackedWhereTheSentenceSaysSo(String sentence) {
    assertThat(events(sentence, REST))
        .anyMatch(line -> line.startsWith("ASSAULT") && line.contains("> eln"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Houthis waged an offensive on Goma for a week, the ELN said."})
  void elseTheGroundIsNobodys(String sentence) {
    assertThat(events(sentence, REST))
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("ASSAULT") && line.contains("> eln"));
  }
}
