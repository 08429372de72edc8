// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossiersTest {
  private static final List<String> WRITTEN =
      List.of(
          "== process Somewhere",
          "== story 1",
          "Chad signs truce",
          "",
          "Chad signed a truce on Friday.",
          "== proposals",
          "A | ceasefire | Truce of Chad",
          "== positions");

  @ParameterizedTest
  @EnumSource(Dossiers.Half.class)
  void everyRowLoads(Dossiers.Half half) throws IOException {
    for (Dossier dossier : Dossiers.of(half)) {
      assertThat(dossier.process()).as(dossier.name()).isNotEmpty();
      assertThat(dossier.stories()).as(dossier.name()).hasSizeBetween(2, 5);
      assertThat(dossier.stands()).as(dossier.name()).isNotEmpty();
    }
  }

  @Test
  void readsAPosition() {
    Dossier.Stand stand =
        parse("p1 | 1 | Chad / Tchad | A | signs | signed a truce | by: Niger").stands().get(0);

    assertThat(stand.actors()).containsExactly("Chad", "Tchad");
    assertThat(stand.stances()).containsExactly("signs");
    assertThat(stand.by()).containsExactly("Niger");
    assertThat(stand.may()).isFalse();
  }

  @Test
  void saysWhereWordsDoNotStandInTheStory() {
    assertThatThrownBy(() -> parse("p1 | 1 | Chad | A | signs | broke a truce"))
        .hasMessage("x.txt:9: must stand once in its story: broke a truce");
  }

  private static Dossier parse(String row) {
    List<String> lines = new java.util.ArrayList<>(WRITTEN);
    lines.add(row);
    return DossierFile.parse("x.txt", lines);
  }
}
