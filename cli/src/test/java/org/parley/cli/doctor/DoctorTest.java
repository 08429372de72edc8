// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.doctor.Finding.State;
import org.parley.cli.settings.Settings;
import org.parley.language.pack.LanguagePack;
import org.parley.store.Samples;
import org.parley.store.SqliteAddress;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

class DoctorTest {
  private static final long MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  @Test
  void anOldJavaIsWrong() {
    assertThat(JavaCheck.version(17, "17.0.15")).isEqualTo(Finding.ok("Java", "17.0.15"));
    assertThat(JavaCheck.version(11, "11.0.2"))
        .isEqualTo(
            Finding.wrong("Java", "11.0.2", "install Java 17 or newer, or point JAVA_HOME at one"));
  }

  @Test
  void makingThePackTakesMoreMemoryThanReading() {
    assertThat(JavaCheck.memory(1000 * MEGABYTE, true))
        .isEqualTo(Finding.ok("memory", "Java may use 1000 MB"));
    assertThat(JavaCheck.memory(1000 * MEGABYTE, false))
        .isEqualTo(
            Finding.wrong(
                "memory",
                "Java may use 1000 MB; making the language pack takes 1400 MB",
                "set java.options = -Xmx1500m (or PARLEY_JAVA_OPTS)"));
    assertThat(JavaCheck.memory(256 * MEGABYTE, true))
        .isEqualTo(
            Finding.wrong(
                "memory",
                "Java may use 256 MB; reading takes 512 MB",
                "set java.options = -Xmx1g (or PARLEY_JAVA_OPTS)"));
  }

  @Test
  void namesOfFilesMustBeUtf8() {
    assertThat(JavaCheck.encoding("UTF-8").state()).isEqualTo(State.OK);
    assertThat(JavaCheck.encoding("ANSI_X3.4-1968"))
        .isEqualTo(
            Finding.wrong(
                "encoding",
                "names of files are ANSI_X3.4-1968; files with other letters in their names are not"
                    + " found",
                "start Parley with its launcher, or set LC_ALL=C.UTF-8"));
  }

  @Test
  void everyWrongSettingIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("parley.conf"), "stroe = x\n\nserve.port = 1,5\n");
    Map<String, String> environment =
        Map.of("PARLEY_CONFIG", file.toString(), "PARLEY_STROE", "x", "HOME", "/h");

    assertThat(SettingsCheck.of(Settings.load(environment), environment))
        .containsExactly(
            Finding.wrong(
                "settings",
                file + ":1: stroe = x: there is no such setting; did you mean store?",
                null),
            Finding.wrong(
                "settings", file + ":3: serve.port = 1,5: wants a number from 0 to 65535", null),
            Finding.note(
                "settings",
                "PARLEY_STROE: Parley knows no such variable",
                "if PARLEY_STORE was meant, rename it"));
  }

  @Test
  void soundSettingsAndNoneAreWell() throws IOException {
    Path file = folder.resolve("parley.conf");
    Map<String, String> none = Map.of("XDG_CONFIG_HOME", "/none");
    assertThat(SettingsCheck.of(Settings.load(none), none))
        .containsExactly(
            Finding.ok("settings", "/none/parley/parley.conf is not there, nor need it be"));

    Files.writeString(file, "author = Ada\n");
    Map<String, String> one = Map.of("PARLEY_CONFIG", file.toString());
    assertThat(SettingsCheck.of(Settings.load(one), one))
        .containsExactly(Finding.ok("settings", file + " is sound"));
  }

  @Test
  void aPackThatIsNotMadeYetIsToldWithTheWay() {
    List<Finding> findings = HomeCheck.of(folder.resolve("deep/home"));

    // The tests have the models on their class path, as a clone has.
    assertThat(findings.get(1))
        .isEqualTo(
            Finding.note(
                "language pack",
                "not made yet: " + LanguagePack.file(folder.resolve("deep/home")),
                "the next reading makes it, or: parley prepare"));
    assertThat(folder.resolve("deep")).doesNotExist();
  }

  @Test
  void aDamagedPackIsWrong() throws IOException {
    Path pack = Files.writeString(LanguagePack.file(folder), "half of it");

    assertThat(HomeCheck.of(folder).get(1))
        .isEqualTo(
            Finding.wrong(
                "language pack",
                "The language pack " + pack + " cannot be used: its length is 10.",
                "delete it, then: parley prepare"));
  }

  @Test
  void aHomeThatIsAFileIsWrong() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(HomeCheck.of(file).get(0))
        .isEqualTo(
            Finding.wrong(
                "home",
                file + " cannot be a folder",
                "set home (or PARLEY_HOME) to another folder"));
  }

  @Test
  void everyRowThatFailsIsToldWithItsLine() throws IOException {
    Files.createDirectories(folder.resolve("page"));
    Path facts = folder.resolve("page/facts.tsv");
    String[] bundled = bundled("page/facts.tsv");
    Files.write(
        facts,
        Stream.of(new String[] {"pigeon\tx\ty"}, bundled, new String[] {"dove\tx\ty"})
            .flatMap(Stream::of)
            .toList());
    Files.createFile(folder.resolve("page/fcats.tsv"));

    List<Finding> findings = KnowledgeCheck.of(folder);

    assertThat(findings).hasSize(3);
    assertThat(findings.get(0))
        .isEqualTo(
            Finding.note(
                "resources",
                folder.resolve("page/fcats.tsv")
                    + " is not named like any file of Parley and is not used",
                "CONTRIBUTING.md tells the names"));
    assertThat(findings.get(1).told()).startsWith(facts + ":1: \"pigeon\tx\ty\" ");
    assertThat(findings.get(2).told())
        .startsWith(facts + ":" + (bundled.length + 2) + ": \"dove\tx\ty\" ");
    assertThat(findings.subList(1, 3)).allMatch(finding -> finding.state() == State.WRONG);
  }

  private static String[] bundled(String name) throws IOException {
    return new String(
            org.parley.reading.Resources.class.getResourceAsStream(name).readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8)
        .split("\n");
  }

  @Test
  void filesOfOnesOwnThatAreSoundAreWell() throws IOException {
    Files.createDirectories(folder.resolve("page"));
    Files.writeString(
        folder.resolve("page/facts.tsv"), String.join("\n", bundled("page/facts.tsv")));

    assertThat(KnowledgeCheck.of(folder))
        .containsExactly(Finding.ok("resources", folder + " is sound"));
    assertThat(KnowledgeCheck.of(null))
        .containsExactly(Finding.ok("resources", "no folder of your own is named"));
    assertThat(KnowledgeCheck.of(folder.resolve("none")))
        .containsExactly(
            Finding.wrong(
                "resources",
                folder.resolve("none") + " is no folder",
                "make it, or change resources (or PARLEY_RESOURCES)"));
  }

  @Test
  void aRecordIsToldAsItIsAndLeftSo() throws IOException {
    Path file = folder.resolve("record.db");
    assertThat(StoreCheck.of(new SqliteAddress(file)).get(0))
        .isEqualTo(Finding.ok("record", file + " is not there yet; parley read PATH makes it"));
    assertThat(file).doesNotExist();

    try (Store store = SqliteStore.open(file)) {
      assertThat(StoreCheck.of(new SqliteAddress(file)).get(0))
          .isEqualTo(Finding.ok("record", file + " is up to date"));
      store.put(Samples.reading("file:///a.txt"), "reader 1");
    }
    assertThat(StoreCheck.of(new SqliteAddress(file)).get(0))
        .isEqualTo(
            Finding.note(
                "record",
                file + " holds pages that are not brought together",
                "the next read, brief, show, export or serve does that"));

    Path letter = Files.writeString(folder.resolve("letter.db"), "Dear reader, ".repeat(100));
    assertThat(StoreCheck.of(new SqliteAddress(letter)).get(0))
        .isEqualTo(
            Finding.wrong(
                "record",
                letter + ": this is not a Parley store but some other file; name another file",
                null));
  }

  @Test
  void anArchiveThatCouldNotBeMadeIsWorthKnowing() throws IOException {
    Path archive = folder.resolve("start-1-full");
    assertThat(ArchiveCheck.of(archive).told())
        .isEqualTo("not made; starts take a second longer, nothing else");
    Files.createFile(folder.resolve("start-1-full.tried"));
    assertThat(ArchiveCheck.of(archive))
        .isEqualTo(
            Finding.note(
                "start archive",
                "could not be made; starts take a second longer, nothing else",
                "see that the disk has 100 MB left, then delete " + archive + ".tried"));
    Files.createFile(archive);
    assertThat(ArchiveCheck.of(archive)).isEqualTo(Finding.ok("start archive", archive.toString()));
  }
}
