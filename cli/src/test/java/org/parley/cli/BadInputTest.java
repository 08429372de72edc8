// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Page;
import org.parley.store.Kind;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/** Every bad input gets one line on standard error, and the good page beside it is read. */
class BadInputTest {
  private static final String GOOD =
      "Ferry talks resume\n\nEnvoys of both harbours met again on Tuesday.\n";

  @TempDir private Path folder;
  private Path pages;

  @BeforeEach
  void writeAGoodPage() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("good.txt"), GOOD);
  }

  @Test
  void anEmptyFile() throws Exception {
    Files.createFile(pages.resolve("empty.txt"));

    assertReported("empty.txt", "empty");
  }

  @Test
  void nothingButBlanks() throws Exception {
    Files.writeString(pages.resolve("blank.txt"), " \n\t\n \n");

    assertReported("blank.txt", "blank");
  }

  @Test
  void aBinary() throws Exception {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    noise[0] = 1;
    noise[1] = 0;
    Files.write(pages.resolve("noise.bin"), noise);

    assertReported("noise.bin", "not text");
  }

  @Test
  void aTruncatedGzip() throws Exception {
    byte[] whole = gzip(GOOD.repeat(50));
    Files.write(pages.resolve("cut.txt.gz"), Arrays.copyOf(whole, whole.length - 20));

    assertReported("cut.txt.gz", "gzip");
  }

  @Test
  void aSoundGzipIsRead() throws Exception {
    Files.write(pages.resolve("sound.txt.gz"), gzip("Packed\n\nThe bridge was opened.\n"));

    assertThat(read().out()).startsWith("Read 2 pages");
  }

  @Test
  void nulsAmongTheText() throws Exception {
    Files.writeString(pages.resolve("nul.txt"), "The bridge\0 was opened on Monday, they said.\n");

    CommandRun run = read();

    assertThat(run.code()).isZero();
    assertThat(run.errors().size() + pagesKept()).as("read or reported").isEqualTo(2);
    assertThat(textsKept()).doesNotContain("\0");
  }

  @Test
  void aWrongCharset() throws Exception {
    byte[] latin =
        "Le président a rejeté la trêve près du cañón.\n".getBytes(Charset.forName("windows-1252"));
    Files.write(pages.resolve("latin.txt"), latin);

    assertThat(read().errors()).isEmpty();
    assertThat(textsKept()).contains("président a rejeté la trêve près du cañón");
  }

  @Test
  void mixedCharsets() throws Exception {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("The café was shelled. ".repeat(20).getBytes(StandardCharsets.UTF_8));
    mixed.write("The café was rebuilt.\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(pages.resolve("mixed.txt"), mixed.toByteArray());

    CommandRun run = read();

    assertThat(run.code()).isZero();
    assertThat(run.errors().size() + pagesKept()).as("read or reported").isEqualTo(2);
  }

  @Test
  void aLineOfFiftyMegabytes() throws Exception {
    byte[] line = "word ".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(pages.resolve("line.txt"))) {
      for (int i = 0; i < 50; i++) {
        out.write(line);
      }
    }

    assertReported("line.txt", "too large");
  }

  @Test
  void aCircleOfLinks() throws Exception {
    Files.createSymbolicLink(pages.resolve("round"), pages);

    assertReported("round", "leads back to a folder above it");
  }

  @Test
  void aFolderWithoutPermission() throws Exception {
    Path closed = Files.createDirectory(pages.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(closed)).as("root may enter every folder").isFalse();
      assertReported("closed", "no permission");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aNameThatWouldMoveTheCursor() throws Exception {
    Files.createFile(pages.resolve("two\nlines\u001b[2J.txt"));

    assertReported("two?lines?[2J.txt", "empty");
  }

  @Test
  void thousandsOfTinyFiles() throws Exception {
    assertReadsTinyFiles(2_000);
  }

  @Test
  @Tag("long")
  void aHundredThousandTinyFiles() throws Exception {
    assertReadsTinyFiles(100_000);
  }

  @Test
  void strictTellsByTheExitCode() throws Exception {
    assertThat(run("--strict").code()).isZero();

    Files.createFile(pages.resolve("empty.txt"));

    assertThat(run("--strict").code()).isEqualTo(3);
  }

  @Test
  void aSecondRunReadsNothingAgain() {
    assertThat(read().out()).startsWith("Read 1 page,");

    assertThat(read().out()).startsWith("Read 0 pages,").contains("Already in the record: 1 page");
  }

  private void assertReadsTinyFiles(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(pages.resolve(i + ".txt"), "Note " + i + "\n");
    }

    CommandRun run = read();

    assertThat(run.code()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.out()).startsWith(String.format("Read %,d pages", count + 1));
  }

  /** One line names the file and the reason, the good page is read, the exit code is 0. */
  private void assertReported(String file, String reason) {
    CommandRun run = read();

    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("parley: cannot read ")
        .contains("/" + file + ": ")
        .containsIgnoringCase(reason);
    assertThat(run.out())
        .startsWith("Read 1 page,")
        .contains("Could not be read: 1 input, each named above");
    assertThat(run.code()).isZero();
  }

  private CommandRun read() {
    return run();
  }

  private CommandRun run(String... more) {
    String[] command = {"read", pages.toString(), "--store", store().toString()};
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return CommandRun.of(all);
  }

  private Path store() {
    return folder.resolve("record.db");
  }

  private int pagesKept() {
    try (Store store = SqliteStore.openExisting(store())) {
      return store.all(Kind.PAGES).size();
    }
  }

  private String textsKept() {
    StringBuilder texts = new StringBuilder();
    try (Store store = SqliteStore.openExisting(store())) {
      store.forEach(Kind.PAGES, (Page page) -> texts.append(page.text()));
    }
    return texts.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
