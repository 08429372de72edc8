// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  @ParameterizedTest
  @CsvSource({
    "El Fasher,SD,13.63,25.35",
    "Al-Fashir,SD,13.63,25.35",
    "Bakhmut,UA,48.59,38.00",
    "Hodeidah,YE,14.80,42.95",
    "Mekelle,ET,13.50,39.48",
    "Maiduguri,NG,11.85,13.16",
    "Myitkyina,MM,25.38,97.40",
    "Cucuta,CO,7.89,-72.51"
  })
  void findsATownByTheNamesThatNewsGivesIt(String name, String country, double lat, double lon) {
    Gazetteer.Entry first = GAZETTEER.find(name).get(0);
    assertThat(first.iso2()).isEqualTo(country);
    assertThat(first.lat()).isCloseTo(lat, within(0.1));
    assertThat(first.lon()).isCloseTo(lon, within(0.1));
  }

  @Test
  void aDivisionIsPutInTheMiddleOfItsTowns() {
    assertThat(GAZETTEER.find("Tigray"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Gazetteer.Kind.DIVISION);
              assertThat(entry.lat()).isCloseTo(13.8, within(0.5));
              assertThat(entry.lon()).isCloseTo(38.7, within(0.7));
            });
  }

  @Test
  void aCountyIsNoTown() {
    assertThat(GAZETTEER.find("Henry County"))
        .isNotEmpty()
        .allMatch(entry -> entry.kind() == Gazetteer.Kind.COUNTY && entry.iso2().equals("US"));
  }

  @Test
  void findsNothingForWordsThatNameNoPlace() {
    assertThat(GAZETTEER.find("ceasefire talks")).isEmpty();
  }
}
