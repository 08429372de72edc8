// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.Resources;
import org.parley.reading.document.Document;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.Found;
import org.parley.reading.document.Unreadable;

class InputsTest {
  private static final DocumentReader READER = new DocumentReader(Resources.bundled());

  @TempDir private Path folder;

  @Test
  void readsFoldersByNameAndPathsInOrder() throws Exception {
    write("pages/b.txt", "second");
    write("pages/a.txt", "first");
    write("pages/deeper/c.txt", "third");
    write("alone.txt", "last");

    assertThat(read(folder.resolve("pages"), folder.resolve("alone.txt")))
        .containsExactly(
            "pages/a.txt: first",
            "pages/b.txt: second",
            "pages/deeper/c.txt: third",
            "alone.txt: last");
  }

  @Test
  void passesOverWhatIsNoPageInFoldersButReadsItWhenNamed() throws Exception {
    write("pages/.hidden", "kept out");
    write("pages/.git/config", "kept out");
    write("pages/README.md", "kept out");
    write("pages/style.css", "kept out");
    write("pages/parley.db", "kept out");
    write("pages/a.txt", "first");

    assertThat(read(folder.resolve("pages")))
        .containsExactly(
            "pages/.git passed over",
            "pages/.hidden passed over",
            "pages/README.md passed over",
            "pages/a.txt: first",
            "pages/parley.db passed over",
            "pages/style.css passed over");
    assertThat(read(folder.resolve("pages/.hidden"))).containsExactly("pages/.hidden: kept out");
  }

  @Test
  void leavesACircleOfSymbolicLinksAndNamesIt() throws Exception {
    write("pages/deeper/a.txt", "first");
    Files.createSymbolicLink(folder.resolve("pages/deeper/up"), folder.resolve("pages"));

    assertThat(read(folder.resolve("pages")))
        .containsExactly(
            "pages/deeper/a.txt: first",
            "pages/deeper/up! a symbolic link that leads back to a folder above it");
  }

  @Test
  void namesLinksThatLeadNowhere() throws Exception {
    write("pages/a.txt", "first");
    Files.createSymbolicLink(folder.resolve("pages/dead"), Path.of("gone.txt"));
    Files.createSymbolicLink(folder.resolve("pages/self"), Path.of("self"));

    assertThat(read(folder.resolve("pages")))
        .containsExactly(
            "pages/a.txt: first",
            "pages/dead! a symbolic link to nothing, or in a circle",
            "pages/self! a symbolic link to nothing, or in a circle");
  }

  @Test
  void namesAFolderThatMayNotBeEnteredAndGoesOn() throws Exception {
    write("pages/closed/a.txt", "unseen");
    write("pages/open.txt", "seen");
    Path closed = folder.resolve("pages/closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(closed)).as("root may enter every folder").isFalse();
      assertThat(read(folder.resolve("pages")))
          .containsExactly("pages/closed! no permission to read it", "pages/open.txt: seen");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void namesAFileThatTheSystemCannotRead() {
    Path memory = Path.of("/proc/self/mem");
    assumeThat(Files.exists(memory)).as("Linux has such a file").isTrue();

    try (Inputs inputs = inputs(memory)) {
      assertThat(contents(inputs))
          .singleElement()
          .asString()
          .startsWith("/proc/self/mem! cannot be read on");
    }
  }

  @Test
  void doesNotWaitForAPipeInAFolder() throws Exception {
    write("pages/a.txt", "first");
    Path pipe = folder.resolve("pages/pipe");
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeThat(mkfifo.waitFor()).as("the system can make a pipe").isZero();

    assertThat(read(folder.resolve("pages")))
        .containsExactly(
            "pages/a.txt: first",
            "pages/pipe! neither a file nor a folder (a pipe, a socket or a device)");
  }

  @Test
  void namesAFileThatVanishesBeforeItIsOpened() throws Exception {
    write("pages/a.txt", "first");
    write("pages/b.txt", "second");

    try (Inputs inputs = inputs(folder.resolve("pages"))) {
      assertThat(content(inputs.next())).isEqualTo("pages/a.txt: first");
      Files.delete(folder.resolve("pages/b.txt"));
      assertThat(contents(inputs))
          .containsExactly("pages/b.txt! it is gone, or its folder may not be entered");
    }
  }

  @Test
  void namesAPictureOnTheCommandLineAndPassesOverOneInAFolder() throws Exception {
    Path picture = folder.resolve("pages/a.png");
    Files.createDirectories(picture.getParent());
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0});

    assertThat(read(folder.resolve("pages"))).containsExactly("pages/a.png passed over");
    assertThat(read(picture))
        .containsExactly("pages/a.png! not text: a picture, a sound or the like");
  }

  @Test
  void refusesWhatIsTooLargeForAPageWithoutReadingItWhole() throws Exception {
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(6L << 30);
    }

    assertThat(read(huge))
        .containsExactly(
            "huge.txt! larger than 8 MiB, too large for one page; split it into its pages");
  }

  @Test
  void readsTheFilesOfAZipArchive() throws Exception {
    try (ZipOutputStream zip = zip("pages.zip")) {
      entry(zip, "a.txt", "first");
      zip.putNextEntry(new ZipEntry("deeper/"));
      entry(zip, "deeper/b.txt", "second");
    }

    assertThat(read(folder.resolve("pages.zip")))
        .containsExactly("pages.zip!/a.txt: first", "pages.zip!/deeper/b.txt: second");
  }

  @Test
  void readsStandardInputWhereADashStands() throws Exception {
    write("a.txt", "first");
    InputStream in = new ByteArrayInputStream("typed".getBytes(StandardCharsets.UTF_8));

    try (Inputs inputs = new Inputs(List.of("-", folder.resolve("a.txt").toString()), in, READER)) {
      assertThat(contents(inputs)).containsExactly("-: typed", "a.txt: first");
    }
  }

  @Test
  void hasNothingAfterItsEnd() {
    try (Inputs inputs = inputs(folder)) {
      assertThat(inputs.hasNext()).isFalse();
      assertThatThrownBy(inputs::next).isInstanceOf(java.util.NoSuchElementException.class);
    }
  }

  private List<String> read(Path... paths) {
    try (Inputs inputs = inputs(paths)) {
      return contents(inputs);
    }
  }

  private static Inputs inputs(Path... paths) {
    List<String> names = Arrays.stream(paths).map(Path::toString).toList();
    return new Inputs(names, InputStream.nullInputStream(), READER);
  }

  private List<String> contents(Inputs inputs) {
    List<String> found = new ArrayList<>();
    inputs.forEachRemaining(one -> found.add(content(one)));
    return found;
  }

  /** What was found, with its place below the test's folder. */
  private String content(Found found) {
    String where = found.where().replace(folder + "/", "");
    if (found instanceof Document document) {
      return where + ": " + new String(document.bytes(), StandardCharsets.UTF_8);
    }
    return found instanceof Unreadable unreadable
        ? where + "! " + unreadable.reason()
        : where + " passed over";
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private ZipOutputStream zip(String name) throws IOException {
    OutputStream out = Files.newOutputStream(folder.resolve(name));
    return new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
