// SPDX-License-Identifier: Apache-2.0
package org.parley.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives as people get them: unpacked to a place that nobody may write to, and run. */
class ReleaseIT {
  private static final String NAME = "parley-" + System.getProperty("parley.version");
  private static final String PAGE =
      """
      River Front rejects truce

      JUBA, 3 May 2021 - The River Front rejected the truce on Monday.
      """;

  /** One of these is enough where a library has a choice. */
  private static final List<String> COMPATIBLE =
      List.of("Apache", "MIT", "BSD", "EPL", "Eclipse", "Unicode-3.0", "Public Domain");

  @TempDir private static Path folder;
  private static Path release;
  private static List<Path> files;

  @TempDir private Path home;

  record Run(int code, String out, String err) {}

  @BeforeAll
  static void unpack() throws IOException {
    release = folder.resolve(NAME);
    try (InputStream in = Files.newInputStream(Path.of(archive() + ".tar.gz"));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path to = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          Files.copy(tar, to);
          to.toFile().setExecutable((entry.getMode() & 0100) != 0);
        }
      }
    }
    try (Stream<Path> all = Files.walk(release)) {
      files = all.toList();
    }
    files.forEach(file -> file.toFile().setWritable(false));
  }

  @AfterAll
  static void letItBeDeleted() {
    files.forEach(file -> file.toFile().setWritable(true));
  }

  private static String archive() {
    return System.getProperty("parley.archive");
  }

  @Test
  void bothArchivesHoldTheSame() throws IOException {
    Map<String, Long> zipped = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setFile(new File(archive() + ".zip")).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          zipped.put(entry.getName(), entry.getSize());
        }
        if (entry.getName().equals(NAME + "/bin/parley")) {
          assertThat(entry.getUnixMode() & 0777).isEqualTo(0755);
        }
      }
    }
    Map<String, Long> unpacked = new TreeMap<>();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        unpacked.put(folder.relativize(file).toString(), Files.size(file));
      }
    }
    assertThat(zipped).isEqualTo(unpacked);
  }

  @Test
  void holdsWhatPeopleNeed() throws IOException {
    assertThat(
            List.of(
                "bin/parley",
                "bin/parley.cmd",
                "lib/parley.jar",
                "lib/java-options",
                "completion/parley.bash",
                "completion/_parley",
                "man/man1/parley.1",
                "man/man1/parley-brief.1",
                "docs/install.md",
                "docs/configuration.md",
                "examples",
                "LICENSE",
                "NOTICE",
                "licences/README.md",
                NAME + ".cdx.json"))
        .allSatisfy(name -> assertThat(release.resolve(name)).exists());
    assertThat(release.resolve("bin/parley")).isExecutable();
    assertThat(names(release.resolve("lib")))
        .noneMatch(name -> name.contains("nlp4j-english"))
        .noneMatch(name -> name.contains("junit"));
    assertThat(Files.readString(release.resolve("man/man1/parley-brief.1")))
        .contains(".SH \"OPTIONS\"", "\\-\\-since");
    assertThat(Files.readString(release.resolve("completion/parley.bash")))
        .contains("_complete_parley", "--proposal");
  }

  @Test
  void everyJarIsOnTheClassPathAndTheOtherWayRound() throws IOException {
    Set<String> jars = new TreeSet<>(names(release.resolve("lib")));
    jars.remove("parley.jar");
    try (JarFile jar = new JarFile(release.resolve("lib/parley.jar").toFile())) {
      String path = jar.getManifest().getMainAttributes().getValue("Class-Path");
      assertThat(new TreeSet<>(List.of(path.split(" ", -1)))).isEqualTo(jars);
    }
  }

  @Test
  void everyLibraryIsNamedWithALicenceThatFits() throws IOException {
    Set<String> named = new HashSet<>();
    for (String line : Files.readAllLines(release.resolve("licences/LIBRARIES.txt"))) {
      if (line.strip().startsWith("(")) {
        assertThat(COMPATIBLE).as(line).anyMatch(line::contains);
        String[] coordinates =
            line.replaceAll(".*\\(([^() ]+:[^() ]+:[^() ]+) - .*", "$1").split(":", -1);
        named.add(coordinates[1] + "-" + coordinates[2] + ".jar");
      }
    }
    List<String> libraries =
        names(release.resolve("lib")).stream().filter(name -> !name.startsWith("parley")).toList();
    assertThat(named).containsAll(libraries);
  }

  @Test
  void theBillOfMaterialsNamesEveryJar() throws IOException {
    String bill = Files.readString(release.resolve(NAME + ".cdx.json"));
    assertThat(bill).contains("\"bomFormat\" : \"CycloneDX\"");
    for (String jar : names(release.resolve("lib"))) {
      String artifact = jar.replaceAll("-\\d.*", "");
      if (!jar.equals("parley.jar")) {
        assertThat(bill).contains("\"name\" : \"" + artifact + "\"");
      }
    }
  }

  @Test
  void tellsItsVersionAndKeepsAnArchiveOfClasses() throws Exception {
    Run first = run("--version");
    Run second = run("--version");

    assertThat(first.out())
        .startsWith("Parley " + System.getProperty("parley.version") + "\nJava ");
    assertThat(first.err()).isEmpty();
    assertThat(second).isEqualTo(first);
    assertThat(names(home.resolve(".cache/parley")))
        .singleElement()
        .asString()
        .matches("start-\\d+-words");
    assertThat(run("doctor").out()).contains("ok     start archive  " + home);
  }

  @Test
  void startsWhereNothingCanBeWritten() throws Exception {
    Path occupied = Files.createFile(home.resolve("occupied"));

    Run run = run(Map.of("PARLEY_HOME", occupied.toString()), "--version");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Parley ");
  }

  @Test
  void withoutAPackItSaysHowToMakeOneAndFetchesNothing() throws Exception {
    Path page = Files.writeString(home.resolve("page.txt"), PAGE);

    Run run = run("brief", page.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("parley: There is no language pack ")
        .contains("parley prepare nlp4j-english-1.1.3.jar");
    assertThat(run("doctor").code()).isEqualTo(1);
  }

  @Test
  void readsAPageWithThePackOfThisUser() throws Exception {
    Path page = Files.writeString(home.resolve("page.txt"), PAGE);
    // The pack that the other tests made; its folder gets nothing but the archive of classes.
    String pack = System.getenv().getOrDefault("PARLEY_HOME", usualHome());

    Run run =
        run(Map.of("PARLEY_HOME", pack, "PARLEY_START_ARCHIVE", "no"), "brief", page.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("River Front", "rejects", "“rejected the truce");
  }

  @Test
  void aSettingReachesTheLauncherToo() throws Exception {
    Path settings = Files.createDirectories(home.resolve(".config/parley")).resolve("parley.conf");
    Files.writeString(
        settings, "java.options = -Xmx300m -Dx=y\nstart.archive = no\nhome = packs\n");

    Run run = run("doctor");

    assertThat(run.out())
        .containsPattern("Java may use 2\\d\\d MB; making the language pack takes 1400 MB")
        .contains(home.resolve(".config/parley/packs") + ", ")
        .doesNotContain("start archive");
    assertThat(home.resolve(".cache")).doesNotExist();
  }

  private static String usualHome() {
    return Path.of(System.getProperty("user.home"), ".cache", "parley").toString();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private Run run(String... command) throws Exception {
    return run(Map.of(), command);
  }

  private Run run(Map<String, String> variables, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(release.resolve("bin/parley").toString()));
    words.addAll(List.of(command));
    Path out = Files.createTempFile(home, "out", "");
    Path err = Files.createTempFile(home, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(home.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", home.toString());
    environment.putAll(variables);
    int code = builder.start().waitFor();
    return new Run(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
