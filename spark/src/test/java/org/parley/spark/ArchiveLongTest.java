// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.record.RecordUpdate;
import org.parley.record.likeness.StoryGrouping;
import org.parley.record.likeness.StoryGroups;
import org.parley.spark.actors.Actors;
import org.parley.spark.alike.Alikeness;
import org.parley.spark.incidents.Incidents;
import org.parley.spark.load.StoreLoad;
import org.parley.spark.proposals.Proposals;
import org.parley.spark.read.Archive;
import org.parley.spark.read.ReadJob;
import org.parley.spark.read.ReadOptions;
import org.parley.spark.read.Readings;
import org.parley.spark.stage.CpuTimes;
import org.parley.spark.stage.Stages;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;

/**
 * An archive of {@code parley.spark.pages} pages, 3,000 when that is not set, against the same
 * pages read one by one.
 */
@Tag("long")
class ArchiveLongTest {
  private static final int PAGES = Integer.getInteger("parley.spark.pages", 3_000);

  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void everyRowIsTheSameForSeveralPartitioningsAndOrders() throws Exception {
    List<MadePages.Made> pages = new MadePages().next(PAGES);
    Path in = Files.createDirectory(folder.resolve("in"));
    List<Path> files = new ArrayList<>();
    int part = PAGES / 3;
    files.add(in.resolve("a.warc.gz"));
    MadePages.warc(pages.subList(0, part), files.get(0));
    files.add(in.resolve("b.jsonl"));
    MadePages.jsonLines(pages.subList(part - PAGES / 20, 2 * part), files.get(1));
    files.add(in.resolve("c.warc.gz"));
    MadePages.warc(pages.subList(2 * part - PAGES / 20, PAGES), files.get(2));
    OneByOne alone = OneByOne.read(files);
    Map<String, String> readings = new TreeMap<>();
    alone.store().forEachReading(r -> readings.put(r.page().id(), RecordJson.write(r)));
    Store merged = alone.merged();
    Map<String, Group> groups = StoryGroups.of(merged);

    CpuTimes times = new CpuTimes();
    spark.sparkContext().addSparkListener(times);
    check("whole", new ReadJob.Sizes(1L << 40, 1L << 40), List.of(in + "/*"), readings, merged);
    spark.sparkContext().removeSparkListener(times);
    System.out.print(PAGES + " pages\n" + times.text());
    check("fine", new ReadJob.Sizes(1, 20_000), turned(files), readings, merged);
    Archive last =
        check("middle", new ReadJob.Sizes(1 << 20, 100_000), turned(files), readings, merged);

    try (Store loaded = new MemoryStore()) {
      StoreLoad.run(Readings.pages(spark, last), loaded, OneByOne.READER.fingerprint());
      for (Kind<?> kind : Kind.ALL) {
        assertThat(rows(loaded, kind)).as(kind.name()).isEqualTo(rows(merged, kind));
      }
    }
    System.out.printf(
        "%d pages, %d readings, %d stories alike: the same one by one and on Spark%n",
        PAGES, readings.size(), groups.size());
  }

  /** One text printed 20,000 times, each time a little otherwise, among other stories. */
  @Test
  void aStoryReprintedOverAndOverCostsNoTaskMoreThanItsShare() throws Exception {
    int reprints = Integer.getInteger("parley.spark.reprints", 20_000);
    MadePages made = new MadePages();
    List<MadePages.Made> pages = new ArrayList<>(made.next(reprints / 10));
    pages.addAll(made.reprints(reprints));
    MemoryStore store = new MemoryStore();
    List<Row> rows = new ArrayList<>();
    for (MadePages.Made page : pages) {
      store.put(PlainPages.of(page), "");
      rows.add(PlainPages.row(page));
    }
    new StoryGrouping().run(store, () -> {});
    CpuTimes times = new CpuTimes();
    spark.sparkContext().addSparkListener(times);
    Dataset<Row> input = spark.createDataFrame(rows, PlainPages.SCHEMA).repartition(16);
    try (LocalSpark.Options large = LocalSpark.asLargeTables(16)) {
      Stages stages = new Stages(spark, folder.resolve("skew").toString());
      assertThat(groups(stages, input)).isEqualTo(StoryGroups.of(store));
    } finally {
      spark.sparkContext().removeSparkListener(times);
    }
    System.out.print(
        reprints + " reprints of one story among " + pages.size() + "\n" + times.text());
  }

  /** A few pages, each read once and then copied with all that was read of it. */
  @Test
  void pagesFoundOverAndOverCostNoTaskMoreThanItsShare() throws Exception {
    int copies = Integer.getInteger("parley.spark.copies", 2_000);
    Path file = folder.resolve("few.jsonl");
    MadePages.jsonLines(new MadePages().next(10), file);
    List<PageReading> few = new ArrayList<>();
    OneByOne.read(List.of(file)).store().forEachReading(few::add);
    MemoryStore store = new MemoryStore();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      PageReading page = few.get(i % few.size());
      String id = page.page().id();
      String copy =
          RecordJson.write(page).replace(id, "%016x".formatted((i + 1) * 0x9E3779B97F4A7C15L));
      PageReading reading = RecordJson.read(copy, PageReading.class);
      store.put(reading, "");
      rows.add(RowFactory.create(reading.page().id(), copy));
    }
    new StoryGrouping().run(store, () -> {});
    RecordUpdate.run(store, () -> {});
    CpuTimes times = new CpuTimes();
    spark.sparkContext().addSparkListener(times);
    Dataset<Row> input = spark.createDataFrame(rows, PlainPages.SCHEMA).repartition(16);
    try (LocalSpark.Options large = LocalSpark.asLargeTables(16)) {
      compare("copies", input, store);
    } finally {
      spark.sparkContext().removeSparkListener(times);
    }
    System.out.print(copies + " copies of " + few.size() + " pages\n" + times.text());
  }

  private static List<String> turned(List<Path> files) {
    return List.of(files.get(2).toString(), files.get(0).toString(), files.get(1).toString());
  }

  private Archive check(
      String name,
      ReadJob.Sizes sizes,
      List<String> paths,
      Map<String, String> readings,
      Store merged)
      throws Exception {
    Archive archive =
        new Archive(
            folder.resolve(name).toString(),
            OneByOne.READER.fingerprint(),
            spark.sparkContext().hadoopConfiguration());
    new ReadJob(spark, ReadOptions.USUAL, sizes)
        .run(paths, archive, OneByOne.READER.fingerprint(), done -> {});
    Dataset<Row> pages = Readings.pages(spark, archive);
    Map<String, String> read = new TreeMap<>();
    for (Row page : pages.collectAsList()) {
      assertThat(read.put(page.getString(0), RecordJson.write(Readings.reading(page)))).isNull();
    }
    assertThat(read).isEqualTo(readings);
    compare(name, pages, merged);
    return archive;
  }

  /** Holds what comes of pages against what a store has made of them. */
  private void compare(String name, Dataset<Row> pages, Store merged) {
    Stages stages = new Stages(spark, folder.resolve(name + "-stages").toString());
    assertThat(groups(stages, pages)).isEqualTo(StoryGroups.of(merged));
    Actors actors = new Actors(stages, pages);
    assertThat(rows(actors.rows(), Actors.ROW)).isEqualTo(rows(merged, Kind.ACTORS));
    Dataset<Row> alike = new Alikeness(stages).groups(pages);
    Incidents incidents = new Incidents(stages, pages, alike, actors);
    assertThat(rows(incidents.rows(), Incidents.ROW)).isEqualTo(rows(merged, Kind.INCIDENTS));
    Proposals proposals = new Proposals(stages, pages, alike, actors);
    Dataset<Row> of = proposals.rows();
    assertThat(rows(of.filter(col(Proposals.IS_PROPOSAL)), Proposals.ROW))
        .isEqualTo(rows(merged, Kind.PROPOSALS));
    assertThat(rows(of.filter(not(col(Proposals.IS_PROPOSAL))), Proposals.ROW))
        .isEqualTo(rows(merged, Kind.POSITIONS));
    System.out.printf(
        "%s: at most %d names, %d tellings, %d proposals together%n",
        name, actors.mostTogether(), incidents.mostTogether(), proposals.mostTogether());
  }

  private static Map<String, Group> groups(Stages stages, Dataset<Row> pages) {
    Map<String, Group> groups = new TreeMap<>();
    for (Row row : new Alikeness(stages).groups(pages).collectAsList()) {
      assertThat(groups.put(row.getAs(Alikeness.STORY), Alikeness.group(row))).isNull();
    }
    return groups;
  }

  private static List<String> rows(Dataset<Row> table, String json) {
    return table.orderBy("id").collectAsList().stream()
        .map(row -> row.<String>getAs(json))
        .toList();
  }

  private static <T> List<String> rows(Store store, Kind<T> kind) {
    List<String> rows = new ArrayList<>();
    store.forEach(kind, row -> rows.add(RecordJson.write(row)));
    return rows;
  }
}
