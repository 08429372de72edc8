// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.model.Event;
import org.parley.model.Fatalities;
import org.parley.reading.Resources;
import org.parley.reading.Written;

class TollTest {
  @Test
  void readsWhatStandsInTheTable() {
    assertThat(TollWords.read(Resources.bundled())).isNotNull();
    for (Resources.Row row : Resources.bundled().rows("event/tolls.tsv", 2)) {
      assertThat(row.cell(1)).isEqualTo(row.cell(1).strip().toLowerCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void readsNumbersInFiguresWordsAndBounds() {
    assertThat(tolls("A car bomb killed 22 people in Mosul on Monday.")).isEqualTo("22..22..22");
    assertThat(tolls("A car bomb killed at least thirty people in Mosul.")).isEqualTo("30..30..-");
    assertThat(tolls("The shelling killed dozens of people in Taiz, the army said on Monday."))
        .isEqualTo("24..-..-");
    assertThat(tolls("Rockets killed six people, including three children, in Taiz."))
        .isEqualTo("6..6..6");
  }

  @Test
  void countsTheDeadWhoStandBesideTheHurt() {
    assertThat(tolls("A bomb hit a convoy near Taiz, killing at least 100 people and wounding 55."))
        .contains("100..100..-");
    assertThat(tolls("Shells killed 12 people and wounded dozens in Taiz on Monday."))
        .isEqualTo("12..12..12");
  }

  @Test
  void countsNobodyDeadWhoIsOnlyHurt() {
    assertThat(tolls("The army shelled the town of Taiz and 40 people were injured.")).isEmpty();
  }

  @Test
  void takesACountThatNoVerbOfTheAttackGoverns() {
    assertThat(tolls("At least 12 people died when rebels bombed the market of Taiz."))
        .isEqualTo("12..12..-");
    assertThat(tolls("Rebels bombed the market of Taiz, claiming the lives of 12 people."))
        .isEqualTo("12..12..12");
  }

  @Test
  void takesTheDeadOfAWarForNoToll() {
    assertThat(tolls("The war has killed more than 300,000 people since it began.")).isEmpty();
    assertThat(tolls("Shelling has killed 90 people over the past month, the army said."))
        .isEmpty();
    assertThat(tolls("Shelling killed 9 people in Taiz over the past 24 hours."))
        .isEqualTo("9..9..9");
  }

  @Test
  void takesAYearForNoToll() {
    assertThat(tolls("Mon 18 Jul 2016 Rebels killed 10 soldiers in Taiz.")).isEqualTo("10..10..10");
  }

  /** The tolls of a text, low, best and high of each, in order. */
  private static String tolls(String paragraph) {
    StringBuilder tolls = new StringBuilder();
    for (Event event : Written.page(paragraph).events()) {
      Fatalities toll = event.fatalities();
      if (toll != null) {
        tolls.append(tolls.isEmpty() ? "" : " ").append(number(toll.low()));
        tolls.append("..").append(number(toll.best())).append("..").append(number(toll.high()));
      }
    }
    return tolls.toString();
  }

  private static String number(Integer number) {
    return Objects.toString(number, "-");
  }
}
