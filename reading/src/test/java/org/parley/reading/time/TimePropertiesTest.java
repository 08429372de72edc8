// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.reading.Resources;

/** What holds for all dates and all texts. */
final class TimePropertiesTest {
  private static final List<String> FORMS =
      List.of(
          "d MMMM yyyy",
          "MMMM d, yyyy",
          "EEEE, d MMMM yyyy",
          "EEEE, MMMM d, yyyy",
          "yyyy-MM-dd",
          "dd MMMM yyyy",
          "d MMM. yyyy");
  private static final List<String> WORDS =
      List.of(
          "on",
          "in",
          "the",
          "from",
          "to",
          "and",
          "between",
          "until",
          "March",
          "May",
          "Sunday",
          "3",
          "7",
          "2011",
          "2014",
          "1789",
          "of",
          "–",
          "two",
          "several",
          "days",
          "weeks",
          "later",
          "ago",
          "last",
          "next",
          "same",
          "early",
          "spring",
          "century",
          "1930s",
          "BC",
          "10:57",
          "first",
          "overnight",
          "𝔘",
          "année",
          ",",
          "February 30,",
          "99999",
          "that",
          "year",
          "end");

  private final Random random = new Random(20201115);

  @Test
  void aDateReadsBackAsItself() {
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(52_000));
      String form = FORMS.get(random.nextInt(FORMS.size()));
      String text =
          DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day).replace("May.", "May");
      assertThat(Timeline.read("", "They met on " + text + " in town."))
          .as(text)
          .singleElement()
          .asString()
          .endsWith(" = " + day);
    }
  }

  @Test
  void aDayWithoutYearIsTheLastOneBeforePublication() {
    for (int i = 0; i < 1_000; i++) {
      LocalDate published = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(14_000));
      LocalDate day = published.minusDays(random.nextInt(365));
      String text = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(day);
      if (day.getDayOfMonth() != 29 || day.getMonthValue() != 2) {
        assertThat(Timeline.read(published.toString(), "They met on " + text + " in town."))
            .containsExactly(text + " = " + day);
      }
      assertThat(Timeline.read("", "They met on " + text + " in town."))
          .containsExactly(text + " = -");
    }
  }

  @Test
  void anyTextIsReadInOrderWithItsOwnWordsAndWithoutGuesses() {
    for (int i = 0; i < 3_000; i++) {
      String text = text();
      int end = 0;
      for (TimeExpression time : Timeline.expressions(i % 2 == 0 ? "2020-01-15" : "", text)) {
        int from = text.offsetByCodePoints(0, time.start());
        int to = text.offsetByCodePoints(0, time.end());
        assertThat(text.substring(from, to)).isEqualTo(time.text());
        assertThat(time.start()).isGreaterThanOrEqualTo(end);
        end = time.end();
        for (TimeExpression part : time.ends()) {
          assertThat(part.start()).isBetween(time.start(), time.end());
          assertThat(part.end()).isBetween(part.start(), time.end());
        }
        LocalDate first = time.value().from();
        LocalDate last = time.value().to();
        assertThat(first == null).isEqualTo(last == null);
        if (first != null && last != null) {
          assertThat(first).isBeforeOrEqualTo(last);
          if (i % 2 == 1 && time.ends().isEmpty()) {
            assertThat(text).as(time.text()).containsPattern("\\d|century");
          }
        }
      }
    }
  }

  @Test
  void passingOverWhatCannotMatchChangesNothing() {
    TimeFinder finder = new TimeFinder(Resources.bundled());
    for (TimePattern pattern : finder.patterns()) {
      String text = pattern.example().replaceAll("[\\[\\]]", "");
      assertThat(spans(finder.find(text))).isEqualTo(spans(finder.findSlowly(text)));
    }
    for (int i = 0; i < 2_000; i++) {
      String text = text();
      assertThat(spans(finder.find(text))).as(text).isEqualTo(spans(finder.findSlowly(text)));
    }
  }

  private static List<String> spans(List<TimeFinder.Found> found) {
    return found.stream().map(one -> one.start() + "-" + one.end() + " " + one.rule()).toList();
  }

  private String text() {
    StringBuilder text = new StringBuilder("So");
    int words = 3 + random.nextInt(12);
    for (int i = 0; i < words; i++) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
