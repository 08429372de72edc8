// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher of an installation, with a Java newer than any other that notes what it is asked and
 * makes an archive of classes where it is told to.
 */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      echo "$@" >>"%1$s/asked"
      for word in "$@"; do
        case $word in
          -XX:AOTCacheOutput=*) %2$s ;;
        esac
      done
      """;

  @TempDir private Path folder;
  private Path launcher;

  record Run(int code, String err) {}

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "no POSIX shell");
    launcher = Files.createDirectories(folder.resolve("parley 1/bin")).resolve("parley");
    Files.copy(Path.of("../parley"), launcher);
    Files.createDirectories(folder.resolve("parley 1/lib"));
    Files.createFile(folder.resolve("parley 1/lib/parley.jar"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"99.0.1\"\n");
    java(": >\"${word#*=}\"");
    assertThat(java.resolve("java").toFile().setExecutable(true)).isTrue();
  }

  private void java(String making) throws IOException {
    Files.writeString(folder.resolve("jdk/bin/java"), JAVA.formatted(folder, making));
  }

  @Test
  void theFirstStartMakesAnArchiveAndLaterOnesUseIt() throws Exception {
    assertThat(run(launcher, Map.of(), "read", "a b")).isEqualTo(new Run(0, ""));
    assertThat(run(launcher, Map.of(), "--version")).isEqualTo(new Run(0, ""));

    List<String> asked = asked();
    String archive = kept().get(0);
    assertThat(kept()).hasSize(1);
    assertThat(archive).matches("start-\\d+-words");
    assertThat(asked).hasSize(4);
    assertThat(asked.get(0)).contains("-XX:AOTCacheOutput=").endsWith("org.parley.cli.Parley help");
    assertThat(asked.get(1)).contains("-XX:+VerifySharedSpaces").endsWith(" --version");
    assertThat(asked.get(2))
        .contains("-XX:AOTCache=" + home().resolve(archive))
        .endsWith("-cp " + jar() + " org.parley.cli.Parley read a b");
    assertThat(asked.get(3)).endsWith("org.parley.cli.Parley --version");
  }

  @Test
  void aNewPackMakesAnArchiveThatKnowsReading() throws Exception {
    run(launcher, Map.of(), "--version");
    Files.createFile(home().resolve("language-1.pack"));

    run(launcher, Map.of(), "--version");

    assertThat(asked().get(3))
        .contains("org.parley.cli.Parley brief " + folder)
        .contains("--store");
    assertThat(kept()).anyMatch(name -> name.matches("start-\\d+-full"));
  }

  @Test
  void anArchiveThatCannotBeMadeIsTriedOnceAndNobodyIsBothered() throws Exception {
    java("exit 1");

    assertThat(run(launcher, Map.of(), "--version")).isEqualTo(new Run(0, ""));
    assertThat(run(launcher, Map.of(), "--version")).isEqualTo(new Run(0, ""));

    assertThat(asked().stream().filter(line -> line.contains("AOTCacheOutput"))).hasSize(1);
    assertThat(asked().get(asked().size() - 1)).doesNotContain("-XX:AOTCache=");
    assertThat(kept()).singleElement().asString().endsWith(".tried");
  }

  @Test
  void itIsTriedAgainADayLater() throws Exception {
    java("exit 1");
    run(launcher, Map.of(), "--version");
    Path mark = home().resolve(kept().get(0));
    Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    java(": >\"${word#*=}\"");

    run(launcher, Map.of(), "--version");

    assertThat(kept()).singleElement().asString().matches("start-\\d+-words");
  }

  @Test
  void onlyItsOwnOldArchivesAreRemoved() throws Exception {
    Files.createDirectories(home().resolve("below"));
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(100)));
    for (String name :
        List.of("start-1-full", "start-2-words", "start-up.txt", "below/start-1-full")) {
      Files.setLastModifiedTime(Files.createFile(home().resolve(name)), longAgo);
    }
    Files.createFile(home().resolve("start-3-full"));

    run(launcher, Map.of(), "--version");

    assertThat(kept()).hasSize(4).contains("below", "start-3-full", "start-up.txt");
    assertThat(home().resolve("below/start-1-full")).exists();
  }

  @Test
  void startsWhereNoFolderCanBeMade() throws Exception {
    Path occupied = Files.createFile(folder.resolve("occupied"));

    assertThat(run(launcher, Map.of("PARLEY_HOME", occupied.toString()), "--version"))
        .isEqualTo(new Run(0, ""));

    assertThat(asked()).singleElement().asString().doesNotContain("AOTCache");
  }

  @Test
  void readsItsOwnSettingsFromTheFileAndVariablesWin() throws Exception {
    Path settings = folder.resolve("parley.conf");
    Files.writeString(
        settings, "# mine\njava.options=-Xmx1g -Dkey=value \r\nstart.archive = no\nhome = packs");
    Map<String, String> file = Map.of("PARLEY_CONFIG", settings.toString());

    run(launcher, file, "help");
    run(launcher, with(file, "PARLEY_JAVA_OPTS", "-Xmx2g"), "help");
    run(launcher, with(file, "PARLEY_START_ARCHIVE", "yes"), "help");

    assertThat(asked().get(0)).contains(" -Xmx1g -Dkey=value -cp ").doesNotContain("AOTCache");
    assertThat(asked().get(1)).contains(" -Xmx2g -cp ").doesNotContain("-Xmx1g");
    assertThat(asked().get(2)).contains("-XX:AOTCacheOutput=" + folder.resolve("packs/start-"));
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("parley 1/bin/parley"));

    run(link, Map.of("PARLEY_START_ARCHIVE", "no"), "help");

    assertThat(asked()).singleElement().asString().endsWith(jar() + " org.parley.cli.Parley help");
  }

  @Test
  void saysThatAnArchiveWasNotUnpackedWhole() throws Exception {
    Files.delete(folder.resolve("parley 1/lib/parley.jar"));

    assertThat(run(launcher, Map.of(), "help"))
        .isEqualTo(
            new Run(
                1,
                "parley: " + jar() + " is missing; unpack the archive of Parley again, whole.\n"));
  }

  private static Map<String, String> with(Map<String, String> one, String key, String value) {
    Map<String, String> both = new HashMap<>(one);
    both.put(key, value);
    return both;
  }

  private Path jar() throws IOException {
    return folder.toRealPath().resolve("parley 1/lib/parley.jar");
  }

  private Path home() {
    return folder.resolve("user/.cache/parley");
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(home())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> asked() throws IOException {
    return Files.readAllLines(folder.resolve("asked"));
  }

  private Run run(Path script, Map<String, String> variables, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of("/bin/sh", script.toString()));
    words.addAll(List.of(command));
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", folder.resolve("user").toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(variables);
    int code = builder.start().waitFor();
    return new Run(code, Files.readString(err));
  }
}
