// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.rows;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
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
import org.parley.model.Incident;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.spark.actors.Actors;
import org.parley.spark.alike.Alikeness;
import org.parley.spark.incidents.Incidents;
import org.parley.spark.proposals.Proposals;
import org.parley.spark.read.Outcomes;
import org.parley.spark.read.Readings;
import org.parley.store.MergedIds;
import org.parley.store.json.RecordJson;

/**
 * Writes what pages say as Parquet: a folder a kind, in it a folder for each month in which stories
 * were published, or what happened did; actors, who are of no month, in one folder. The columns are
 * those of the Parquet export.
 */
public final class RowTables {
  /** The column that rows are parted by: {@code 2020-10}, or {@code unknown}. */
  public static final String MONTH = "month";

  private static final String JSON = "json";
  private static final String ACTORS = "actors";
  private static final String INCIDENTS = "incidents";
  private static final String PROPOSALS = "proposals";
  private static final String POSITIONS = "positions";
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
   * @param incidents what happened, as the pages tell it
   * @param proposals what is proposed, and where sides stand on it
   * @param folder takes a folder a kind
   */
  public static void write(
      Dataset<Row> pages,
      Dataset<Row> groups,
      Actors actors,
      Incidents incidents,
      Proposals proposals,
      String folder) {
    Dataset<Row> grouped =
        pages
            .join(Alikeness.ofPages(groups), new String[] {Outcomes.PAGE}, "left")
            .join(actors.ids(), new String[] {Outcomes.PAGE}, "left")
            .select(Outcomes.PAGE, Outcomes.READING, Alikeness.GROUPS, Actors.IDS);
    write(actors.rows().select(parsed(Actors.ROW, Actor.class)), ACTORS, folder, List.of());
    write(
        dated(incidents.rows().select(parsed(Incidents.ROW, Incident.class)), "date"),
        INCIDENTS,
        folder,
        List.of(MONTH));
    Dataset<Row> all = proposals.rows();
    Dataset<Row> proposed = all.filter(col(Proposals.IS_PROPOSAL));
    Dataset<Row> positions = all.filter(not(col(Proposals.IS_PROPOSAL)));
    write(
        dated(proposed.select(parsed(Proposals.ROW, Proposal.class)), "first_seen"),
        PROPOSALS,
        folder,
        List.of(MONTH));
    write(
        dated(positions.select(parsed(Proposals.ROW, Position.class)), "date"),
        POSITIONS,
        folder,
        List.of(MONTH));
    for (PageRows<?> kind : PageRows.ALL) {
      write(rows(grouped, kind), kind.name(), folder, List.of(MONTH));
    }
  }

  /** Rows with the month in which a date of theirs begins. */
  private static Dataset<Row> dated(Dataset<Row> rows, String date) {
    Column month = date_format(col("row." + date + ".from"), "yyyy-MM");
    return rows.withColumn(MONTH, coalesce(month, lit(PageRows.UNKNOWN)));
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
    MergedIds ids = new MergedIds(Actors.ids(page), Alikeness.groups(page), Map.of(), Map.of());
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
