// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Makes each table of a job once: it is written, and read from there by all that come after it, in
 * this run or in one that goes on where this was cut off. So a lost executor costs what it had in
 * hand, and plans of many rounds stay short. One job at a time may write into a folder. Not
 * thread-safe.
 */
public final class Stages {
  /** What Spark writes last of all. */
  private static final String DONE = "_SUCCESS";

  private final SparkSession spark;
  private final String folder;
  private final Map<String, Dataset<Row>> tables = new HashMap<>();

  /**
   * @param folder must be another one for other inputs or rules
   */
  public Stages(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** The table of a name, made unless it is there. */
  public Dataset<Row> once(String name, Supplier<Dataset<Row>> table) {
    Dataset<Row> known = tables.get(name);
    if (known == null) {
      Path path = new Path(folder, name);
      known = isDone(path) ? spark.read().parquet(path.toString()) : made(name, path, table.get());
      tables.put(name, known);
    }
    return known;
  }

  private Dataset<Row> made(String name, Path path, Dataset<Row> table) {
    spark.sparkContext().setJobDescription(name.replaceFirst("-[0-9]+$", ""));
    table.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(path.toString());
    return spark.read().schema(table.schema()).parquet(path.toString());
  }

  private boolean isDone(Path path) {
    try {
      return path.getFileSystem(spark.sparkContext().hadoopConfiguration())
          .exists(new Path(path, DONE));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be looked into", e);
    }
  }
}
