// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalNamesTest {
  @Test
  void aNameMayBeginWithAQuotationMark() {
    assertThat(ProposalNames.read().telling("“Riverbank” accord of Tamra"))
        .contains("riverbank", "tamra");
  }

  @Test
  void marksAloneTellNothing() {
    assertThat(ProposalNames.read().telling("“…”")).isEmpty();
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
    assertThat(ProposalNames.read().sort("Two resolutions on a truce")).isEqualTo("resolution");
    assertThat(ProposalNames.read().sort("Peace treaty")).isEqualTo("treaty");
    assertThat(ProposalNames.read().sort("Truce")).isEmpty();
  }

  @Test
  void aNameIsGivenByWhatStandsBeforeItsMatter() {
    ProposalNames names = ProposalNames.read();

    assertThat(names.given("Abraham Accords")).containsExactly("abraham");
    assertThat(names.given("First Pretoria agreement")).contains("pretoria");
    assertThat(names.given("Truce in Pretoria")).isEmpty();
    assertThat(names.given("Evacuation")).isEmpty();
  }

  @Test
  void aShortFirstWordTellsWhereItIsAName() {
    ProposalNames names = ProposalNames.read();

    assertThat(names.telling("Oslo Accords")).containsExactly("oslo");
    assertThat(names.telling("Only deal")).isEmpty();
  }

  @Test
  void whatManyDealsAreCalledTellsNothingButThatItIsNotJustTheDeal() {
    ProposalNames names = ProposalNames.read();

    assertThat(names.telling("Historic peace deal")).isEmpty();
    assertThat(names.isBare("Historic peace deal")).isFalse();
    assertThat(names.isBare("Peace deal")).isTrue();
  }
}
