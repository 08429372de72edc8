// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalNamesTest {
  @Test
  void aNameMayBeginWithAQuotationMark() {
    assertThat(ProposalNames.bundled().of("“Riverbank” accord of Tamra").telling())
        .contains("riverbank", "tamra");
  }

  @Test
  void marksAloneTellNothing() {
    assertThat(ProposalNames.bundled().of("“…”").telling()).isEmpty();
  }

  @Test
  void callsManyStoriesProposalByTheWordsTheyShare() {
    assertThat(
            ProposalNames.bundled()
                .best(
                    List.of(
                        "Gaza ceasefire",
                        "Ceasefire in Gaza",
                        "Jordan's massively unpopular accord with its neighbours")))
        .isIn("Gaza ceasefire", "Ceasefire in Gaza");
  }

  @Test
  void knowsResolutionsAndTreatiesForSortsOfTheirOwn() {
    assertThat(ProposalNames.bundled().of("Two resolutions on a truce").sort())
        .isEqualTo("resolution");
    assertThat(ProposalNames.bundled().of("Peace treaty").sort()).isEqualTo("treaty");
    assertThat(ProposalNames.bundled().of("Truce").sort()).isEmpty();
  }

  @Test
  void aNameIsGivenByWhatStandsBeforeItsMatter() {
    ProposalNames names = ProposalNames.bundled();

    assertThat(names.of("Abraham Accords").given()).containsExactly("abraham");
    assertThat(names.of("First Pretoria agreement").given()).contains("pretoria");
    assertThat(names.of("Truce in Pretoria").given()).isEmpty();
    assertThat(names.of("Evacuation").given()).isEmpty();
  }

  @Test
  void aShortFirstWordTellsWhereItIsAName() {
    ProposalNames names = ProposalNames.bundled();

    assertThat(names.of("Oslo Accords").telling()).containsExactly("oslo");
    assertThat(names.of("Only deal").telling()).isEmpty();
  }

  @Test
  void whatManyDealsAreCalledTellsNothingButThatItIsNotJustTheDeal() {
    ProposalNames names = ProposalNames.bundled();

    assertThat(names.of("Historic peace deal").telling()).isEmpty();
    assertThat(names.of("Historic peace deal").bare()).isFalse();
    assertThat(names.of("Peace deal").bare()).isTrue();
  }
}
