// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Claim;
import org.parley.model.Span;
import org.parley.reading.Resources;

class AttributionTest {
  private final Attribution attribution = new Attribution(Resources.bundled());

  @Test
  void namesTheSpeakerOfTheSmallestContentFirst() {
    assertThat(chain("The army left the town, the palace was quoted as saying by TASS.", "left"))
        .containsExactly("ASSERTS the palace", "RELAYS TASS");
    assertThat(
            chain(
                "“The army has taken the port, according to an official,” Amina Toure said.",
                "taken"))
        .containsExactly("ASSERTS an official", "RELAYS Amina Toure");
  }

  @Test
  void tellsDenyingConfirmingAndSeeing() {
    assertThat(chain("The army denied that it had shelled the village.", "shelled"))
        .containsExactly("DENIES The army");
    assertThat(chain("The ministry confirmed that the general had left.", "left"))
        .containsExactly("CONFIRMS The ministry");
    assertThat(chain("A resident told Reuters that they saw soldiers enter the square.", "enter"))
        .containsExactly("WITNESSES they", "RELAYS A resident", "RELAYS Reuters");
  }

  @Test
  void whatHeSaysInTheSecondClauseIsNotTheMinistrysThatReportsBoth() {
    assertThat(
            chain(
                "He backed the truce, and stressed that the border must open, the ministry added.",
                "open"))
        .containsExactly("ASSERTS He", "RELAYS the ministry");
  }

  @Test
  void leavesToTheOutletWhatNobodySays() {
    assertThat(attribution.of(Pages.statements("Rain fell."), new Span(5, 9), "daily-news"))
        .containsExactly(new Claim("daily-news", Claim.Relation.ASSERTS, null, null, null));
  }

  @Test
  void doesNotPutTheActOfSayingIntoItsOwnContent() {
    assertThat(chain("The army denied that it had shelled the village.", "denied"))
        .containsExactly("ASSERTS null");
  }

  private List<String> chain(String text, String event) {
    int at = text.indexOf(event);
    return attribution.of(Pages.statements(text), new Span(at, at + event.length()), null).stream()
        .map(claim -> claim.relation() + " " + claim.text())
        .toList();
  }
}
