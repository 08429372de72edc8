// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import static org.apache.spark.sql.functions.spark_partition_id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, on two threads; one for all tests. */
public final class LocalSpark {
  private LocalSpark() {}

  /** What Spark is told, here and in processes that tests start. */
  public static final Map<String, String> SETTINGS =
      Map.of(
          // A task may fail three times.
          "spark.master", "local[2,3]",
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          // Compiling a query takes longer than these tables do.
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.shuffle.partitions", "3",
          "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));

  /** The session of all tests. */
  public static SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("tests");
    SETTINGS.forEach(builder::config);
    return builder.getOrCreate();
  }

  /** Options of the session that hold until this is closed. */
  public static final class Options implements AutoCloseable {
    private final Map<String, String> before = new HashMap<>();

    private Options(Map<String, String> options) {
      options.forEach(
          (name, value) -> {
            before.put(name, session().conf().get(name));
            session().conf().set(name, value);
          });
    }

    @Override
    public void close() {
      before.forEach((name, value) -> session().conf().set(name, value));
    }
  }

  /**
   * Has small tables joined as large ones are: they would be brought to every task, or all to one,
   * and nobody could see how even the tasks are.
   */
  public static Options asLargeTables(int partitions) {
    return new Options(
        Map.of(
            "spark.sql.autoBroadcastJoinThreshold", "-1",
            "spark.sql.adaptive.coalescePartitions.enabled", "false",
            "spark.sql.adaptive.skewJoin.enabled", "false",
            "spark.sql.adaptive.localShuffleReader.enabled", "false",
            "spark.sql.shuffle.partitions", String.valueOf(partitions)));
  }

  /** How many rows each task has, that has any, the fewest first. */
  public static List<Long> inEachTask(Dataset<Row> rows) {
    return rows.groupBy(spark_partition_id()).count().orderBy("count").collectAsList().stream()
        .map(row -> row.getLong(1))
        .toList();
  }
}
