// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.Name;

class NameChunksTest {
  @Test
  void joinsBeginningMiddleAndEnd() {
    assertThat(names("B-ORG", "I-ORG", "L-ORG", "O", "U-GPE"))
        .containsExactly(new Name(0, 3, "ORG"), new Name(4, 5, "GPE"));
  }

  @Test
  void mendsLabelsThatDoNotFollowEachOther() {
    assertThat(names("U-PERSON", "L-PERSON")).containsExactly(new Name(0, 2, "PERSON"));
    assertThat(names("B-ORG", "I-ORG", "U-ORG", "L-ORG")).containsExactly(new Name(0, 4, "ORG"));
    assertThat(names("B-DATE", "L-DATE", "I-DATE", "L-DATE"))
        .containsExactly(new Name(0, 4, "DATE"));
  }

  @Test
  void dropsWhatDoesNotEndOrBegin() {
    assertThat(names("B-ORG", "O", "L-ORG", "I-ORG")).isEmpty();
  }

  private static List<Name> names(String... labels) {
    return NameChunks.names(List.of(labels));
  }
}
