// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Span;

final class TargetTest {
  private static final String PAGE = "00000000000000aa";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event:00000000000000aa:10-20",
        "event:00000000000000aa:10-20#2",
        "statement:00000000000000aa:0-4",
        "proposal:00000000000000aa:10-20",
        "position:00000000000000aa:10-20:river-front",
        "position:00000000000000aa:10-20:river-front#3",
        "incident:00000000000000aa:10-20",
        "actor:river-front",
        "actor:The River: Front",
        "border:00000000000000aa:1200",
        "correction:c-0123456789ab"
      })
  void isReadAsItIsWritten(String text) {
    assertThat(Target.parse(text).text()).isEqualTo(text);
  }

  @Test
  void aWholeHashMeansThePage() {
    assertThat(Target.parse("event:00000000000000AA" + "f".repeat(48) + ":1-2"))
        .isEqualTo(new Target.Row(Subject.EVENT, PAGE, new Span(1, 2), null, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "event",
        "event:",
        "events:00000000000000aa:1-2",
        "event:00aa:1-2",
        "event:00000000000000aa:1",
        "event:00000000000000aa:1-2:somebody",
        "position:00000000000000aa:1-2",
        "story:00000000000000aa:7",
        "border:00000000000000aa:x"
      })
  void whatIsNoneIsRefusedWithTheForms(String text) {
    assertThatThrownBy(() -> Target.parse(text))
        .isInstanceOf(CorrectionException.class)
        .hasMessageStartingWith("'" + text + "' is no target; a target is event:PAGE:START-END");
  }

  @Test
  void wordsEndAfterTheyBegin() {
    assertThatThrownBy(() -> Target.parse("event:00000000000000aa:20-20"))
        .hasMessage("'event:00000000000000aa:20-20' ends before it begins");
    assertThatThrownBy(() -> Target.parse("event:00000000000000aa:1-99999999999"))
        .hasMessageContaining("too large");
  }
}
