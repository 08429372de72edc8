// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Place;
import org.parley.reading.Resources;

/** Every row of every list of places. */
final class PlaceResourcesTest {
  private static final Resources RESOURCES = Resources.bundled();
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final States STATES = new States(RESOURCES);

  static Stream<Supplement.Row> supplement() {
    return new Supplement(RESOURCES).rows().stream();
  }

  @Test
  void theSupplementHasMoreThanFourHundredPlaces() {
    assertThat(supplement()).hasSizeGreaterThan(400);
  }

  @ParameterizedTest
  @MethodSource("supplement")
  void aPlaceOfTheSupplementLiesNearTheTownItNames(Supplement.Row row) {
    Place place = row.place();
    Double lat = place.lat();
    Double lon = place.lon();
    assertThat(lat).as("latitude").isNotNull();
    assertThat(lon).as("longitude").isNotNull();
    if (lat == null || lon == null || row.near().isEmpty()) {
      return;
    }
    assertThat(GAZETTEER.find(row.near()))
        .as(place.name() + " near " + row.near())
        .anyMatch(
            town ->
                town.lat() != null
                    && town.lon() != null
                    && Points.kilometres(lat, lon, town.lat(), town.lon()) < 150);
  }

  @Test
  void everySiteAndTownOfTheSupplementSaysItsSource() {
    for (Resources.Row row : RESOURCES.rows("place/supplement.tsv", 9)) {
      assertThat(row.cell(8)).as(row.cell(0)).isNotEmpty();
    }
  }

  @Test
  void noNameOfTheSupplementStandsTwice() {
    Set<String> seen = new HashSet<>();
    assertThat(new Supplement(RESOURCES).names()).allMatch(seen::add);
  }

  @Test
  void thePointOfAStateLiesAmongItsTowns() {
    for (Resources.Row row : RESOURCES.rows("place/country-points.tsv", 3)) {
      assertThat(row.cell(0))
          .as("a state that is listed")
          .matches(c -> STATES.state(c).isPresent());
      assertThat(Points.degrees(row, 1, 90)).isBetween(-60.0, 75.0);
      Points.degrees(row, 2, 180);
    }
    Points points = new Points(RESOURCES);
    for (States.Form form : STATES.forms()) {
      assertThat(points.country(form.state()).lat()).as(form.text()).isNotNull();
    }
  }

  static Stream<Subdivisions.Division> subdivisions() {
    return new Subdivisions(RESOURCES).all().stream();
  }

  @ParameterizedTest
  @MethodSource("subdivisions")
  void aListedDivisionIsInTheGazetteerAndNearItsTowns(Subdivisions.Division division) {
    assertThat(GAZETTEER.find(division.name()))
        .filteredOn(e -> division.country().equals(STATES.code(e.iso2())))
        .anyMatch(
            e ->
                e.lat() != null
                    && e.lon() != null
                    && Points.kilometres(division.lat(), division.lon(), e.lat(), e.lon()) < 1300);
  }

  @Test
  void everyPartOfTheWorldIsFoundByItsNamesAndAdjectives() {
    Regions regions = new Regions(RESOURCES);
    List<String> words =
        Stream.concat(regions.names().stream(), regions.adjectives().stream()).toList();
    assertThat(words).hasSizeGreaterThan(100).allMatch(word -> regions.find(word) != null);
  }

  @Test
  void everyCueTellsAListedState() {
    for (Resources.Row row : RESOURCES.rows("place/country-cues.tsv", 2)) {
      assertThat(STATES.state(row.cell(0))).as(row.cell(0)).isPresent();
      assertThat(row.cell(1)).isNotEmpty();
    }
  }

  @Test
  void whereNamesAreSpelledByEarATownIsFoundUnderSpellingsOfItsName() {
    SpelledTowns spelled = new SpelledTowns(GAZETTEER, STATES, RESOURCES);
    for (Resources.Row row : RESOURCES.rows("place/spelled-by-ear.tsv", 2)) {
      assertThat(row.cell(1).split(";")).as(row.cell(0)).allMatch(spelled::covers);
    }
    assertThat(spelled.find("Deir Ezzor", "SYR"))
        .extracting(Gazetteer.Entry::name)
        .contains("Deir ez-Zor");
    assertThat(spelled.find("Maarat an-Nouman", "SYR")).isNotEmpty();
    assertThat(spelled.find("Qameshli", "SYR")).isNotEmpty();
    // Another consonant, a name too short to tell, a country whose names are not spelled by ear.
    assertThat(spelled.find("Deir Ezzol", "SYR")).isEmpty();
    assertThat(spelled.find("Raq", "SYR")).isEmpty();
    assertThat(spelled.find("Pariss", "FRA")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"features.tsv", "prepositions.tsv", "divisions.tsv"})
  void wordsOfEveryClassAreWritten(String file) {
    for (Resources.Row row : RESOURCES.rows("place/" + file, 2)) {
      assertThat(row.cell(0)).matches("[a-z]+");
      assertThat(List.of(row.cell(1).split(";"))).allMatch(word -> !word.isBlank());
      boolean capital = row.cell(0).matches("after|before|of|street|site|never|statelike");
      assertThat(List.of(row.cell(1).split(";")))
          .as("case of " + row.cell(0))
          .allMatch(word -> capital || word.equals(word.toLowerCase(Locale.ROOT)));
    }
  }
}
