// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.Written.actors;

import org.junit.jupiter.api.Test;

final class SharedNamesTest {
  @Test
  void anAcronymInBracketsTellsWhoseTheNameIs() {
    assertThat(actors("The National Liberation Army (ELN) released two hostages on Monday."))
        .contains("National Liberation Army = eln");
    assertThat(
            actors(
                "The National Liberation Army (NLA) released two hostages in Macedonia on Monday.",
                "Colombia, which has a rebel army of that name too, welcomed the step."))
        .contains("National Liberation Army = nla-macedonia");
  }

  @Test
  void theCountryOfTheStoryTellsToo() {
    assertThat(
            actors(
                "Colombia began talks with rebels in Quito on Monday after years of fighting.",
                "The National Liberation Army released two hostages before the talks."))
        .contains("National Liberation Army = eln");
  }

  @Test
  void elsewhereTheNameIsItsOwn() {
    assertThat(
            actors(
                "Myanmar began talks with rebels in Lashio on Monday after years of fighting.",
                "The National Liberation Army released two hostages before the talks."))
        .contains("National Liberation Army = national-liberation-army");
    assertThat(actors("The National Liberation Army (XQZ) released two hostages in Colombia."))
        .noneMatch(line -> line.endsWith("= eln"));
  }

  @Test
  void aCountryNamedInPassingGivesNothingAway() {
    assertThat(
            actors(
                "Libya began talks on Monday. Libya's army left Sirte. Libyan towns were calm.",
                "Libya hopes for peace as Colombia did. Libyan leaders met.",
                "The National Liberation Army released two hostages before the talks."))
        .noneMatch(line -> line.endsWith("= eln"));
  }

  @Test
  void theCountryRightBeforeTheNameDecides() {
    assertThat(
            actors(
                "Macedonia and Colombia have both seen wars, and both have held peace talks.",
                "Colombia's National Liberation Army released two hostages on Monday."))
        .contains("National Liberation Army = eln");
    assertThat(actors("Russia's Security Council met in Moscow on Monday to discuss the war."))
        .noneMatch(line -> line.endsWith("= un-security-council"));
  }

  @Test
  void aBodyOfTheWholeWorldNeedsNoCountry() {
    assertThat(actors("The Security Council met on Monday to discuss the war in Sudan."))
        .contains("Security Council = un-security-council");
  }
}
