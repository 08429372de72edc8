// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalNamesTest {
  @Test
  void aNameMayBeginWithAQuotationMark() {
    assertThat(ProposalNames.read().of("“Riverbank” accord of Tamra").telling())
        .contains("riverbank", "tamra");
  }

  @Test
  void marksAloneTellNothing() {
    assertThat(ProposalNames.read().of("“…”").telling()).isEmpty();
  }

  @Test
  void callsManyStoriesProposalByTheWordsTheyShare() {
    assertThat(
            ProposalNames.read()
                .best(
                    List.of(
                        "Gaza ceasefire",
                        "Ceasefire in Gaza",
                        "Jordan's massively unpopular accord with its neighbours")))
        .isIn("Gaza ceasefire", "Ceasefire in Gaza");
  }

  @Test
  void knowsResolutionsAndTreatiesForSortsOfTheirOwn() {
    assertThat(ProposalNames.read().of("Two resolutions on a truce").sort())
        .isEqualTo("resolution");
    assertThat(ProposalNames.read().of("Peace treaty").sort()).isEqualTo("treaty");
    assertThat(ProposalNames.read().of("Truce").sort()).isEmpty();
  }

  @Test
  void aNameIsGivenByWhatStandsBeforeItsMatter() {
    ProposalNames names = ProposalNames.read();

    assertThat(names.of("Abraham Accords").given()).containsExactly("abraham");
    assertThat(names.of("First Pretoria agreement").given()).contains("pretoria");
    assertThat(names.of("Truce in Pretoria").given()).isEmpty();
    assertThat(names.of("Evacuation").given()).isEmpty();
  }

  @Test
  void aShortFirstWordTellsWhereItIsAName() {
    ProposalNames names = ProposalNames.read();

    assertThat(names.of("Oslo Accords").telling()).containsExactly("oslo");
    assertThat(names.of("Only deal").telling()).isEmpty();
  }

  @Test
  void whatManyDealsAreCalledTellsNothingButThatItIsNotJustTheDeal() {
    ProposalNames names = ProposalNames.read();

    assertThat(names.of("Historic peace deal").telling()).isEmpty();
    assertThat(names.of("Historic peace deal").bare()).isFalse();
    assertThat(names.of("Peace deal").bare()).isTrue();
  }
}
