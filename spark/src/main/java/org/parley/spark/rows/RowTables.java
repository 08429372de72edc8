// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.model.Actor;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.spark.actors.Actors;
import org.parley.spark.alike.Alikeness;
import org.parley.spark.read.Outcomes;
import org.parley.spark.read.Readings;
import org.parley.store.MergedIds;
import org.parley.store.json.RecordJson;

/**
 * Writes what pages say as Parquet: a folder a kind, in it a folder for each month in which stories
 * were published; actors, who are of no month, in one. The columns are those of the Parquet export.
 */
public final class RowTables {
  /** The column that rows are parted by: {@code 2020-10}, or {@code unknown}. */
  public static final String MONTH = "month";

  private static final String OF_PAGE = "of_page";
  private static final String GROUPS = "groups";
  private static final Column[] ALIKE =
      Stream.of(
              Alikeness.STORY,
              Alikeness.GROUP,
              Alikeness.FIRST,
              Alikeness.CLUSTER,
              Alikeness.REPRINT_OF,
              Alikeness.REPRINT_KIND)
          .map(functions::col)
          .toArray(Column[]::new);
  private static final String JSON = "json";
  private static final String ACTORS = "actors";
  private static final StructType LINES =
      new StructType()
          .add(MONTH, DataTypes.StringType, false)
          .add(JSON, DataTypes.StringType, false);

  private RowTables() {}

  /**
   * Writes every kind of row that pages have, in place of what was there.
   *
   * @param pages as {@link Readings#pages} has them
   * @param groups what stories are like, as {@link Alikeness#groups} has it
   * @param actors who is who across the pages
   * @param folder takes a folder a kind
   */
  public static void write(Dataset<Row> pages, Dataset<Row> groups, Actors actors, String folder) {
    Dataset<Row> ofPages =
        groups
            .withColumn(OF_PAGE, regexp_replace(col(Alikeness.STORY), "-[0-9]+$", ""))
            .groupBy(OF_PAGE)
            .agg(collect_list(struct(ALIKE)).as(GROUPS));
    Dataset<Row> grouped =
        pages
            .join(ofPages, col(Outcomes.PAGE).equalTo(col(OF_PAGE)), "left")
            .join(actors.ids(), new String[] {Outcomes.PAGE}, "left")
            .select(Outcomes.PAGE, Outcomes.READING, GROUPS, Actors.IDS);
    write(actors.rows().select(parsed(Actors.ROW, Actor.class)), ACTORS, folder, List.of());
    for (PageRows<?> kind : PageRows.ALL) {
      write(rows(grouped, kind), kind.name(), folder, List.of(MONTH));
    }
  }

  private static void write(Dataset<Row> rows, String kind, String folder, List<String> parts) {
    rows.sparkSession().sparkContext().setJobDescription("rows of " + kind);
    rows.select("row.*", parts.toArray(String[]::new))
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .partitionBy(parts.toArray(String[]::new))
        .parquet(folder + "/" + kind);
  }

  private static Column parsed(String json, Class<?> row) {
    return functions.from_json(col(json), RowSchema.of(row), Map.of("mode", "FAILFAST")).as("row");
  }

  private static <T> Dataset<Row> rows(Dataset<Row> pages, PageRows<T> kind) {
    Encoder<Row> encoder = Encoders.row(LINES);
    FlatMapFunction<Row, Row> lines = page -> lines(grouped(page), kind).iterator();
    return pages.flatMap(lines, encoder).select(col(MONTH), parsed(JSON, kind.type()));
  }

  /** The reading of a page as the record has it: what stories are like, actors across pages. */
  private static PageReading grouped(Row page) {
    PageReading reading = Readings.reading(page);
    int column = page.fieldIndex(GROUPS);
    Map<String, MergedRecord.Group> groups = new HashMap<>();
    for (Row row : page.isNullAt(column) ? List.<Row>of() : page.<Row>getList(column)) {
      groups.put(row.getAs(Alikeness.STORY), Alikeness.group(row));
    }
    MergedIds ids = new MergedIds(Actors.ids(page), groups, Map.of(), Map.of());
    return new PageReading(
        reading.page(),
        reading.stories().stream().map(ids::apply).toList(),
        reading.mentions().stream().map(ids::apply).toList(),
        reading.actors(),
        reading.events().stream().flatMap(row -> Stream.ofNullable(ids.apply(row))).toList(),
        reading.statements().stream().flatMap(row -> Stream.ofNullable(ids.apply(row))).toList(),
        reading.proposals(),
        reading.positions());
  }

  private static <T> List<Row> lines(PageReading reading, PageRows<T> kind) {
    Function<T, String> months = kind.months(reading);
    List<Row> lines = new ArrayList<>();
    for (T row : kind.rows().apply(reading)) {
      lines.add(RowFactory.create(months.apply(row), RecordJson.write(row)));
    }
    return lines;
  }
}
