// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortedIdsTest {
  @Test
  void areInOrderAndEachOnce() {
    assertThat(SortedIds.of(List.of("b", "a", "c", "b"))).containsExactly("a", "b", "c");
    assertThat(SortedIds.of(List.of("a", "a"))).containsExactly("a");
  }

  @Test
  void whatIsInOrderIsTakenAsItIs() {
    List<String> given = List.of("a", "b", "c");
    assertThat(SortedIds.of(given).asList()).isSameAs(given);
    SortedIds ids = SortedIds.of(given);
    assertThat(SortedIds.of(ids)).isSameAs(ids);
  }

  @Test
  void holdWhatWasGivenAndNothingElse() {
    SortedIds ids = SortedIds.of(List.of("d", "b"));
    assertThat(ids.contains("b")).isTrue();
    assertThat(ids.contains("d")).isTrue();
    assertThat(ids.contains("a")).isFalse();
    assertThat(ids.contains("c")).isFalse();
    assertThat(ids.contains("e")).isFalse();
    assertThat(ids).isEqualTo(Set.of("b", "d"));
    assertThat(SortedIds.of(List.of()).contains("a")).isFalse();
  }
}
