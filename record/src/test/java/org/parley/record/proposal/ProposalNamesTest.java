// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import static org.assertj.core.api.Assertions.assertThat;

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
}
