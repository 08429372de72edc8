// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExportsTest {
  @Test
  void aFormatIsFoundByItsName() {
    assertThat(Exports.named("jsonl").name()).isEqualTo("jsonl");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Exports.named("xls"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no format 'xls'; the formats are: jsonl");
  }
}
