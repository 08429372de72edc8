// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.evaluation.Brat.Attribution;
import org.parley.model.Span;

class AttributionTallyTest {
  @Test
  void readsSpansThatAnEventTiesTogether() {
    assertThat(
            Brat.read(
                List.of(
                    "T1\tSource 0 3\tAna",
                    "T2\tCue 4 8\tsaid",
                    "T3\tContent 9 12;14 20\tshe would",
                    "T4\tAttribution 4 8\tsaid",
                    "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3")))
        .containsExactly(
            new Attribution(
                List.of(new Span(0, 3)),
                List.of(new Span(4, 8)),
                List.of(new Span(9, 12), new Span(14, 20))));
  }

  @Test
  void countsAnAnswerOnceAndOnlyWithItsSource() {
    AttributionTally tally = new AttributionTally();
    tally.add(
        List.of(attribution(0, 4, 9), attribution(20, 24, 29)),
        List.of(attribution(0, 4, 9), attribution(0, 4, 9), attribution(50, 24, 29)));
    assertThat(tally.f1()).isEqualTo(2.0 / 5, within(1e-9));
    assertThat(tally.source()).isEqualTo(0.5, within(1e-9));
  }

  private static Attribution attribution(int source, int cue, int content) {
    return new Attribution(
        List.of(new Span(source, source + 3)),
        List.of(new Span(cue, cue + 4)),
        List.of(new Span(content, content + 5)));
  }
}
