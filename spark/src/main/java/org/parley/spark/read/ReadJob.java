// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.parley.reading.Resources;
import org.parley.reading.document.DocumentReader;
import org.parley.record.likeness.Hash;

/**
 * Reads the files of an archive batch by batch. What a batch has read is there as a whole or not at
 * all; run again, the job reads the files that no batch has. For one thread.
 */
public final class ReadJob {
  /** Files of a batch, so that a manifest stays small. */
  private static final int MOST_FILES = 10_000;

  /** Small files that a task cuts: starting one costs more than cutting a page. */
  private static final int FILES_AT_ONCE = 32;

  /** Bytes of files that a task cuts, when there are several. */
  private static final long CUT_AT_ONCE = 32L << 20;

  /** Threads of this process, and how often a task may fail on them. */
  private static final Pattern LOCAL = Pattern.compile("local(?:\\[[^,]*(?:,(\\d+))?\\])?");

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final ReadOptions options;
  private final Sizes sizes;

  /**
   * How much is done at a time.
   *
   * @param batch bytes of files in a batch: what a killed driver loses
   * @param task bytes of files, packed as they are, that a task reads: what a killed task loses
   */
  public record Sizes(long batch, long task) {
    public static final Sizes USUAL = new Sizes(16L << 30, 8L << 20);

    public Sizes {
      if (batch < 1 || task < 1) {
        throw new IllegalArgumentException("a batch and a task read a byte at least");
      }
    }
  }

  public ReadJob(SparkSession spark, ReadOptions options, Sizes sizes) {
    this.spark = spark;
    this.context = new JavaSparkContext(spark.sparkContext());
    this.options = options;
    this.sizes = sizes;
  }

  /** Fingerprint of the reader of the hosts, asked of one of them. */
  public String reader() {
    ReadOptions asked = options;
    return context
        .parallelize(List.of(0), 1)
        .map(i -> Host.of(asked).pages().fingerprint())
        .first();
  }

  /**
   * Reads all files under paths that were not read.
   *
   * @param done hears of each batch once it counts
   * @return the manifests of all batches, of earlier runs too
   * @throws IOException when there is nothing at a path, or the archive's folder cannot be used
   */
  public List<Manifest> run(
      List<String> paths, Archive archive, String reader, Consumer<Manifest> done)
      throws IOException {
    DocumentReader documents = new DocumentReader(Resources.of(options.resourceFolder()));
    List<InputFile> files =
        new InputFiles(context.hadoopConfiguration(), documents.passedOver()).under(paths);
    archive.clean();
    Set<InputFile> known = new HashSet<>();
    archive.done().forEach(manifest -> known.addAll(manifest.files()));
    for (List<InputFile> batch :
        batches(files.stream().filter(file -> !known.contains(file)).toList())) {
      Manifest manifest = read(batch, archive, reader);
      archive.commit(manifest);
      done.accept(manifest);
    }
    return archive.done();
  }

  private List<List<InputFile>> batches(List<InputFile> files) {
    List<List<InputFile>> batches = new ArrayList<>();
    List<InputFile> batch = new ArrayList<>();
    long bytes = 0;
    for (InputFile file : files) {
      if (!batch.isEmpty()
          && (bytes + file.length() > sizes.batch() || batch.size() >= MOST_FILES)) {
        batches.add(List.copyOf(batch));
        batch.clear();
        bytes = 0;
      }
      batch.add(file);
      bytes += file.length();
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private Manifest read(List<InputFile> files, Archive archive, String reader) {
    String name = name(files);
    String folder = archive.outcomes(name);
    ReadOptions asked = options;
    SerializableConfiguration configuration =
        new SerializableConfiguration(context.hadoopConfiguration());
    int most =
        mostFailures(context.master(), context.getConf().getInt("spark.task.maxFailures", 4));
    long bytes = files.stream().mapToLong(InputFile::length).sum();
    int parts =
        (int) Math.max(context.defaultParallelism(), Math.min(50_000, bytes / sizes.task()));
    JavaPairRDD<Cut.Key, Cut> cuts =
        context
            .parallelize(files, cutters(files.size(), bytes))
            .flatMapToPair(file -> new Cutter(file, Host.of(asked), configuration.value(), most));
    JavaRDD<Row> rows =
        cuts.repartitionAndSortWithinPartitions(new ByBytes(parts))
            .values()
            .mapPartitions(found -> PageTask.of(found, asked, reader));
    spark
        .createDataFrame(rows, Outcomes.SCHEMA)
        .write()
        .option("compression", "zstd")
        .parquet(folder);
    return manifest(name, files, folder);
  }

  /** How many tasks cut files: large ones by themselves, small ones not one by one. */
  private int cutters(int files, long bytes) {
    long tasks = Math.max(files / FILES_AT_ONCE, bytes / CUT_AT_ONCE);
    return (int) Math.min(files, Math.max(context.defaultParallelism(), tasks));
  }

  /** Counted from what was written: counts of tasks that ran twice would be too high. */
  private Manifest manifest(String name, List<InputFile> files, String folder) {
    Map<String, Long> counts = new TreeMap<>();
    long millis = 0;
    for (Row row :
        spark
            .read()
            .schema(Outcomes.SCHEMA)
            .parquet(folder)
            .groupBy(Outcomes.FATE)
            .agg(functions.count("*"), functions.sum(Outcomes.MILLIS))
            .collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
      millis += row.getLong(2);
    }
    return new Manifest(name, files, counts, millis);
  }

  private static String name(List<InputFile> files) {
    long hash = 0;
    for (InputFile file : files) {
      hash = Hash.then(hash, Hash.of(file.toString()));
    }
    return String.format(Locale.ROOT, "%016x", hash);
  }

  /**
   * How often a task may fail.
   *
   * @param usual what Spark is told of it; threads of this process it tells in the master
   */
  static int mostFailures(String master, int usual) {
    Matcher local = LOCAL.matcher(master);
    if (!local.matches()) {
      return usual;
    }
    return local.group(1) == null ? 1 : Integer.parseInt(local.group(1));
  }

  /** Brings documents of the same bytes together. */
  private static final class ByBytes extends Partitioner {
    private static final long serialVersionUID = 1L;
    private final int parts;

    ByBytes(int parts) {
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return parts;
    }

    @Override
    public int getPartition(Object key) {
      return Math.floorMod(((Cut.Key) key).bytes().hashCode(), parts);
    }
  }
}
