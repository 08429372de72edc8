// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeTest {
  private static final int[][] VALENCY_ATOMS = {{0, 1, 2}, {10, 11, 12}, {20, 21, 22}};

  private final int[] valencies = new int[7];
  private final Tree tree = new Tree(6, valencies, VALENCY_ATOMS);

  @Test
  void knowsTheOutermostDependentsOnEitherSide() {
    for (int token : new int[] {2, 6, 1, 5}) {
      tree.attach(token, 4);
    }
    assertThat(tree.related(4, Relation.LEFTMOST)).isEqualTo(1);
    assertThat(tree.related(4, Relation.SECOND_LEFTMOST)).isEqualTo(2);
    assertThat(tree.related(4, Relation.RIGHTMOST)).isEqualTo(6);
    assertThat(tree.related(4, Relation.SECOND_RIGHTMOST)).isEqualTo(5);
    assertThat(tree.related(6, Relation.LEFT_SIBLING)).isEqualTo(5);
    assertThat(tree.related(6, Relation.SECOND_LEFT_SIBLING)).isEqualTo(2);
    assertThat(valencies[4]).isEqualTo(22);
  }

  @Test
  void doesNotTakeADependentOnTheOtherSideForAnOutermostOne() {
    tree.attach(5, 4);
    assertThat(tree.related(4, Relation.LEFTMOST)).isEqualTo(-1);
    assertThat(tree.related(4, Relation.SECOND_RIGHTMOST)).isEqualTo(-1);
    assertThat(valencies[4]).isEqualTo(1);
  }

  @Test
  void movesATokenThatGetsAnotherHead() {
    tree.attach(1, 2);
    tree.attach(1, 3);
    assertThat(tree.head(1)).isEqualTo(3);
    assertThat(tree.related(2, Relation.LEFTMOST)).isEqualTo(-1);
    assertThat(valencies[2]).isZero();
    assertThat(valencies[3]).isEqualTo(10);
  }

  @Test
  void climbsToEveryHeadAbove() {
    tree.attach(1, 2);
    tree.attach(2, 5);
    assertThat(tree.isBelow(1, 5)).isTrue();
    assertThat(tree.isBelow(5, 1)).isFalse();
    assertThat(tree.related(1, Relation.GRAND_HEAD)).isEqualTo(5);
    assertThat(tree.related(5, Relation.GRAND_HEAD)).isEqualTo(-1);
  }
}
