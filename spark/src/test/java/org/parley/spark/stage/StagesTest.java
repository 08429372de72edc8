// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.LocalSpark;

class StagesTest {
  private final SparkSession spark = LocalSpark.session();
  private final AtomicInteger made = new AtomicInteger();
  @TempDir Path folder;

  @Test
  void aTableIsMadeOnceAndAnewOnlyWhenItIsNotWhole() throws Exception {
    assertThat(table().count()).isEqualTo(4);
    assertThat(table().count()).isEqualTo(4);
    assertThat(made).hasValue(1);

    Files.delete(folder.resolve("numbers").resolve("_SUCCESS"));

    assertThat(table().count()).isEqualTo(4);
    assertThat(made).hasValue(2);
  }

  private Dataset<Row> table() {
    return new Stages(spark, folder.toString())
        .once(
            "numbers",
            () -> {
              made.incrementAndGet();
              return spark.range(4).toDF();
            });
  }
}
