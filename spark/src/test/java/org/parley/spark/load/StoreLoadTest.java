// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.LocalSpark;
import org.parley.spark.MadePages;
import org.parley.spark.OneByOne;
import org.parley.spark.read.Archive;
import org.parley.spark.read.ReadJob;
import org.parley.spark.read.ReadOptions;
import org.parley.spark.read.Readings;
import org.parley.store.Kind;
import org.parley.store.SqliteStore;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;

class StoreLoadTest {
  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void aLoadedRecordIsTheOneThatIsReadOneByOne() throws Exception {
    Path file = folder.resolve("a.jsonl");
    MadePages.jsonLines(new MadePages().next(20), file);
    Dataset<Row> pages = pages(file);
    String reader = OneByOne.READER.fingerprint();
    try (Store loaded = SqliteStore.open(folder.resolve("loaded.db"))) {
      long put = StoreLoad.run(pages, loaded, reader);

      Store expected = OneByOne.read(List.of(file)).merged();
      assertThat(put).isEqualTo(expected.all(Kind.PAGES).size()).isGreaterThan(15);
      assertThat(expected.all(Kind.INCIDENTS)).isNotEmpty();
      assertThat(expected.all(Kind.POSITIONS)).isNotEmpty();
      for (Kind<?> kind : Kind.ALL) {
        assertThat(rows(loaded, kind)).as(kind.name()).isEqualTo(rows(expected, kind));
      }
      assertThat(loaded.mergePending()).isFalse();
      assertThat(StoreLoad.run(pages, loaded, reader)).isZero();
    }
  }

  private Dataset<Row> pages(Path file) throws Exception {
    Archive archive =
        new Archive(
            folder.resolve("out").toString(),
            OneByOne.READER.fingerprint(),
            spark.sparkContext().hadoopConfiguration());
    new ReadJob(spark, ReadOptions.USUAL, new ReadJob.Sizes(1 << 30, 20_000))
        .run(List.of(file.toString()), archive, OneByOne.READER.fingerprint(), done -> {});
    return Readings.pages(spark, archive);
  }

  private static <T> List<String> rows(Store store, Kind<T> kind) {
    List<String> rows = new ArrayList<>();
    store.forEach(kind, row -> rows.add(RecordJson.write(row)));
    return rows;
  }
}
