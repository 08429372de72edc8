// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.page.UnreadablePageException;
import org.parley.spark.LocalSpark;
import org.parley.spark.MadePages;
import org.parley.spark.OneByOne;
import org.parley.spark.TaskKiller;
import org.parley.store.json.RecordJson;

class ReadJobTest {
  private static final ReadJob.Sizes FINE = new ReadJob.Sizes(10_000, 3_000);
  private static final ReadJob.Sizes COARSE = new ReadJob.Sizes(1 << 30, 1 << 30);

  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void everyPageIsReadAsOneByOneWhateverTheBatchesAndTasks() throws Exception {
    List<MadePages.Made> pages = new MadePages().next(12);
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.warc(pages.subList(0, 5), in.resolve("a.warc.gz"));
    MadePages.jsonLines(pages.subList(4, 9), in.resolve("b.jsonl"));
    MadePages.files(pages.subList(8, 12), in.resolve("c"));
    Map<String, String> expected = readings(files(in));
    assertThat(expected).hasSize(12);

    assertThat(readings(run("fine", FINE, List.of(in.toString())))).isEqualTo(expected);
    List<String> turned = List.of(in + "/c", in + "/b.jsonl", in + "/[a-b].*", in + "/a.warc.gz");
    assertThat(readings(run("coarse", COARSE, turned))).isEqualTo(expected);
  }

  @Test
  void whatCannotBeReadIsToldWithItsReasonAndStopsNothing() throws Exception {
    List<MadePages.Made> pages = new MadePages().next(3);
    Path in = Files.createDirectory(folder.resolve("in"));
    byte[] first = MadePages.packed(MadePages.record(pages.get(0)));
    byte[] second = MadePages.packed(MadePages.record(pages.get(1)));
    second[second.length / 2] ^= 0x55;
    byte[] third = MadePages.packed(MadePages.record(pages.get(2)));
    Files.write(in.resolve("a.warc.gz"), joined(first, second, third));
    Files.write(in.resolve("b.html"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
    Files.writeString(in.resolve("c.txt"), "   \n");
    Files.writeString(in.resolve("README.md"), "no page");
    OneByOne alone = OneByOne.read(files(in));
    assertThat(alone.unreadable()).hasSize(3);

    Archive archive = run("out", COARSE, List.of(in.toString()));

    List<String> told = new ArrayList<>();
    for (Row row :
        Readings.outcomes(spark, archive).filter("fate = 'unreadable'").collectAsList()) {
      told.add(row.getAs(Outcomes.WHERE) + ": " + row.getAs(Outcomes.REASON));
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(alone.unreadable());
    assertThat(readings(archive)).isEqualTo(readings(alone)).hasSize(3);
    Manifest manifest = archive.done().get(0);
    assertThat(manifest.count(Fate.READ)).isEqualTo(3);
    assertThat(manifest.count(Fate.UNREADABLE)).isEqualTo(3);
  }

  @Test
  void aPageThatTakesTooLongIsToldAndOthersGoOn() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.files(new MadePages().next(2), in);
    Archive archive = archive("out");
    ReadOptions none = new ReadOptions(null, null, Map.of(), Duration.ZERO);

    new ReadJob(spark, none, COARSE)
        .run(List.of(in.toString()), archive, OneByOne.READER.fingerprint(), done -> {});

    assertThat(archive.done().get(0).counts()).isEqualTo(Map.of("overdue", 2L));
    assertThat(Readings.outcomes(spark, archive).collectAsList())
        .allMatch(row -> "took more than 0.0 s of processor time".equals(row.getAs("reason")));
    assertThat(readings(archive)).isEmpty();
  }

  @Test
  void aPageFoundAgainCountsOnceAtTheSmallestAddress() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.Made page = new MadePages().next(1).get(0);
    List<MadePages.Made> found = new ArrayList<>();
    for (String name : List.of("m", "b", "z")) {
      found.add(new MadePages.Made("https://" + name + ".example/", page.day(), page.html()));
    }
    MadePages.warc(found.subList(0, 1), in.resolve("1.warc.gz"));
    MadePages.warc(found.subList(1, 3), in.resolve("2.warc.gz"));

    Archive apart = run("fine", FINE, List.of(in.toString()));
    Archive together = run("coarse", COARSE, List.of(in.toString()));

    assertThat(readings(apart)).isEqualTo(readings(together)).hasSize(1);
    assertThat(readings(apart).values().iterator().next())
        .contains("\"uri\":\"https://b.example/\"");
    assertThat(together.done().get(0).counts()).isEqualTo(Map.of("read", 1L, "repeated", 2L));
  }

  @Test
  void whatIsReadIsNotReadAgainAndWhatIsNewIs() throws Exception {
    List<MadePages.Made> pages = new MadePages().next(4);
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.warc(pages.subList(0, 2), in.resolve("a.warc.gz"));
    run("out", FINE, List.of(in.toString()));
    MadePages.warc(pages.subList(2, 4), in.resolve("b.warc.gz"));
    List<Manifest> now = new ArrayList<>();
    Archive archive = archive("out");

    new ReadJob(spark, ReadOptions.USUAL, FINE)
        .run(List.of(in.toString()), archive, OneByOne.READER.fingerprint(), now::add);

    assertThat(now).hasSize(1);
    assertThat(now.get(0).files()).extracting(InputFile::name).containsExactly(in + "/b.warc.gz");
    assertThat(readings(archive)).isEqualTo(readings(files(in)));
  }

  @Test
  void whatACutOffRunHasLeftIsRemoved() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.files(new MadePages().next(2), in);
    Archive archive = run("out", COARSE, List.of(in.toString()));
    Path whole = Path.of(archive.outcomes().get(0));
    Path cutOff = Files.createDirectory(whole.resolveSibling("cut-off"));
    try (var parts = Files.list(whole)) {
      for (Path part : parts.toList()) {
        Files.copy(part, cutOff.resolve(part.getFileName()));
      }
    }

    run("out", COARSE, List.of(in.toString()));

    assertThat(cutOff).doesNotExist();
    assertThat(readings(archive)).hasSize(2);
  }

  @Test
  void aTaskThatIsKilledIsRunAgainAndNothingIsLostOrTwice() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.warc(new MadePages().next(8), in.resolve("a.warc.gz"));
    try (TaskKiller killer = new TaskKiller(spark.sparkContext())) {
      Archive archive = run("out", FINE, List.of(in.toString()));
      assertThat(killer.killed()).isGreaterThan(4);
      assertThat(readings(archive)).isEqualTo(readings(files(in)));
      assertThat(archive.done().get(0).count(Fate.READ)).isEqualTo(8);
    }
  }

  @Test
  void aFileSystemThatFailsIsTriedAgain() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.warc(new MadePages().next(3), in.resolve("a.warc.gz"));
    spark.sparkContext().hadoopConfiguration().set("fs.fails.impl", FailsAtFirst.class.getName());

    Archive archive = run("out", COARSE, List.of("fails://" + in + "/a.warc.gz"));

    assertThat(FailsAtFirst.FAILURES).hasValue(1);
    assertThat(archive.done().get(0).counts()).isEqualTo(Map.of("read", 3L));
  }

  @Test
  void aPathWithNothingIsToldBeforeAnythingIsRead() {
    assertThatThrownBy(() -> run("out", COARSE, List.of(folder + "/nowhere")))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("nowhere: there is nothing of that name");
  }

  @Test
  void anotherParleyOnAHostIsToldAndReadsNothing() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages.files(new MadePages().next(1), in);
    ReadJob job = new ReadJob(spark, ReadOptions.USUAL, COARSE);
    assertThatThrownBy(
            () -> job.run(List.of(in.toString()), archive("out"), "of another", done -> {}))
        .rootCause()
        .hasMessageContaining("the hosts do not have the same Parley");
    assertThat(archive("out").done()).isEmpty();
  }

  @Test
  void aTaskMayFailAsOftenAsItsMasterSays() {
    assertThat(
            Stream.of("local", "local[*]", "local[2,3]", "local-cluster[1,2,1024]", "yarn")
                .map(master -> ReadJob.mostFailures(master, 4)))
        .containsExactly(1, 1, 3, 4, 4);
  }

  private Archive archive(String name) throws IOException {
    return new Archive(
        folder.resolve(name).toString(),
        OneByOne.READER.fingerprint(),
        spark.sparkContext().hadoopConfiguration());
  }

  private Archive run(String name, ReadJob.Sizes sizes, List<String> paths) throws IOException {
    Archive archive = archive(name);
    ReadJob job = new ReadJob(spark, ReadOptions.USUAL, sizes);
    job.run(paths, archive, job.reader(), done -> {});
    return archive;
  }

  private static List<Path> files(Path in) throws IOException {
    try (var found = Files.walk(in)) {
      return found
          .filter(file -> Files.isRegularFile(file) && !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> readings(List<Path> files)
      throws IOException, UnreadablePageException {
    return readings(OneByOne.read(files));
  }

  private static Map<String, String> readings(OneByOne alone) {
    Map<String, String> readings = new TreeMap<>();
    alone
        .store()
        .forEachReading(reading -> readings.put(reading.page().id(), RecordJson.write(reading)));
    return readings;
  }

  private Map<String, String> readings(Archive archive) throws IOException {
    Map<String, String> readings = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (Row page : Readings.pages(spark, archive).collectAsList()) {
      assertThat(seen.add(page.getString(0))).as(page.getString(0)).isTrue();
      readings.put(page.getString(0), RecordJson.write(Readings.reading(page)));
    }
    return readings;
  }

  private static byte[] joined(byte[]... all) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] each : all) {
      joined.writeBytes(each);
    }
    return joined.toByteArray();
  }
}
