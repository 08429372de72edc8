// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Actor;
import org.parley.reading.Resources;
import org.parley.reading.place.States;

final class OfficeListTest {
  private static final Resources RESOURCES = Resources.bundled();
  private static final ActorList ACTORS = new ActorList(RESOURCES);
  private static final OfficeList LIST = list(RESOURCES);

  private static OfficeList list(Resources resources) {
    return new OfficeList(resources, new ActorList(resources), new States(RESOURCES)::isId);
  }

  @Test
  void termsAreHeldByPeopleInRolesThatTheReaderKnows() {
    Set<String> roles = new HashSet<>();
    RESOURCES.rows("actor/titles.tsv", 3).forEach(row -> roles.add(row.cell(0)));
    assertThat(LIST.terms()).hasSizeGreaterThan(1_000);
    for (OfficeList.Term term : LIST.terms()) {
      assertThat(ACTORS.entry(term.person()).orElseThrow().kind())
          .as(term.toString())
          .isEqualTo(Actor.Kind.PERSON);
      assertThat(roles).as(term.toString()).contains(term.role());
      assertThat(term.person()).isNotEqualTo(term.of());
    }
  }

  @Test
  void noTwoPeopleHoldOneOfficeAtATime() {
    Words words = new Words(RESOURCES);
    List<OfficeList.Term> terms = LIST.terms();
    for (int i = 0; i < terms.size(); i++) {
      for (int k = i + 1; k < terms.size(); k++) {
        OfficeList.Term one = terms.get(i);
        OfficeList.Term other = terms.get(k);
        if (one.isOfficeOf(other) && words.is("single", one.role()) && !"*".equals(one.about())) {
          assertThat(overlap(one, other)).as(one + " and " + other).isFalse();
        }
      }
    }
  }

  /** Whether two terms share more than the day, month or year in which one follows the other. */
  private static boolean overlap(OfficeList.Term one, OfficeList.Term other) {
    LocalDate oneFrom = one.from() == null ? LocalDate.MIN : OfficeList.last(one.from());
    LocalDate oneTo = one.to() == null ? LocalDate.MAX : OfficeList.first(one.to());
    LocalDate otherFrom = other.from() == null ? LocalDate.MIN : OfficeList.last(other.from());
    LocalDate otherTo = other.to() == null ? LocalDate.MAX : OfficeList.first(other.to());
    return oneFrom.isBefore(otherTo) && otherFrom.isBefore(oneTo);
  }

  @ParameterizedTest
  @CsvSource({
    "president, france, 2020-01-15, emmanuel-macron",
    "president, france, 2010-01-15, nicolas-sarkozy",
    "president, united-states, 2019-06-01, donald-trump",
    "president, united-states, 2024-06-01, joe-biden",
    "prime minister, israel, 2022-03-01, naftali-bennett",
    "prime minister, israel, 2023-03-01, benjamin-netanyahu",
    "foreign minister, turkey, 2019-06-01, mevlut-cavusoglu",
    "secretary-general, united-nations, 2015-06-01, ban-ki-moon",
    // in the days of a change the words may mean either
    "president, france, 2017-05-14, ",
    "president, france, 2017-05-18, ",
    // nobody knows who came after the list was made
    "president, france, 2046-01-15, ",
    // before any term that is listed
    "president, france, 1960-01-15, ",
  })
  void theHolderIsThePersonWhoseTermAloneCoversTheDay(
      String role, String of, LocalDate day, String holder) {
    assertThat(LIST.holder(role, of, null, day).orElse(null)).isEqualTo(holder);
  }

  @Test
  void anEnvoyIsKnownByWhomHeIsSentTo() {
    LocalDate day = LocalDate.of(2019, 6, 1);
    assertThat(LIST.holder("envoy", "united-nations", "yemen", day)).contains("martin-griffiths");
    assertThat(LIST.holder("envoy", "united-nations", "syria", day)).contains("geir-pedersen");
    assertThat(LIST.holder("envoy", "united-nations", null, day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nobody-at-all\tpresident\tfrance\t2017, not in actors.tsv: nobody-at-all",
    "emmanuel-macron\tpresident\tatlantis\t2017, neither a listed actor nor a state: atlantis",
    "emmanuel-macron\tpresident\tfrance\t2017-13, no date of the form",
    "emmanuel-macron\tpresident\tfrance\tMay 2017, no date of the form",
    "emmanuel-macron\tpresident\tfrance\t2017\t2016, ends before it begins",
    "emmanuel-macron\t\tfrance\t2017, needs a role",
  })
  void aRowThatCannotBeUsedIsNamed(String row, String reason, @TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("actor"));
    Files.writeString(folder.resolve("actor/offices.tsv"), "# terms\n" + row + "\n");
    assertThatThrownBy(() -> list(Resources.of(folder)))
        .hasMessageContaining("offices.tsv:2")
        .hasMessageContaining(reason);
  }

  @Test
  void aListOfOnesOwnKeepsTheOfficesOfThoseItHas(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("actor"));
    Files.writeString(
        folder.resolve("actor/actors.tsv"),
        "emmanuel-macron\tEmmanuel Macron\tperson\tFRA\tGOV\t\n"
            + "river-front\tRiver Front\tarmed_group\tTCD\tREB\t\n");
    assertThat(list(Resources.of(folder)).terms())
        .isNotEmpty()
        .allMatch(term -> term.person().equals("emmanuel-macron"));
  }
}
