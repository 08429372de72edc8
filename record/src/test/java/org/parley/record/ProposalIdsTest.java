// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProposalIdsTest {
  @Test
  void laterOnesOfANameHaveANumberThatIsFree() {
    ProposalIds ids = new ProposalIds();

    assertThat(ids.next("proposal-plan")).isEqualTo("proposal-plan");
    assertThat(ids.next("proposal-plan-3")).isEqualTo("proposal-plan-3");
    assertThat(ids.next("proposal-plan")).isEqualTo("proposal-plan-2");
    assertThat(ids.next("proposal-plan")).isEqualTo("proposal-plan-4");
    assertThat(ids.next("proposal-plan-2")).isEqualTo("proposal-plan-2-2");
  }

  @Test
  void namesThatCouldGetTheSameIdAreOfOneFamily() {
    assertThat(ProposalIds.family("proposal-plan-2-2")).isEqualTo("proposal-plan");
    assertThat(ProposalIds.family("proposal-plan-3")).isEqualTo("proposal-plan");
    assertThat(ProposalIds.family("proposal-plan-b")).isEqualTo("proposal-plan-b");
  }
}
