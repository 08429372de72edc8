// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.parley.spark.read.Fate;
import org.parley.spark.read.Manifest;
import org.parley.spark.read.ReadJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read}: files into readings. */
@Command(
    name = "read",
    description = {
      "Reads files and folders, batch by batch: WARC, ARC, WET, JSON lines and all else that parley"
          + " read takes. Run again, it reads what no batch has read.",
      "What could not be read is in the table of outcomes, with its reason."
    })
final class ReadCommand implements Callable<Integer> {
  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Option(
      names = "--batch-bytes",
      paramLabel = "N",
      description = "Bytes of files in a batch: what a killed driver loses.")
  private long batch = ReadJob.Sizes.USUAL.batch();

  @Option(
      names = "--task-bytes",
      paramLabel = "N",
      description = "Bytes of files that a task reads: what a killed task loses.")
  private long task = ReadJob.Sizes.USUAL.task();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, patterns.")
  private List<String> paths = List.of();

  @Override
  public Integer call() throws IOException {
    SparkSession spark = Job.session();
    ReadJob job = new ReadJob(spark, options.reading(), new ReadJob.Sizes(batch, task));
    String reader = job.reader();
    List<Manifest> done =
        job.run(paths, options.archive(spark, reader), reader, ReadCommand::print);
    Map<String, Long> counts = new TreeMap<>();
    long files = 0;
    for (Manifest manifest : done) {
      files += manifest.files().size();
      manifest.counts().forEach((fate, count) -> counts.merge(fate, count, Long::sum));
    }
    System.out.println("In the archive: " + files + " files" + words(counts));
    return 0;
  }

  private static void print(Manifest manifest) {
    System.out.printf(
        Locale.ROOT,
        "Batch %s: %d files%s; %.1f s of processor time%n",
        manifest.batch(),
        manifest.files().size(),
        words(manifest.counts()),
        manifest.cpuMillis() / 1000.0);
  }

  private static String words(Map<String, Long> counts) {
    StringBuilder words = new StringBuilder();
    for (Fate fate : Fate.values()) {
      Long count = counts.get(fate.word());
      if (count != null) {
        words.append(", ").append(count).append(' ').append(fate.word().replace('_', ' '));
      }
    }
    return words.toString();
  }
}
