// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.positions;

import org.junit.jupiter.api.Test;
import org.parley.reading.Resources;
import org.parley.reading.predicate.WordClasses;

class PositionReaderTest {
  @Test
  void tellsWhoProposedAndWhoRefused() {
    assertThat(positions("Sudan rejected an Egyptian proposal to demilitarise the city of Abyei."))
        .contains(
            "egypt PROPOSES «Egyptian proposal to demilitarise the city of Abyei DEMILITARISATION»",
            "sudan REJECTS «Egyptian proposal to demilitarise the city of Abyei DEMILITARISATION»");
  }

  @Test
  void tellsASignatureFromALeftUnsigned() {
    assertThat(
            positions(
                "Armenia signed the ceasefire agreement on Monday after a week of meetings in Geneva.",
                "Azerbaijan left Geneva without signing the agreement, a mediator told reporters there."))
        .containsExactly(
            "armenia SIGNS «Ceasefire agreement CEASEFIRE»",
            "azerbaijan LEAVES_UNSIGNED «Ceasefire agreement CEASEFIRE»");
  }

  @Test
  void keepsConditionsAndReasons() {
    assertThat(
            positions(
                "Ethiopia will accept the truce if Eritrea withdraws.",
                "Eritrea rejected the truce because it ignores the border."))
        .contains(
            "ethiopia ACCEPTS_IF «Truce CEASEFIRE» if Eritrea withdraws",
            "eritrea REJECTS «Truce CEASEFIRE» because it ignores the border");
  }

  @Test
  void keepsTwoNamedAgreementsApart() {
    assertThat(
            positions(
                "Sudan rejected the Geneva agreement on Monday and kept its troops where they were.",
                "Ethiopia signed the Pretoria agreement in November after two years of fighting."))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void takesNoStanceFromADenial() {
    assertThat(
            positions(
                "Armenia denied on Tuesday that it had agreed to the ceasefire announced by Russia."))
        .noneMatch(line -> line.startsWith("armenia"));
  }

  @Test
  void everyRowOfTheStancesCanBeRead() {
    Resources resources = Resources.bundled();
    assertThat(StanceRow.read(resources, WordClasses.read(resources)).all())
        .hasSizeGreaterThan(150)
        .anyMatch(row -> row.negated() != null)
        .anyMatch(row -> !row.fallback().isEmpty());
  }
}
