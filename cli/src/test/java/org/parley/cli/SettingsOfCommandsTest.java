// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.settings.Setting;

/** Settings as commands use them: an option wins over a variable, and that over the file. */
class SettingsOfCommandsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() throws IOException {
    file = Files.createFile(folder.resolve("parley.conf"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          file, variable, option, used
          '',   '',       '',     parley.db
          f.db, '',       '',     FOLDER/f.db
          '',   v.db,     '',     v.db
          f.db, v.db,     '',     v.db
          '',   '',       o.db,   o.db
          f.db, '',       o.db,   o.db
          '',   v.db,     o.db,   o.db
          f.db, v.db,     o.db,   o.db
          """,
      useHeadersInDisplayName = true)
  void theRecord(String inFile, String variable, String option, String used) throws IOException {
    Files.writeString(file, inFile.isEmpty() ? "" : "store = " + inFile + "\n");
    List<String> command = new ArrayList<>(List.of("show", "page", "none"));
    if (!option.isEmpty()) {
      command.addAll(List.of("--store", option));
    }

    CommandRun run = run(Map.of("PARLEY_STORE", variable), command.toArray(String[]::new));

    String path = used.replace("FOLDER", folder.toString());
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("parley: " + path + ": there is");
  }

  @Test
  void helpTellsWhatIsSet() throws IOException {
    Files.writeString(file, "serve.port = 9001\nbrief.format = html\n");

    assertThat(run(Map.of(), "serve", "--help").out()).contains("(default: 9001)");
    assertThat(run(Map.of("PARLEY_SERVE_PORT", "9002"), "serve", "--help").out())
        .contains("(default: 9002)");
    assertThat(run(Map.of(), "brief", "--help").out()).contains("(default: html)");
    // The option of another command has the same name.
    assertThat(run(Map.of(), "export", "--help").out()).doesNotContain("html");
  }

  @Test
  void whoCorrectsIsSet() throws IOException {
    Path store = folder.resolve("record.db");
    Path corrections = folder.resolve("corrections.jsonl");
    Path page = Files.writeString(folder.resolve("page.txt"), "A page of news.\n");
    CommandRun.of("read", page.toString(), "--store", store.toString());
    Files.writeString(file, "author = Ada\nstore = record.db\n");

    CommandRun by = run(Map.of(), "correct", "begin", "page.txt", "page of news");
    run(Map.of(), "correct", "export", corrections.toString());

    assertThat(by.err()).isEmpty();
    assertThat(corrections).content().contains("\"author\":\"Ada\"");
  }

  @Test
  void aSettingNeverTurnsABriefOfPagesIntoAReading() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "A page of news.\n");
    Files.writeString(file, "store = record.db\n");

    CommandRun run = run(Map.of(), "brief", page.toString());

    assertThat(run.code()).isZero();
    assertThat(folder.resolve("record.db")).doesNotExist();
  }

  @Test
  void nothingIsDoneUnderAWrongSetting() throws IOException {
    Files.writeString(file, "stroe = x.db\nserve.port = -1\n");
    Path page = Files.writeString(folder.resolve("page.txt"), "A page of news.\n");

    CommandRun run = run(Map.of(), "read", page.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors())
        .containsExactly(
            "parley: " + file + ":1: stroe = x.db: there is no such setting; did you mean store?",
            "parley: " + file + ":2: serve.port = -1: wants a number from 0 to 65535");
    assertThat(run(Map.of(), "--version").code()).isZero();
    assertThat(run(Map.of(), "help", "read").code()).isZero();
    assertThat(run(Map.of(), "read", "--help").code()).isZero();
  }

  @Test
  void everySettingIsDocumented() throws IOException {
    String documented = Files.readString(Path.of("../docs/configuration.md"));

    Arrays.stream(Setting.values())
        .forEach(
            setting ->
                assertThat(documented)
                    .contains("| `" + setting.key() + "` | `" + setting.variable() + "` |"));
  }

  private CommandRun run(Map<String, String> variables, String... command) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("PARLEY_CONFIG", file.toString());
    return CommandRun.in(environment, command);
  }
}
