// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.read.Archive;
import org.parley.spark.rows.RowTables;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RowsCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ENDED = "ended";

  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void tablesHoldEveryRowOnceThoughEveryTaskIsKilledOnce() throws Exception {
    Path in = read();
    try (TaskKiller killer = new TaskKiller(spark.sparkContext())) {
      assertThat(Job.run("rows", "--archive", out().toString())).isZero();
      assertThat(killer.killed()).isGreaterThan(100);
    }
    assertTablesHoldEveryRow(in);
  }

  @Test
  @Tag("long")
  void aDriverThatIsKilledWhileItFindsOutWhoIsWhoGoesOnThere() throws Exception {
    Path in = read();
    Path stages = Files.createDirectories(stages());
    Process child = DriverProcess.start("rows", "--archive", out().toString());
    try {
      await("actor-groups", stages, child);
    } finally {
      child.destroyForcibly().waitFor();
    }
    Set<String> whole = whole(stages);
    assertThat(whole).anyMatch(name -> name.startsWith("actor-links/"));
    assertThat(whole).noneMatch(name -> name.startsWith("proposals/"));

    assertThat(Job.run("rows", "--archive", out().toString())).isZero();

    assertThat(whole(stages)).as("not made again").containsAll(whole);
    assertTablesHoldEveryRow(in);
  }

  /** The folder of pages that were read. */
  private Path read() throws IOException {
    Path in = folder.resolve("in");
    MadePages.files(new MadePages().next(8), in);
    assertThat(Job.run("read", "--archive", out().toString(), in.toString())).isZero();
    return in;
  }

  private void assertTablesHoldEveryRow(Path in) throws Exception {
    Store merged = merged(in);
    for (Kind<?> kind : Kind.ALL) {
      if (kind == Kind.CORRECTIONS) {
        continue; // no page has any
      }
      Map<JsonNode, Integer> expected = new HashMap<>();
      merged.forEach(kind, row -> count(row, expected));
      assertThat(table(kind.name())).as(kind.name()).isEqualTo(expected).isNotEmpty();
    }
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path stages() throws IOException {
    Archive archive =
        new Archive(
            out().toString(),
            OneByOne.READER.fingerprint(),
            spark.sparkContext().hadoopConfiguration());
    return Path.of(archive.folder("stages")).resolve(archive.state());
  }

  /** Waits until a process makes a folder, or has ended. */
  private static void await(String name, Path in, Process process) throws Exception {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      in.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      process.onExit().thenRun(() -> assertThat(in.resolve(ENDED).toFile().mkdir()).isTrue());
      while (!Files.exists(in.resolve(name))) {
        assertThat(in.resolve(ENDED)).as("before %s was made", name).doesNotExist();
        WatchKey key = watch.take();
        key.pollEvents();
        key.reset();
      }
    }
  }

  /** The files of tables that are whole, with the name of the table. */
  private static Set<String> whole(Path stages) throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> tables = Files.list(stages)) {
      for (Path table : tables.filter(each -> Files.exists(each.resolve("_SUCCESS"))).toList()) {
        try (Stream<Path> parts = Files.list(table)) {
          parts.forEach(part -> files.add(table.getFileName() + "/" + part.getFileName()));
        }
      }
    }
    return files;
  }

  private static Store merged(Path in) throws Exception {
    try (Stream<Path> files = Files.list(in)) {
      return OneByOne.read(files.sorted().toList()).merged();
    }
  }

  private static void count(Object row, Map<JsonNode, Integer> rows) {
    rows.merge(told(JSON.readTree(RecordJson.write(row))), 1, Integer::sum);
  }

  private Map<JsonNode, Integer> table(String kind) {
    Map<JsonNode, Integer> rows = new HashMap<>();
    spark
        .read()
        .parquet(out().resolve("rows").resolve(kind).toString())
        .drop(RowTables.MONTH)
        .toJSON()
        .collectAsList()
        .forEach(row -> rows.merge(told(JSON.readTree(row)), 1, Integer::sum));
    return rows;
  }

  /** Without what is null: mentions of a kind lack the columns of others. */
  private static JsonNode told(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
      object.forEach(RowsCommandTest::told);
    } else if (node instanceof ArrayNode array) {
      array.forEach(RowsCommandTest::told);
    }
    return node;
  }
}
