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
  void readsHeadlinesWithoutCommas() {
    assertThat(tolls("Six people killed 58 others injured in rocket attacks on Taiz."))
        .isEqualTo("6..6..6");
    assertThat(tolls("A car bomb killed at least 44 and injured 140 others in Taiz on Monday."))
        .isEqualTo("44..44..-");
  }

  @Test
  void countsAllAndNotThoseSingledOut() {
    assertThat(tolls("At least 53 people including 21 children died when jets bombed Taiz."))
        .isEqualTo("53..53..-");
    assertThat(tolls("Rebels executed nine men, eight of them soldiers, in Taiz on Sunday."))
        .isEqualTo("9..9..9");
  }

  @Test
  void addsUpThoseInARow() {
    assertThat(tolls("Two women and three soldiers were killed in the attack on Taiz."))
        .isEqualTo("5..5..5");
    assertThat(tolls("Jets killed 15 rebels and eight civilians in Taiz on Sunday."))
        .isEqualTo("23..23..23");
  }

  @Test
  void readsADeathTollOfAnAttack() {
    assertThat(tolls("The death toll of Thursday's attack on a village near Taiz reached 51."))
        .isEqualTo("51..51..51");
  }

  @Test
  void takesAnAttackDuringAWarForOne() {
    assertThat(
            tolls(
                "A bomber killed four people in a clinic in Taiz in an attack that brought Yemen's"
                    + " civil war to the town."))
        .isEqualTo("4..4..4");
    assertThat(
            tolls("Jets killed 61 people in Taiz in one of the deadliest raids of the civil war."))
        .isEqualTo("61..61..61");
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
