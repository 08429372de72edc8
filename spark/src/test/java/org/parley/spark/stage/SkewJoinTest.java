// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.LocalSpark;

class SkewJoinTest {
  private static final long MOST = 20;

  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void anActorInEveryPageComesToNoTaskAsAWhole() {
    // Spark must not know that there is but one.
    Dataset<Row> inEveryPage = pages(when(col("page").geq(0), lit("russia")));
    Dataset<Row> sides = sides("russia");

    try (LocalSpark.Options large = LocalSpark.asLargeTables(3)) {
      assertThat(LocalSpark.inEachTask(inEveryPage.join(sides, "id"))).containsExactly(900L);
      assertThat(LocalSpark.inEachTask(joined(inEveryPage, sides)))
          .hasSize(3)
          .allMatch(rows -> rows > 200);
    }
  }

  @Test
  void whatIsJoinedIsWhatSparkJoins() {
    Dataset<Row> pages =
        pages(
            when(col("page").mod(3).equalTo(0), lit("russia"))
                .when(col("page").mod(3).equalTo(1), col("page").mod(100).cast("string"))
                .otherwise(lit("nobody knows")));
    Dataset<Row> sides = sides("russia", "1", "7", "8", "russia", "who is in no page");

    List<String> found = rows(joined(pages, sides));

    assertThat(found).isEqualTo(rows(pages.join(sides, "id"))).hasSize(300 * 2 + 3 * 3);
  }

  @Test
  void whereNoKeyIsCommonTheJoinIsTheUsualOne() {
    Dataset<Row> pages = pages(col("page").cast("string"));

    assertThat(rows(joined(pages, sides("1", "899", "900"))))
        .containsExactly("[1,1,0]", "[899,899,1]");
  }

  private Dataset<Row> joined(Dataset<Row> pages, Dataset<Row> sides) {
    Stages stages = new Stages(spark, folder.toString());
    return SkewJoin.join(
        pages, sides, "id", new SkewJoin(stages, MOST).common(pages, "id", "common"));
  }

  /** 900 pages in six tasks. */
  private Dataset<Row> pages(Column id) {
    return spark.range(0, 900, 1, 6).toDF("page").select(id.as("id"), col("page"));
  }

  private Dataset<Row> sides(String... ids) {
    Dataset<Row> none = spark.range(0).select(lit("").as("id"), lit(0).as("side"));
    for (int i = 0; i < ids.length; i++) {
      none = none.union(spark.range(1).select(lit(ids[i]).as("id"), lit(i).as("side")));
    }
    return none;
  }

  private static List<String> rows(Dataset<Row> joined) {
    return joined.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
