// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PackStoreTest {
  @TempDir Path home;

  @Test
  void makesThePackOnceAndFindsItAfterwards() throws IOException {
    assertThat(content(TinyPack.store(home))).isEqualTo(TinyPack.CONTENT);
    assertThat(content(TinyPack.store(home))).isEqualTo(TinyPack.CONTENT);
    assertThat(TinyPack.timesMade(home)).isEqualTo(1);
    assertThat(partialFiles()).isEmpty();
  }

  @Test
  void makesTheFolderItIsToldToUse() {
    Path nested = home.resolve("caches/of/mine");
    PackStore store = new PackStore(nested, (writer, progress) -> writer.begin(Section.META));
    store.open(ConversionProgress.SILENT);
    assertThat(store.file()).exists();
  }

  @Test
  void survivesBeingKilledHalfWay() throws Exception {
    Process process = start();
    BufferedReader output = process.inputReader();
    assertThat(output.readLine()).isEqualTo("writing");
    process.destroyForcibly().waitFor();
    assertThat(TinyPack.store(home).file()).doesNotExist();
    assertThat(partialFiles()).hasSize(1);

    assertThat(content(TinyPack.store(home))).isEqualTo(TinyPack.CONTENT);
    assertThat(partialFiles()).isEmpty();
  }

  @Test
  void makesThePackOnceForTwoProcesses() throws Exception {
    Process first = start();
    BufferedReader output = first.inputReader();
    assertThat(output.readLine()).isEqualTo("writing");
    Process second = start();
    goOn(first);
    goOn(second);
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(TinyPack.timesMade(home)).isEqualTo(1);
  }

  @Test
  void makesThePackOnceForTwoThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> open = () -> content(TinyPack.store(home));
      for (Future<Integer> opened : threads.invokeAll(List.of(open, open))) {
        assertThat(opened.get()).isEqualTo(TinyPack.CONTENT);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(TinyPack.timesMade(home)).isEqualTo(1);
  }

  @Test
  void makesADamagedPackAnew() throws IOException {
    PackStore store = TinyPack.store(home);
    content(store);
    int made = 1;
    for (long place : List.of(0L, 8L, 20L, 40L, (long) PackFormat.HEADER_LENGTH)) {
      flip(store.file(), place);
      assertThat(content(store)).as("byte %d", place).isEqualTo(TinyPack.CONTENT);
      assertThat(TinyPack.timesMade(home)).as("byte %d", place).isEqualTo(++made);
    }
    for (long length : List.of(0L, 100L, 5000L, Files.size(store.file()) - 1)) {
      truncate(store.file(), length);
      assertThat(content(store)).as("%d bytes", length).isEqualTo(TinyPack.CONTENT);
      assertThat(TinyPack.timesMade(home)).as("%d bytes", length).isEqualTo(++made);
    }
  }

  @Test
  void findsTheSmallestDamageWhenAskedToLookEverywhere() throws IOException {
    PackStore store = TinyPack.store(home);
    content(store);
    store.verify();
    flip(store.file(), PackFormat.HEADER_LENGTH + 9000);
    assertThat(content(store)).isEqualTo(TinyPack.CONTENT);
    assertThat(TinyPack.timesMade(home)).isEqualTo(1);
    assertThatThrownBy(store::verify)
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining(store.file().toString())
        .hasMessageContaining("VECTORS is damaged");
  }

  @Test
  void saysWhatToDoWhenTheDiskIsFull() {
    PackStore store =
        new PackStore(
            home,
            (writer, progress) -> {
              throw new IOException("No space left on device");
            });
    assertThatThrownBy(() -> store.open(ConversionProgress.SILENT))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining(store.file().toString())
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("MB of disk")
        .hasMessageContaining("PARLEY_HOME");
    assertThat(partialFiles()).isEmpty();
    assertThat(content(TinyPack.store(home))).isEqualTo(TinyPack.CONTENT);
  }

  @Test
  void noticesAFullDiskWhileWriting() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThatExists(full);
    try (PackWriter writer = new PackWriter(full)) {
      assertThatThrownBy(() -> new TinyPack(home).build(writer, ConversionProgress.SILENT))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left on device");
    }
  }

  @Test
  void saysWhatToDoWhenTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(home.resolve("occupied"), "not a folder");
    assertThatThrownBy(() -> TinyPack.store(file).open(ConversionProgress.SILENT))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("PARLEY_HOME");
  }

  private static void assumeThatExists(Path file) {
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(file), () -> "no " + file);
  }

  private static int content(PackStore store) {
    return store.open(ConversionProgress.SILENT).ints(Section.META).get(0);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            TinyPack.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void goOn(Process process) throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append('\n').close();
  }

  private List<Path> partialFiles() {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(file -> file.toString().endsWith(".partial")).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void flip(Path file, long place) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(place);
      int value = bytes.read();
      bytes.seek(place);
      bytes.write(value ^ 0x10);
    }
  }

  private static void truncate(Path file, long length) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(length);
    }
  }
}
