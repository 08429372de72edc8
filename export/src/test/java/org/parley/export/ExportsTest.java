// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.MergedRecord;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Merges;
import org.parley.store.Samples;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

class ExportsTest {
  @TempDir Path folder;

  @Test
  void aFormatIsFoundByItsName() {
    for (Export export : Exports.all()) {
      assertThat(Exports.named(export.name())).isSameAs(export);
    }
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Exports.named("xls"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no format 'xls'; the formats are: jsonl, csv, parquet, plover, gdelt,"
                + " polecat, acled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "parquet"})
  void thereIsAFileAKindEvenWhenItIsEmpty(String format) throws Exception {
    try (Store store = new MemoryStore()) {
      Exports.named(format).write(store, folder.resolve("new/folder"));
    }
    assertThat(files(folder.resolve("new/folder")).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Kind.ALL.stream().map(kind -> kind.name() + "." + format).toList());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyStoreGivesTheSameBytes(String format) throws Exception {
    try (Store memory = filled(new MemoryStore());
        Store sqlite = filled(SqliteStore.open(folder.resolve("parley.db")))) {
      Exports.named(format).write(memory, folder.resolve("memory"));
      Exports.named(format).write(sqlite, folder.resolve("sqlite"));
    }
    assertThat(files(folder.resolve("sqlite"))).isEqualTo(files(folder.resolve("memory")));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anExportThatFailsLeavesTheEarlierOneAsItWas(String format) throws Exception {
    Path out = folder.resolve("out");
    try (Store store = filled(new MemoryStore())) {
      Exports.named(format).write(store, out);
    }
    TreeMap<String, String> before = files(out);
    MemoryStore closed = new MemoryStore();
    closed.close();
    assertThatThrownBy(() -> Exports.named(format).write(closed, out))
        .isInstanceOf(IllegalStateException.class);
    assertThat(files(out)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFolderThatCannotBeMadeIsNamed(String format) throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
    try (Store store = new MemoryStore()) {
      assertThatThrownBy(() -> Exports.named(format).write(store, file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("notes.txt");
    }
  }

  static Stream<String> formats() {
    return Exports.all().stream().map(Export::name);
  }

  static Store filled(Store store) {
    store.put(Samples.reading("file:///a.txt"), "reader 1");
    MergedRecord merged = Samples.merged();
    Merges.put(merged, store);
    store.correct(Samples.correction("c1"));
    return store;
  }

  /** Names and contents of all files of a folder, hidden ones included. */
  private static TreeMap<String, String> files(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(
            path.getFileName().toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
