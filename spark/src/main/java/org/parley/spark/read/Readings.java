// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.parley.model.PageReading;
import org.parley.store.json.RecordJson;

/** What the batches of an archive have read, as tables. Pure functions of what is committed. */
public final class Readings {
  private Readings() {}

  /** What became of all that was found; see {@link Outcomes#SCHEMA}. */
  public static Dataset<Row> outcomes(SparkSession spark, Archive archive) throws IOException {
    List<String> folders = archive.outcomes();
    return folders.isEmpty()
        ? spark.createDataFrame(List.of(), Outcomes.SCHEMA)
        : spark.read().schema(Outcomes.SCHEMA).parquet(folders.toArray(new String[0]));
  }

  /**
   * The reading of each page, once: a page found at several addresses has the smallest. Columns
   * {@link Outcomes#PAGE} and {@link Outcomes#READING}.
   */
  public static Dataset<Row> pages(SparkSession spark, Archive archive) throws IOException {
    Dataset<Row> read =
        outcomes(spark, archive).filter(col(Outcomes.FATE).equalTo(Fate.READ.word()));
    // Few pages are in two batches: only their places are sorted, never the readings.
    Column[] place = {col(Outcomes.URI), col(Outcomes.WHERE)};
    Dataset<Row> places = read.select(col(Outcomes.PAGE), place[0], place[1]);
    Dataset<Row> twice =
        places.groupBy(Outcomes.PAGE).count().filter(col("count").gt(1)).select(Outcomes.PAGE);
    Dataset<Row> others =
        places
            .join(twice, Outcomes.PAGE)
            .withColumn(
                "at", functions.row_number().over(Window.partitionBy(Outcomes.PAGE).orderBy(place)))
            .filter(col("at").gt(1))
            .drop("at");
    return read.join(
            others,
            scala.jdk.javaapi.CollectionConverters.asScala(
                    List.of(Outcomes.PAGE, Outcomes.URI, Outcomes.WHERE))
                .toSeq(),
            "left_anti")
        .select(Outcomes.PAGE, Outcomes.READING);
  }

  /** The reading in a row of {@link #pages}. */
  public static PageReading reading(Row page) {
    return RecordJson.read(page.getString(page.fieldIndex(Outcomes.READING)), PageReading.class);
  }
}
