// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.Resources;
import org.parley.reading.place.PlaceNames;
import org.parley.reading.place.States;

final class ListsTest {
  private static final Resources RESOURCES = Resources.bundled();

  /** Those of the PLOVER manual. */
  private static final Set<String> SECTORS =
      Set.of(
          "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP"
              .concat(" PRE REL SOC")
              .split(" "));

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
        assertThat(SECTORS).as(entry.id()).contains(sector);
      }
      assertThat(entry.names())
          .as(entry.id())
          .allMatch(name -> name.matches("[^()?]+|[A-Z]+ \\([A-Z]+\\)"));
    }
  }

  @Test
  void thereAreActorsOfAllTheWorldsConflicts() {
    List<ActorList.Entry> entries = new ActorList(RESOURCES).entries();
    assertThat(entries).hasSizeGreaterThan(2_500);
    assertThat(entries.stream().map(ActorList.Entry::country).distinct().count())
        .isGreaterThan(100);
  }

  @Test
  void namesThatOnlyCaseAndAccentsTellApartAreOneActorsOrSeverals() {
    ActorList list = new ActorList(RESOURCES);
    Map<String, String> bearers = new HashMap<>();
    for (ActorList.Entry entry : list.entries()) {
      for (String name : entry.names()) {
        String key = name.indexOf(' ') < 0 ? name : PlaceNames.key(name);
        String before = bearers.put(key, entry.id());
        if (before != null && !before.equals(entry.id())) {
          assertThat(list.isCommon(name)).as(name + " of " + before + ", " + entry.id()).isTrue();
        }
      }
    }
  }

  @Test
  void noActorGoesByTheNameOfAState() {
    States states = new States(RESOURCES);
    for (ActorList.Entry entry : new ActorList(RESOURCES).entries()) {
      assertThat(entry.names()).as(entry.id()).allMatch(name -> states.form(name).isEmpty());
    }
  }

  @Test
  void twoActorsOfOneNameNeedTwoCountries(@TempDir Path folder) throws IOException {
    write(folder, "a\tRed Front\tarmed_group\tCOL\nb\tRed Front\tarmed_group\tCOL");
    assertThatThrownBy(() -> new ActorList(Resources.of(folder)))
        .hasMessageContaining("actors.tsv:2")
        .hasMessageContaining("which is also a name of a");
    write(folder, "a\tRed Front\tarmed_group\tCOL\nb\tRed Front\tarmed_group\tMMR");
    ActorList list = new ActorList(Resources.of(folder));
    assertThat(list.named("Red Front")).isEmpty();
    assertThat(list.bearers("Red Front")).extracting(ActorList.Entry::id).containsExactly("a", "b");
  }

  @Test
  void aMarkedNameIsNobodysAlone(@TempDir Path folder) throws IOException {
    write(folder, "a\tRed Front\tarmed_group\tCOL\t\t\t?Red Front;RFC");
    ActorList list = new ActorList(Resources.of(folder));
    assertThat(list.named("Red Front")).isEmpty();
    assertThat(list.named("RFC")).isPresent();
  }

  private static void write(Path folder, String rows) throws IOException {
    Files.createDirectories(folder.resolve("actor"));
    Files.writeString(folder.resolve("actor/actors.tsv"), rows);
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
