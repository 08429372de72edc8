// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names of places are compared. */
final class PlaceNamesTest {
  private static final String LETTERS = "aAeElLuU09'`. -_,\t";

  @ParameterizedTest
  @CsvSource({
    "Côte d’Ivoire, cote divoire",
    "U.S., us",
    "Deir el-Zor, deir al zor",
    "Dayr az-Zawr, dayr az zawr",
    "UL, al",
    "Elba, elba",
    "' -Al  Bab- ', al bab",
    "Łódź (city), łodz city",
    "--, ''"
  })
  void aKeyIsPlain(String name, String key) {
    assertThat(PlaceNames.key(name)).isEqualTo(key);
  }

  /** A mark is dropped, so a name with one more must have the same key, by the longer way. */
  @Test
  void plainNamesTakeAShorterWayToTheSameKey() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      assertThat(PlaceNames.key(name.toString()))
          .as(name.toString())
          .isEqualTo(PlaceNames.key(name + "\u0301"));
    }
  }
}
