// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.EventType;
import org.parley.model.Place;
import org.parley.model.Territory;

/** Every row of the tables that turn the record's words into codes of the field. */
class CodeTablesTest {
  private final Countries countries = new Countries();

  @Test
  void everyCountryHasCodesOfTheRightShape() {
    Set<String> fips = new HashSet<>();
    for (List<String> row : Tables.rows("countries.tsv", 6)) {
      assertThat(row.get(0)).matches("[A-Z]{3}");
      assertThat(row.get(1)).as(row.get(0)).matches("(\\d{3})?");
      assertThat(row.get(2)).as(row.get(0)).matches("([A-Z]{2})?");
      assertThat(row.get(3)).as(row.get(0)).matches("([A-Z]{3})?");
      assertThat(row.get(4)).as(row.get(0)).matches("(\\d{1,3})?");
      assertThat(row.get(5)).as(row.get(0)).isNotBlank();
      assertThat(row.get(2).isEmpty() || fips.add(row.get(2))).as(row.get(0)).isTrue();
    }
  }

  @Test
  void codesOfCountriesDifferFromListToList() {
    assertThat(countries.numeric("LBY")).isEqualTo("434");
    assertThat(countries.numeric("AFG")).isEqualTo("004");
    assertThat(countries.cameo("ROU")).isEqualTo("ROM");
    assertThat(countries.cameo("LBY")).isEqualTo("LBY");
    assertThat(countries.cow("RUS")).isEqualTo("365");
    assertThat(countries.name("CIV")).isEqualTo("Ivory Coast");
    assertThat(countries.fips(place("DEU", null))).isEqualTo("GM");
    assertThat(countries.fips(place("PSE", "West Bank"))).isEqualTo("WE");
    assertThat(countries.fips(place("PSE", null))).isNull();
    assertThat(countries.fips(place(null, null))).isNull();
  }

  private static Place place(String country, String admin1) {
    return new Place("p", "P", country, admin1, null, null, Place.Precision.TOWN, null);
  }

  @Test
  void everyCodeOfTheConversionHasAValue() {
    Cameo cameo = new Cameo();
    for (List<String> row : Tables.rows("plover-to-cameo.tsv", 3)) {
      EventType.valueOf(row.get(0));
      assertThat(cameo.goldstein(row.get(2))).as(row.get(2)).isNotNull();
    }
    for (EventType type : EventType.values()) {
      assertThat(Tables.rows("plover-to-cameo.tsv", 3))
          .anyMatch(row -> row.get(0).equals(type.name()) && row.get(1).isEmpty());
    }
  }

  @Test
  void levelsOfACameoCodeAreItsFirstDigits() {
    assertThat(Cameo.base("0874")).isEqualTo("087");
    assertThat(Cameo.root("0874")).isEqualTo("08");
    assertThat(Cameo.quad("0874")).isEqualTo(2);
    assertThat(Cameo.quad("057")).isEqualTo(1);
    assertThat(Cameo.quad("120")).isEqualTo(3);
    assertThat(Cameo.quad("190")).isEqualTo(4);
    assertThat(new Cameo().goldstein("0874")).isEqualTo(10);
    assertThat(new Cameo().goldstein("1999")).isEqualTo(-10);
  }

  @Test
  void codesOfActorsAreFormedOfCountryBodyAndType() {
    CameoActors actors = new CameoActors(countries);
    assertThat(actors.of(actor(Actor.Kind.ARMED_GROUP, "LBY", "REB", null)).code())
        .isEqualTo("LBYREB");
    assertThat(actors.of(actor(Actor.Kind.GOVERNMENT, "TUR", null, null)).code())
        .isEqualTo("TURGOV");
    CameoActor un = actors.of(actor(Actor.Kind.INTERNATIONAL_ORGANISATION, null, null, "Q1065"));
    assertThat(un.code()).isEqualTo("IGOUNO");
    assertThat(un.group()).isEqualTo("UNO");
    assertThat(un.type(0)).isEqualTo("IGO");
    assertThat(un.type(1)).isNull();
    assertThat(actors.of(actor(Actor.Kind.PERSON, null, null, null)).code()).isNull();
    assertThat(actors.of(actor(Actor.Kind.MEDIA, "QAT", "JRN", null)).code()).isEqualTo("QATMED");
    assertThat(actors.of(null)).isEqualTo(CameoActor.NONE);
  }

  private static Actor actor(Actor.Kind kind, String country, String sector, String wikidata) {
    return new Actor("a", "A", kind, country, sector, wikidata, List.of(), List.of(), 1);
  }

  @Test
  void everyTypeOfAcledIsOneOfItsCodebookAndItsConditionsAreKnown() {
    Set<String> events =
        Set.of(
            "Battles",
            "Explosions/Remote violence",
            "Violence against civilians",
            "Protests",
            "Riots",
            "Strategic developments");
    for (List<String> row : Tables.rows("acled-types.tsv", 6)) {
      EventType.valueOf(row.get(0));
      assertThat(events).contains(row.get(3));
      assertThat(row.get(5)).isIn("actor", "recipient");
      for (String condition : row.get(2).split(" ")) {
        assertThat(condition)
            .matches(
                "|territory=\\w+|cameo=\\d+|(actor|recipient)=(state|nonstate|armed|civilians)");
        if (condition.startsWith("territory=")) {
          Territory.valueOf(
              condition.substring("territory=".length()).toUpperCase(java.util.Locale.ROOT));
        }
      }
    }
  }

  @Test
  void aBrokenRowIsNamed() {
    assertThatThrownBy(() -> Tables.parse("# comment\n\na\tb\n", "x.tsv", 3))
        .hasMessage("x.tsv:3: wants 3 fields set apart by tabs, has 2");
  }

  @Test
  void whatWouldEndACellBecomesASpace() {
    assertThat(Tsv.cell("a\tb\r\nc\u0085d\u2028e\"f\uD83D\uDE80"))
        .isEqualTo("a b  c d e\"f\uD83D\uDE80");
    assertThat(Tsv.cell(null)).isEmpty();
  }
}
