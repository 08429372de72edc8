// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RarityTest {
  private final Rarity rarity = Rarity.read();

  @Test
  void knowsCommonWordsAndTakesOthersForTheRarest() {
    assertThat(rarity.of("the")).isEqualTo(0.0);
    assertThat(rarity.of("report")).isBetween(0.5, 2.0);
    assertThat(rarity.of("zyzzyvan")).isEqualTo(Rarity.GREATEST);
  }

  @Test
  void everyRowIsReadAndNoStemStandsTwice() throws IOException {
    Set<String> stems = new HashSet<>();
    for (String line : lines()) {
      String[] columns = line.split("\t", -1);
      assertThat(columns).as(line).hasSize(2);
      for (String stem : columns[0].split(" ", -1)) {
        assertThat(stems.add(stem)).as("%s stands twice", stem).isTrue();
        assertThat(rarity.of(stem)).isEqualTo(Double.parseDouble(columns[1]));
      }
    }
    assertThat(stems).hasSizeGreaterThan(1_000);
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Rarity.class.getResourceAsStream("word-rarity.tsv")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
