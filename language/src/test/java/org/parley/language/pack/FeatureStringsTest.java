// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureStringsTest {
  private final FeatureStrings strings =
      new FeatureStrings(
          Map.of(
              Field.TAG, Set.of("VBN", "IN"),
              Field.AMBIGUITY, Set.of("IN", "JJ_NN", "IN_JJ", "NN")));

  @Test
  void keepsEveryWayInWhichWordsCouldHaveBeenJoined() {
    assertThat(cut("a_b_c", Field.LEMMA, Field.LOWER)).containsExactly("a|b_c", "a_b|c");
  }

  @Test
  void leavesOutValuesThatCannotOccur() {
    assertThat(cut("VBN_IN_JJ_NN", Field.TAG, Field.AMBIGUITY, Field.AMBIGUITY))
        .containsExactly("VBN|IN|JJ_NN", "VBN|IN_JJ|NN");
  }

  @Test
  void cutsAffixesByTheirLength() {
    assertThat(cut("a_b_word", Field.SUFFIX_3, Field.LOWER)).containsExactly("a_b|word");
  }

  @Test
  void knowsWordsMadeOfJoints() {
    assertThat(cut("__x", Field.LEMMA, Field.LEMMA)).containsExactly("|_x", "_|x");
  }

  private List<String> cut(String joined, Field... fields) {
    List<String> ways = new ArrayList<>();
    strings.cut(joined, List.of(fields), values -> ways.add(String.join("|", values)));
    return ways;
  }
}
