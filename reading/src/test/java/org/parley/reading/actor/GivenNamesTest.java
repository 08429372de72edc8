// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.reading.Resources;

class GivenNamesTest {
  @Test
  void tellsOfAFullNameAlone() {
    GivenNames names = new GivenNames(Resources.bundled());

    assertThat(names.pronoun("Fatima Karimi")).isEqualTo("she");
    assertThat(names.pronoun("OMAR Bashari")).isEqualTo("he");
    assertThat(names.pronoun("Omar")).isNull();
    assertThat(names.pronoun("Ban Ki-moon")).isNull();
  }

  @Test
  void everyRowIsOneLowerCaseWordThatStandsOnce() {
    List<String> rows =
        Resources.bundled().rows("actor/given-names.tsv", 2).stream()
            .map(row -> row.cell(0))
            .toList();

    assertThat(rows)
        .doesNotHaveDuplicates()
        .isSorted()
        .allSatisfy(
            name -> assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)).doesNotContain(" "));
  }
}
