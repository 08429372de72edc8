// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;

class AlikeTest {
  private static final Group FIRST = new Group("a-1", true, "pier", null);
  private static final Group AGAIN =
      new Group("a-1", false, "pier", new Reprint("a-1", Reprint.Kind.NEAR));
  private static final Group OTHER =
      new Group("b-1", true, "pier", new Reprint("a-1", Reprint.Kind.PARTIAL));

  @Test
  void countsReprintsPassagesAndHappenings() {
    assertThat(Alike.of(List.of(FIRST, AGAIN, OTHER)).text())
        .isEqualTo(
            "1 reprint of 1 text, 1 story with a passage of another one,"
                + " 1 happening told by 3 stories");
  }

  @Test
  void aTextAndItsReprintsAreNoHappeningThatManyTell() {
    assertThat(Alike.of(List.of(FIRST, AGAIN)).text()).isEqualTo("1 reprint of 1 text");
  }

  @Test
  void saysNothingOfStoriesThatAreAlone() {
    assertThat(Alike.of(List.of(new Group("a-1", true), new Group("b-1", true))).text()).isEmpty();
  }
}
