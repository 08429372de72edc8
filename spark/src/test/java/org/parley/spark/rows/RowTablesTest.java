// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Reprint;
import org.parley.record.likeness.StoryGroups;
import org.parley.spark.LocalSpark;
import org.parley.spark.MadePages;
import org.parley.spark.OneByOne;
import org.parley.spark.PlainPages;
import org.parley.spark.actors.Actors;
import org.parley.spark.alike.Alikeness;
import org.parley.spark.incidents.Incidents;
import org.parley.spark.proposals.Proposals;
import org.parley.spark.stage.Stages;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RowTablesTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void tablesHoldEveryRowOfEveryPageByKindAndMonth() throws Exception {
    Path in = folder.resolve("in");
    MadePages.files(new MadePages().next(8), in);
    try (var files = Files.list(in)) {
      OneByOne one = OneByOne.read(files.sorted().toList());
      List<PageReading> readings = new ArrayList<>();
      one.store().forEachReading(readings::add);
      Store merged = one.merged();
      List<Row> rows =
          readings.stream()
              .map(reading -> RowFactory.create(reading.page().id(), RecordJson.write(reading)))
              .toList();

      Dataset<Row> pages = spark.createDataFrame(rows, PlainPages.SCHEMA).cache();

      Stages stages = new Stages(spark, folder.resolve("stages").toString());
      Dataset<Row> groups = groups(StoryGroups.of(merged));
      Actors actors = new Actors(stages, pages);
      Incidents incidents = new Incidents(stages, pages, groups, actors);
      Proposals proposals = new Proposals(stages, pages, groups, actors);
      RowTables.write(pages, groups, actors, incidents, proposals, folder.toString());

      for (Kind<?> kind : Kind.ALL) {
        if (kind == Kind.CORRECTIONS) {
          continue; // no page has any
        }
        Map<JsonNode, Integer> expected = new HashMap<>();
        merged.forEach(kind, row -> count(row, expected));
        assertThat(table(kind.name())).as(kind.name()).isEqualTo(expected).isNotEmpty();
      }
    }
  }

  @Test
  void theMonthIsThatOfTheStory() throws Exception {
    Path in = folder.resolve("in");
    MadePages.files(new MadePages().next(6), in);
    try (var files = Files.list(in)) {
      OneByOne.read(files.sorted().toList())
          .store()
          .forEachReading(
              reading ->
                  reading
                      .stories()
                      .forEach(
                          story ->
                              assertThat(PageRows.month(story))
                                  .isEqualTo(
                                      String.valueOf(story.published().from()).substring(0, 7))
                                  .isIn("2022-01", "2022-02", "2022-03")));
    }
  }

  private Dataset<Row> groups(Map<String, Group> groups) {
    List<Row> rows = new ArrayList<>();
    groups.forEach(
        (story, group) -> {
          Reprint reprint = group.reprint();
          rows.add(
              RowFactory.create(
                  story,
                  group.id(),
                  group.first(),
                  group.cluster(),
                  reprint == null ? null : reprint.of(),
                  reprint == null ? null : reprint.kind().name()));
        });
    assertThat(rows).isNotEmpty();
    StructType columns =
        new StructType()
            .add(Alikeness.STORY, DataTypes.StringType)
            .add(Alikeness.GROUP, DataTypes.StringType)
            .add(Alikeness.FIRST, DataTypes.BooleanType)
            .add(Alikeness.CLUSTER, DataTypes.StringType)
            .add(Alikeness.REPRINT_OF, DataTypes.StringType)
            .add(Alikeness.REPRINT_KIND, DataTypes.StringType);
    return spark.createDataFrame(rows, columns);
  }

  private static void count(Object row, Map<JsonNode, Integer> rows) {
    rows.merge(told(JSON.readTree(RecordJson.write(row))), 1, Integer::sum);
  }

  private Map<JsonNode, Integer> table(String kind) {
    Map<JsonNode, Integer> rows = new HashMap<>();
    spark
        .read()
        .parquet(folder.resolve(kind).toString())
        .drop(RowTables.MONTH)
        .toJSON()
        .collectAsList()
        .forEach(row -> rows.merge(told(JSON.readTree(row)), 1, Integer::sum));
    return rows;
  }

  /** Without what is null: mentions of a kind lack the columns of others. */
  private static JsonNode told(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
      object.forEach(RowTablesTest::told);
    } else if (node instanceof ArrayNode array) {
      array.forEach(RowTablesTest::told);
    }
    return node;
  }
}
