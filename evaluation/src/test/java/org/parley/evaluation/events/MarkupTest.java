// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.EventType;
import org.parley.model.Span;

class MarkupTest {
  @Test
  void takesTagsOutAndKeepsWhereTheyStood() {
    Markup read = Markup.ofTags("On Monday <s>Chad </s>met <t>Niger</t>.");

    assertThat(read.text()).isEqualTo("On Monday Chad met Niger.");
    assertThat(read.spans("s")).containsExactly(new Span(10, 14));
    assertThat(read.spans("t")).containsExactly(new Span(19, 24));
  }

  @Test
  void readsLabelledBracketsInsideEachOtherAndLeavesOthers() {
    Markup read =
        Markup.ofBrackets("(SRC: Police (LOC: in Jericho)) (PA) (EVT: took} (TAR: arms).");

    assertThat(read.text()).isEqualTo("Police in Jericho (PA) took arms.");
    assertThat(read.spans("SRC")).containsExactly(new Span(0, 17));
    assertThat(read.spans("LOC")).containsExactly(new Span(7, 17));
    assertThat(read.spans("EVT")).containsExactly(new Span(23, 27));
  }

  @Test
  void answersAPairWithActorAndRecipientAndCountsEachType() {
    MarkedSentence marked =
        new MarkedSentence(
            1, "x", "YIELD", List.of(new Span(0, 4)), List.of(new Span(9, 12)), List.of());
    EventTally tally = new EventTally();
    Span cue = new Span(5, 8);
    List<Span> actor = List.of(new Span(0, 2));
    tally.addPair(
        marked,
        List.of(
            new Answer(EventType.RETREAT, cue, actor, List.of(new Span(9, 12))),
            new Answer(EventType.AID, cue, actor, List.of(new Span(9, 10))),
            new Answer(EventType.CONCEDE, cue, actor, List.of())));

    assertThat(tally.recall()).isEqualTo(1.0);
    assertThat(tally.precision()).isEqualTo(0.5);
  }
}
