// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangeJsonTest {
  private static final Target EVENT = Target.parse("event:00000000000000aa:10-20");
  private static final Target INCIDENT = Target.parse("incident:00000000000000aa:10-20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "event:00000000000000aa:1-2   | {\"op\":\"set\",\"field\":\"type\",\"value\":\"ACCUSE\"}",
        "event:00000000000000aa:1-2   | {\"op\":\"set\",\"field\":\"place\",\"value\":null}",
        "event:00000000000000aa:1-2   | {\"op\":\"strike\"}",
        "event:00000000000000aa:1-2   | {\"op\":\"note\"}",
        "event:00000000000000aa:1-2   | {\"op\":\"add\",\"type\":\"REJECT\"}",
        "statement:00000000000000aa:1-2 | {\"op\":\"add\"}",
        "actor:omar                   | {\"op\":\"join\",\"with\":\"actor:umar\"}",
        "actor:omar                   | {\"op\":\"part\",\"from\":\"actor:umar\"}",
        "border:00000000000000aa:9    | {\"op\":\"begin\"}",
        "border:00000000000000aa:9    | {\"op\":\"begin\",\"title\":true}",
        "border:00000000000000aa:9    | {\"op\":\"continue\"}",
        "border:00000000000000aa:9    | {\"op\":\"move\",\"to\":12}",
        "correction:c-1               | {\"op\":\"undo\"}"
      })
  void isReadAsItIsWritten(String target, String json) {
    assertThat(ChangeJson.write(ChangeJson.read(json, Target.parse(target)))).isEqualTo(json);
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithWhatThereIs() {
    refused(EVENT, "nonsense", "the change is no JSON: ");
    refused(
        EVENT,
        "[]",
        "the change is no JSON object; write {\"op\": …} with one of [set, add, strike");
    refused(
        EVENT,
        "{}",
        "the change lacks \"op\"; what can be done to an event: set, add, strike, note");
    refused(
        EVENT,
        "{\"op\":\"join\",\"with\":\"event:00000000000000aa:1-2\"}",
        "\"join\" is no change here; what can be done to an event: set, add, strike, note");
    refused(EVENT, "{\"op\":\"add\"}", "an event needs a \"type\": one of ");
    refused(
        EVENT,
        "{\"op\":\"set\",\"field\":\"colour\",\"value\":1}",
        "\"colour\" is no field to set; of an event there are: type, mode, contexts");
    refused(
        EVENT,
        "{\"op\":\"set\",\"field\":\"type\",\"value\":\"A\",\"why\":1}",
        "a change has no \"why\"; here it has: op, field, value");
    refused(EVENT, "{\"op\":\"set\",\"field\":\"type\"}", "\"value\" is missing; null says");
    refused(
        INCIDENT,
        "{\"op\":\"join\",\"with\":\"actor:omar\"}",
        "an incident cannot be joined with or parted from an actor");
    refused(
        INCIDENT,
        "{\"op\":\"join\",\"to\":\"x\"}",
        "a change has no \"to\"; here it has: op, with");
    refused(
        Target.parse("border:00000000000000aa:9"),
        "{\"op\":\"move\",\"to\":\"x\"}",
        "\"to\" wants a code point of the page");
    refused(
        Target.parse("position:00000000000000aa:1-2:omar"),
        "{\"op\":\"set\",\"field\":\"proposal\",\"value\":\"actor:x\"}",
        "a position's \"proposal\" wants its target");
  }

  private static void refused(Target target, String json, String message) {
    assertThatThrownBy(() -> ChangeJson.read(json, target))
        .isInstanceOf(CorrectionException.class)
        .hasMessageStartingWith(message);
  }
}
