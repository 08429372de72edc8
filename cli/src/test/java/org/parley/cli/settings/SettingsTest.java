// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("parley.conf");
  }

  @ParameterizedTest
  @EnumSource
  void aVariableWinsOverTheFile(Setting setting) throws IOException {
    String one = samples(setting)[0];
    String other = samples(setting)[1];
    String[][] cases = {{"", "", null}, {one, "", one}, {"", one, one}, {one, other, other}};
    for (String[] written : cases) {
      Files.writeString(file, written[0].isEmpty() ? "" : setting.key() + " = " + written[0]);
      Map<String, String> environment = new HashMap<>();
      environment.put("PARLEY_CONFIG", file.toString());
      environment.put(setting.variable(), written[1]);

      Settings settings = Settings.load(environment);

      assertThat(settings.problems()).isEmpty();
      assertThat(settings.value(setting).orElse(null)).isEqualTo(written[2]);
    }
  }

  private static String[] samples(Setting setting) {
    return switch (setting.value()) {
      case WORDS -> new String[] {"a b", "c"};
      case PATH -> new String[] {"/one", "/other"};
      case STORE -> new String[] {"/one", "postgresql://ada@db.example/news"};
      case PORT -> new String[] {"0", "65535"};
      case YES_OR_NO -> new String[] {"yes", "no"};
      case BRIEF_FORM -> new String[] {"text", "html"};
      case EXPORT_FORM -> new String[] {"csv", "acled"};
      case FIELDS -> new String[] {"text=body", "text=b,title=t"};
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stroe = x.db        | stroe = x.db: there is no such setting; did you mean store?",
        "server.port = 1     | server.port = 1: there is no such setting; did you mean serve.port?",
        "store               | store: wants a value: store = …",
        "store =             | store = : has no value; give one or take the line out",
        "serve.port = 70000  | serve.port = 70000: wants a number from 0 to 65535",
        "serve.port = ٣      | serve.port = ٣: wants a number from 0 to 65535",
        "start.archive = off | start.archive = off: wants one of: yes, no",
        "brief.format = pdf  | brief.format = pdf: wants one of: text, markdown, html",
        "fields = body       | fields = body: wants ROLE=NAME, several with commas, as text=body,title=headline",
      })
  void saysFileLineKeyAndWhatToDo(String line, String told) throws IOException {
    Files.writeString(file, "# mine\n\n" + line + "\n");

    Settings settings = Settings.load(Map.of("PARLEY_CONFIG", file.toString()));

    assertThat(settings.problems()).containsExactly(file + ":3: " + told);
    assertThat(settings.values()).isEmpty();
  }

  @Test
  void saysThatAKeyIsThereTwice() throws IOException {
    Files.writeString(file, "author = Ada\nauthor = Bea\n");

    Settings settings = Settings.load(Map.of("PARLEY_CONFIG", file.toString()));

    assertThat(settings.problems())
        .containsExactly(file + ":2: author = Bea: is set in line 1 already; keep one of them");
    assertThat(settings.value(Setting.AUTHOR)).hasValue("Ada");
  }

  @Test
  void namesTheVariableThatIsWrong() {
    Settings settings =
        Settings.load(Map.of("PARLEY_SERVE_PORT", "http", "XDG_CONFIG_HOME", folder.toString()));

    assertThat(settings.problems())
        .containsExactly("PARLEY_SERVE_PORT = http: wants a number from 0 to 65535");
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    Settings settings = Settings.load(Map.of("PARLEY_CONFIG", file.toString()));

    assertThat(settings.problems())
        .containsExactly(
            "PARLEY_CONFIG = " + file + ": there is no such file; make it or unset the variable");
  }

  @Test
  void aFileThatIsNotUtf8IsToldSo() throws IOException {
    Files.write(file, "author = José".getBytes(StandardCharsets.ISO_8859_1));

    Settings settings = Settings.load(Map.of("PARLEY_CONFIG", file.toString()));

    assertThat(settings.problems()).containsExactly(file + ": is not UTF-8; save it as UTF-8");
  }

  @Test
  void theFileIsInTheFolderForSettings() throws IOException {
    Path own = Files.createDirectories(folder.resolve("parley")).resolve("parley.conf");
    Files.writeString(own, "\uFEFFauthor=Ada\r\n");

    Settings settings = Settings.load(Map.of("XDG_CONFIG_HOME", folder.toString()));

    assertThat(settings.file()).isEqualTo(own);
    assertThat(settings.value(Setting.AUTHOR)).hasValue("Ada");
    assertThat(Settings.load(Map.of("HOME", "/home/ada")).file())
        .isEqualTo(Path.of("/home/ada/.config/parley/parley.conf"));
  }

  @Test
  void pathsAreRelativeToTheFile() throws IOException {
    Files.writeString(file, "store = records/mine.db\nhome = ~/packs\nresources = /srv/rules\n");

    Settings settings =
        Settings.load(Map.of("PARLEY_CONFIG", file.toString(), "HOME", "/home/ada"));

    assertThat(settings.value(Setting.STORE))
        .hasValue(folder.resolve("records/mine.db").toString());
    assertThat(settings.home()).isEqualTo(Path.of("/home/ada/packs"));
    assertThat(settings.resources()).isEqualTo(Path.of("/srv/rules"));
  }

  @Test
  void theAddressOfADatabaseIsNoPathAndIsToldWithoutItsPassword() throws IOException {
    Files.writeString(file, "store = postgresql://ada:secret@db.example/news\n");
    assertThat(Settings.load(Map.of("PARLEY_CONFIG", file.toString())).value(Setting.STORE))
        .hasValue("postgresql://ada:secret@db.example/news");

    Files.writeString(file, "store = postgresql://ada:secret@db.example/news?pool=9\n");
    assertThat(
            Settings.load(
                    Map.of(
                        "PARLEY_CONFIG",
                        file.toString(),
                        "PARLEY_STORE",
                        "postgresql:ada:secret@db.example"))
                .problems())
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .contains("this is no address of a database")
                    .doesNotContain("secret"));
  }

  @Test
  void thePackIsInTheCacheUnlessSet() {
    assertThat(Settings.load(Map.of("XDG_CACHE_HOME", "/c", "HOME", "/h")).home())
        .isEqualTo(Path.of("/c/parley"));
    assertThat(Settings.load(Map.of("PARLEY_HOME", "/p", "XDG_CACHE_HOME", "/c")).home())
        .isEqualTo(Path.of("/p"));
  }
}
