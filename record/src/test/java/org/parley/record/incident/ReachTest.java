// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.model.Fatalities;
import org.parley.model.Place;
import org.parley.model.Place.Precision;
import org.parley.model.Span;

class ReachTest {
  private static final Place COUNTRY = place("aaa", "Aland", null, Precision.COUNTRY, 10, 20);

  @Test
  void tellsHowPlacesLie() {
    Place unknown =
        new Place("mill-road", "Mill Road", null, null, null, null, Precision.DISTRICT, null);

    assertThat(Reach.of(Tale.RIVERTON, Tale.RIVERTON)).isEqualTo(Reach.SAME);
    assertThat(Reach.of(Tale.RIVERTON, Tale.OLD_MILL)).isEqualTo(Reach.NEAR);
    assertThat(Reach.of(Tale.RIVERTON, Tale.LAKESIDE)).isEqualTo(Reach.FAR);
    assertThat(Reach.of(Tale.NORTH, Tale.LAKESIDE)).isEqualTo(Reach.INSIDE);
    assertThat(Reach.of(COUNTRY, Tale.LAKESIDE)).isEqualTo(Reach.COUNTRY);
    assertThat(Reach.of(unknown, Tale.LAKESIDE)).isEqualTo(Reach.UNTOLD);
    assertThat(Reach.of((Place) null, Tale.LAKESIDE)).isEqualTo(Reach.UNTOLD);
  }

  @Test
  void takesATownForTheProvinceThatIsNamedAfterIt() {
    Place town = place("north-town", "North", "North", Precision.TOWN, 11, 21);

    assertThat(Reach.of(town, Tale.LAKESIDE)).isEqualTo(Reach.INSIDE);
  }

  @Test
  void knowsAProvinceByItsNameHoweverItIsWritten() {
    Place hyphened = place("raqqa", "Ar-Raqqah", null, Precision.PROVINCE, 36, 39);
    Place accented = place("aleppo", "\u1E24alab", null, Precision.PROVINCE, 36, 37);

    assertThat(Reach.of(hyphened, place("t", "Tabqa", "AR RAQQAH", Precision.TOWN, 35, 38)))
        .isEqualTo(Reach.INSIDE);
    assertThat(Reach.of(accented, place("b", "Al Bab", "Halab", Precision.TOWN, 36, 38)))
        .isEqualTo(Reach.INSIDE);
    assertThat(Reach.of(accented, place("t", "Tabqa", "Ar Raqqah", Precision.TOWN, 35, 38)))
        .isEqualTo(Reach.FAR);
  }

  @Test
  void tellsWhichTollsCanBothBe() {
    assertThat(Tolls.canBothBe(toll(30, 30, null), toll(32, 32, 32))).isTrue();
    assertThat(Tolls.canBothBe(toll(30, 30, 30), toll(32, 32, 32))).isFalse();
    assertThat(Tolls.canBothBe(toll(33, 33, null), toll(32, 32, 32))).isFalse();
    assertThat(Tolls.canBothBe(toll(20, null, 40), toll(32, 32, 32))).isTrue();
    assertThat(Tolls.likeness(toll(2, 2, 2), toll(2, 2, 2))).isEqualTo(Tolls.Likeness.UNTOLD);
    assertThat(Tolls.likeness(toll(22, 22, null), toll(22, 22, 22)))
        .isEqualTo(Tolls.Likeness.EQUAL);
    assertThat(Tolls.likeness(toll(22, 22, 22), toll(25, 25, 25))).isEqualTo(Tolls.Likeness.NEAR);
    assertThat(Tolls.likeness(toll(2, 2, 2), toll(25, 25, 25))).isEqualTo(Tolls.Likeness.FAR);
  }

  private static Fatalities toll(Integer low, Integer best, Integer high) {
    return new Fatalities(low, best, high, new Span(0, 1));
  }

  private static Place place(
      String id, String name, String admin1, Precision precision, double lat, double lon) {
    return new Place(id, name, "AAA", admin1, lat, lon, precision, null);
  }
}
