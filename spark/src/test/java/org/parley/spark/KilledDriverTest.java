// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.read.Archive;
import org.parley.spark.read.Manifest;
import org.parley.spark.read.ReadJob;
import org.parley.spark.read.ReadOptions;
import org.parley.spark.read.Readings;
import org.parley.store.json.RecordJson;

class KilledDriverTest {
  private static final int FILES = 6;

  @TempDir Path folder;

  @Test
  void aKilledDriverLosesNothingAndReadsNothingTwice() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadePages pages = new MadePages();
    List<Path> files = new ArrayList<>();
    for (int i = 10; i < 10 + FILES; i++) {
      files.add(in.resolve(i + ".jsonl"));
      MadePages.jsonLines(pages.next(2), files.get(files.size() - 1));
    }
    Process child =
        DriverProcess.start("read", "--archive", out(), "--batch-bytes", "1", in.toString());
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).startsWith("Batch ");
      child.destroyForcibly();
      assertThat(child.waitFor()).as("killed").isNotZero();
    }
    SparkSession spark = LocalSpark.session();
    ReadJob job = new ReadJob(spark, ReadOptions.USUAL, new ReadJob.Sizes(1, 1 << 20));
    Archive archive = new Archive(out(), job.reader(), spark.sparkContext().hadoopConfiguration());
    List<Manifest> before = archive.done();
    assertThat(before).hasSizeBetween(1, FILES - 1);
    List<Manifest> now = new ArrayList<>();

    job.run(List.of(in.toString()), archive, job.reader(), now::add);

    assertThat(now).hasSize(FILES - before.size()).doesNotContainAnyElementsOf(before);
    assertThat(archive.done()).hasSize(FILES).containsAll(before);
    Map<String, String> readings = new TreeMap<>();
    for (Row page : Readings.pages(spark, archive).collectAsList()) {
      assertThat(readings.put(page.getString(0), RecordJson.write(Readings.reading(page))))
          .isNull();
    }
    Map<String, String> expected = new TreeMap<>();
    OneByOne.read(files)
        .store()
        .forEachReading(reading -> expected.put(reading.page().id(), RecordJson.write(reading)));
    assertThat(readings).isEqualTo(expected);
  }

  private String out() {
    return folder.resolve("out").toString();
  }
}
