// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.Samples;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

class CommandLineTest {
  @TempDir private Path folder;

  @Test
  void tellsItsVersion() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("Parley \\d+\\.\\d+\\.\\d+.*\\RJava \\d+.*\\R");
  }

  @Test
  void everyVerbTellsHowToUseIt() {
    for (String verb : List.of("read", "brief", "show", "actors", "correct", "export", "explain")) {
      CommandRun run = CommandRun.of(verb, "--help");
      assertThat(run.code()).as(verb).isZero();
      assertThat(run.out()).startsWith("Usage: parley " + verb);
    }
  }

  @Test
  void helpNamesEveryVerbAndTheExitCodes() {
    CommandRun run = CommandRun.of("help");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("read ", "show ", "export ", "annotate ", "help ")
        .contains("0   done", "1   could not be done", "2   misuse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reed",
        "read",
        "read --stor x",
        "read /no/such/folder",
        "read - -",
        "show",
        "show page",
        "show pigeon 1",
        "export --out x",
        "export --format pigeon --out x",
        "annotate extra"
      })
  void misuseExitsWith2AndSaysHowToGoOn(String command) {
    CommandRun run = CommandRun.of(command.isEmpty() ? new String[0] : command.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).hasSize(2);
    assertThat(run.err()).startsWith("parley").contains("Try: parley").doesNotContain("\tat ");
  }

  @Test
  void readsNothingWhenOneOfThePathsIsNotThere() throws Exception {
    Path page = Files.writeString(folder.resolve("page.txt"), "A page of news.\n");
    Path store = folder.resolve("record.db");

    CommandRun run =
        CommandRun.of("read", page.toString(), page + "x", "--store", store.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors().get(0)).isEqualTo("parley read: " + page + "x: no such file or folder");
    assertThat(store).doesNotExist();
  }

  @Test
  void aRecordThatIsNotThereFailsWithAWayOut() {
    Path store = folder.resolve("none.db");

    CommandRun run = CommandRun.of("show", "page", "1", "--store", store.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .containsExactly(
            "parley: "
                + store
                + ": there is no such record; make one with: parley read PATH --store "
                + store);
  }

  @Test
  void aFileThatIsNoRecordFailsInOneLine() throws Exception {
    Path store = Files.writeString(folder.resolve("letter.db"), "Dear reader, ".repeat(1000));
    Path page = Files.writeString(folder.resolve("page.txt"), "A page of news.\n");

    CommandRun run = CommandRun.of("read", page.toString(), "--store", store.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("parley: ")
        .contains("letter.db");
    assertThat(store).hasContent("Dear reader, ".repeat(1000));
  }

  @Test
  void readsStandardInput() {
    Path store = folder.resolve("record.db");

    CommandRun run =
        CommandRun.withInput("A page of news.\n", "read", "-", "--store", store.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Read 1 page,");
  }

  @Test
  void exportsTheRecord() throws Exception {
    Path store = folder.resolve("record.db");
    CommandRun.withInput("A page of news.\n", "read", "-", "--store", store.toString());
    Path out = folder.resolve("deep/out");

    CommandRun run =
        CommandRun.of(
            "export", "--format", "jsonl", "--out", out.toString(), "--store", store.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(out.resolve("pages.jsonl")))
        .contains("\"text\":\"A page of news.\\n\"");
  }

  @Test
  void anExportSaysWhatItsFormatCannotCarry() throws Exception {
    Path file = folder.resolve("record.db");
    try (Store store = SqliteStore.open(file)) {
      store.put(Samples.reading("file:///a.txt"), "reader 1");
    }

    CommandRun run =
        CommandRun.of(
            "export", "--format", "gdelt", "--out", folder.toString(), "--store", file.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            %s: rows: 0
            %s: rows: 0
            Left out, for gdelt would tell them as having happened:
              1 events that the words negate
            """
                .formatted(folder.resolve("events.tsv"), folder.resolve("mentions.tsv")));
  }

  @Test
  void anExportThatCannotBeWrittenFailsInOneLine() throws Exception {
    Path store = folder.resolve("record.db");
    CommandRun.withInput("A page of news.\n", "read", "-", "--store", store.toString());
    Path file = Files.createFile(folder.resolve("file"));

    CommandRun run =
        CommandRun.of(
            "export", "--format", "jsonl", "--out", file.toString(), "--store", store.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).singleElement().asString().contains(file.toString());
  }
}
