// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Event;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.Samples;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

final class CorrectCommandTest {
  private static final String EVENT = "00000000000000aa-1-e1";

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void aRecordOfOnePage() {
    file = folder.resolve("r.db").toString();
    try (Store store = SqliteStore.open(Path.of(file))) {
      store.put(Samples.reading("a.txt"), "1");
    }
  }

  private CommandRun correct(String... arguments) {
    return run(file, "correct", arguments);
  }

  private static CommandRun run(String store, String verb, String... arguments) {
    List<String> all = new ArrayList<>(List.of(verb));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--store", store));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void aCorrectionIsMadeListedAndTakenBack() {
    CommandRun set =
        correct("set", "event", EVENT, "type", "ACCUSE", "--author", "ada", "--note", "they spoke");
    assertThat(set.code()).isZero();
    assertThat(set.out())
        .contains(
            "  applied  event:00000000000000aa:58-66"
                + "  {\"op\":\"set\",\"field\":\"type\",\"value\":\"ACCUSE\"}")
        .contains("  ada: they spoke");
    assertThat(run(file, "show", "event", EVENT).out()).contains("ACCUSE").contains("corrected");
    String id = set.out().substring(0, set.out().indexOf(' '));
    assertThat(correct("undo", id).code()).isZero();
    assertThat(correct().out()).contains(id + "  undone").contains("taken back by c-");
    assertThat(run(file, "show", "event", EVENT).out()).contains("REJECT").doesNotContain("ACCUSE");
  }

  @Test
  void conflictsAreShownAndTheLaterHolds() {
    correct("set", "event", EVENT, "date", "2020-01-13", "--author", "ada");
    correct("set", "event", EVENT, "date", "2020-01-14", "--author", "ben");
    assertThat(correct("list", "--only", "overruled").out())
        .contains("2020-01-13")
        .contains("in conflict with c-")
        .doesNotContain("2020-01-14\"}");
    try (Store store = SqliteStore.open(Path.of(file))) {
      assertThat(store.find(Kind.EVENTS, EVENT).orElseThrow().date().from())
          .hasToString("2020-01-14");
    }
  }

  @Test
  void saysWhatCannotBeDone() {
    assertThat(correct("set", "event", "e9", "type", "ACCUSE").errors())
        .containsExactly("parley: " + file + ": the record has no event 'e9'");
    assertThat(correct("strike", "page", "x").errors().get(0))
        .endsWith(
            "there is no kind 'page' to correct; the kinds are: event, statement, proposal,"
                + " position, incident, actor");
    assertThat(correct("set", "event", EVENT, "colour", "red").errors().get(0))
        .contains("\"colour\" is no field to set; of an event there are: type, mode");
    CommandRun refused = correct("set", "event", EVENT, "actor", "nobody");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out())
        .contains("the record has no actor nobody")
        .contains("take it back with: parley correct undo c-");
    assertThat(correct("begin", "a.txt", "no such words").errors().get(0))
        .contains("'no such words' does not stand in a.txt");
  }

  @Test
  void aFileIsSharedAndWhatItSpeaksOfIsMissedWhereItIsNot() throws Exception {
    correct("strike", "event", EVENT, "--author", "ada");
    Path shared = folder.resolve("corrections.jsonl");
    assertThat(correct("export", shared.toString()).code()).isZero();
    assertThat(Files.readString(shared))
        .contains("\"change\":{\"op\":\"strike\"},\"author\":\"ada\"");
    assertThat(correct("export").out()).isEqualTo(Files.readString(shared));
    assertThat(correct("import", shared.toString()).out())
        .contains(shared + ": 0 new, 1 known already");

    String other = folder.resolve("other.db").toString();
    assertThat(run(other, "correct", "import", shared.toString()).out())
        .contains(shared + ": 1 new, 0 known already")
        .contains("Corrections: 1 speak of what is not in the record any more");
    Path page = Files.writeString(folder.resolve("p.txt"), "Rain fell.\nThe end of it.");
    assertThat(run(other, "read", page.toString()).out())
        .contains("see: parley correct list --only lost");
    assertThat(run(other, "correct", "list", "--only", "lost").out())
        .contains("the record has no page 00000000000000aa");
  }

  @Test
  void aBorderIsMovedWithoutThePagesFileAndHoldsWhenItIsReadAgain() throws Exception {
    String text =
        """
        Council agrees on a new bridge
        The council of the river town agreed on Monday to build a new bridge over the river.
        It will cost a great deal of money and take many years to finish, the mayor said.
        Army shells the mill in the north
        Soldiers of the army shelled the mill in the north of the country for a second day.
        The farmers who live around it have left for the town on the other side of the river.
        """;
    Path page = Files.writeString(folder.resolve("p.txt"), text);
    String record = folder.resolve("borders.db").toString();
    run(record, "read", page.toString());
    int before = stories(record).size();
    Files.delete(page);
    CommandRun begun = run(record, "correct", "begin", "p.txt", "It will cost");
    assertThat(begun.out()).contains("  applied  border:");
    List<Story> cut = stories(record);
    assertThat(cut).hasSize(before + 1);
    assertThat(cut).anyMatch(story -> story.corrected().equals(List.of("spans")));

    Files.writeString(page, text);
    assertThat(run(record, "read", page.toString()).out())
        .contains("Already in the record: 1 page");
    String id = begun.out().substring(0, begun.out().indexOf(' '));
    assertThat(run(record, "correct", "undo", id).code()).isZero();
    assertThat(stories(record)).hasSize(before).allMatch(story -> story.corrected().isEmpty());
  }

  @Test
  void anEventThatWasNotReadIsAddedAndItsFieldsAreSet() throws Exception {
    Path page =
        Files.writeString(
            folder.resolve("p.txt"),
            """
            Talks stall in Varo

            VARO, June 7, 2021 - The delegation of Norland got cold feet over the truce on Monday.
            Its envoy went home without a word to the people who had waited for him all day long.
            """);
    String record = folder.resolve("added.db").toString();
    run(record, "read", page.toString());
    CommandRun added = run(record, "correct", "add", "event", "p.txt", "got cold feet", "reject");
    assertThat(added.out()).contains("  applied  event:").contains("\"type\":\"REJECT\"");
    Event event = only(record);
    assertThat(event.cue().text()).isEqualTo("got cold feet");
    run(record, "correct", "set", "event", event.id(), "date", "2021-06-07");
    assertThat(only(record).date().from()).hasToString("2021-06-07");
    assertThat(only(record).corrected()).containsExactly("added", "date");
    assertThat(run(record, "correct", "add", "event", "p.txt", "went home", "fly").errors().get(0))
        .contains("there is no type 'fly'; the types are: AGREE, CONSULT");
    assertThat(run(record, "correct", "add", "actor", "p.txt", "went home").errors().get(0))
        .contains("only an event or a statement can be added, no actor");
    String id = added.out().substring(0, added.out().indexOf(' '));
    run(record, "correct", "undo", id);
    try (Store store = SqliteStore.open(Path.of(record))) {
      assertThat(store.all(Kind.EVENTS)).noneMatch(row -> row.corrected().contains("added"));
    }
  }

  private static Event only(String record) {
    try (Store store = SqliteStore.open(Path.of(record))) {
      return store.all(Kind.EVENTS).stream()
          .filter(event -> event.corrected().contains("added"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<Story> stories(String record) {
    try (Store store = SqliteStore.open(Path.of(record))) {
      return store.all(Kind.STORIES);
    }
  }
}
