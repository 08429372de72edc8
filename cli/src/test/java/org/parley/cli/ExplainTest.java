// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainTest {
  @Test
  void explainsEachSentenceWithoutARecord() {
    CommandRun run = CommandRun.of("explain", "Hello there.");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("Hello there.\n  no word of it begins a frame\n");
  }

  @Test
  void readsStandardInput() {
    assertThat(CommandRun.withInput("Good morning.\n", "explain", "-").out())
        .isEqualTo("Good morning.\n  no word of it begins a frame\n");
  }

  @Test
  void asksForASentence() {
    assertThat(CommandRun.of("explain").code()).isEqualTo(2);
  }
}
