// SPDX-License-Identifier: Apache-2.0
package org.parley.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenAlignerTest {
  @Test
  void countsCodePointsFromTheBase() {
    assertThat(places("Peace \uD83D\uDD4A now.", 100, "Peace", "\uD83D\uDD4A", "now", "."))
        .containsExactly("100-105", "106-107", "108-111", "111-112");
  }

  @Test
  void spansBlanksInsideMergedBrackets() {
    assertThat(places("item ( a ) stands", 0, "item", "(a)", "stands"))
        .containsExactly("0-4", "5-10", "11-17");
  }

  @Test
  void refusesWordsThatAreNotInTheText() {
    assertThatThrownBy(() -> places("one two", 0, "three"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("three");
  }

  private static List<String> places(String text, int base, String... forms) {
    TokenAligner aligner = new TokenAligner(text, base);
    List<String> places = new ArrayList<>();
    for (String form : forms) {
      aligner.advance(form);
      places.add(aligner.start() + "-" + aligner.end());
    }
    return places;
  }
}
