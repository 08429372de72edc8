// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.parley.reading.Resources;
import org.parley.reading.place.States;

final class ListsTest {
  private static final Resources RESOURCES = Resources.bundled();

  @Test
  void everyRowOfEveryFileLoads() {
    assertThatCode(() -> new MentionReader(RESOURCES)).doesNotThrowAnyException();
  }

  @Test
  void actorsHaveReadableIdsAndKnownCountries() {
    States states = new States(RESOURCES);
    for (ActorList.Entry entry : new ActorList(RESOURCES).entries()) {
      assertThat(entry.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      String country = entry.country();
      if (country != null) {
        assertThat(states.state(country)).as(entry.id() + " " + country).isPresent();
      }
      String wikidata = entry.wikidata();
      if (wikidata != null) {
        assertThat(wikidata).matches("Q[1-9][0-9]*");
      }
      String sector = entry.sector();
      if (sector != null) {
        assertThat(sector).matches("[A-Z]{3}");
      }
    }
  }

  @Test
  void statesGoByNameAdjectivePeopleAndSeat() {
    States states = new States(RESOURCES);
    assertThat(states.form("Türkiye").orElseThrow().state().id()).isEqualTo("turkey");
    assertThat(states.form("Sudanese").orElseThrow().state().code()).isEqualTo("SDN");
    assertThat(states.form("Colombians").orElseThrow().uses()).containsExactly(States.Use.PEOPLE);
    assertThat(states.form("Nairobi").orElseThrow().uses()).containsExactly(States.Use.SEAT);
  }
}
