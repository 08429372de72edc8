// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.actors;

import org.junit.jupiter.api.Test;

class DescriptionsTest {
  @Test
  void theArmyIsThatOfTheStateTheStoryIsAbout() {
    assertThat(
            actors(
                "Sudan closed its border on Monday, and Sudan's ports stayed shut for a week.",
                "The army denied that the palace of Sudan had fallen."))
        .contains("army = sudanese-armed-forces");
  }

  @Test
  void aTitleIsNoBody() {
    assertThat(actors("Interior Minister Alfonso Prada said the decree was suspended."))
        .containsExactly("Alfonso Prada = alfonso-prada");
  }

  @Test
  void theNameBehindATitleAndItsOwnerIsTheHolder() {
    assertThat(
            actors(
                "Fighters of the Houthi group shelled the port of Mocha on Monday.",
                "The spokesman of the group Mohammed Abdul-Salam denied this on Tuesday."))
        .contains("Mohammed Abdul-Salam = mohammed-abdul-salam")
        .noneMatch(line -> line.contains("spokesman@"));
  }

  @Test
  void anUnnamedHolderHasTheNameOfHisBody() {
    assertThat(actors("Chad refused any dialogue. Its defence chief, he said, was of one mind."))
        .noneMatch(line -> line.contains("= its-"));
  }
}
