// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.incidents;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.model.Incident;
import org.parley.model.PageReading;
import org.parley.record.incident.IncidentJoining;
import org.parley.record.incident.IncidentJoining.Likely;
import org.parley.spark.actors.Actors;
import org.parley.spark.alike.Alikeness;
import org.parley.spark.read.Outcomes;
import org.parley.spark.read.Readings;
import org.parley.spark.stage.Components;
import org.parley.spark.stage.SkewJoin;
import org.parley.spark.stage.Stages;
import org.parley.store.MergedIds;
import org.parley.store.json.RecordJson;

/**
 * The happenings that the stories of an archive tell, as the merge of a store finds them: tellings
 * meet in blocks, in a large one with its first few alone; those that are likely one are linked,
 * and each component of these links is joined by itself. All of a component is in one task; see
 * {@link #mostTogether}.
 */
public final class Incidents {
  /** The row of an incident as JSON. */
  public static final String ROW = "row";

  private static final String ID = Components.ID;
  private static final String ONE = Components.ONE;
  private static final String OTHER = Components.OTHER;
  private static final String BLOCKS = "blocks";
  private static final String BLOCK = "block";
  private static final String OUTLINE = "outline";
  private static final String OTHER_OUTLINE = "other_outline";
  private static final String TELLING = "telling";
  private static final String FOUND = "found";
  private static final String PLACE = "place";

  /** As {@link IncidentJoining.Told} has it. */
  private static final StructType TELLINGS =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add(BLOCKS, DataTypes.createArrayType(DataTypes.StringType), false)
          .add(OUTLINE, DataTypes.BinaryType, false)
          .add(TELLING, DataTypes.BinaryType, false);

  private static final StructType LINKS =
      new StructType()
          .add(ONE, DataTypes.StringType, false)
          .add(OTHER, DataTypes.StringType, false)
          .add(FOUND, DataTypes.BinaryType, false);

  private static final StructType ROWS =
      new StructType().add(ID, DataTypes.StringType, false).add(ROW, DataTypes.StringType, false);

  private final Stages stages;
  private final Dataset<Row> pages;
  private final Dataset<Row> groups;
  private final Actors actors;

  /**
   * @param stages keeps the tables on the way
   * @param pages as {@link Readings#pages} has them
   * @param groups what stories are like, as {@link Alikeness#groups} has it
   * @param actors who is who across the pages
   */
  public Incidents(Stages stages, Dataset<Row> pages, Dataset<Row> groups, Actors actors) {
    this.stages = stages;
    this.pages = pages;
    this.groups = groups;
    this.actors = actors;
  }

  private Dataset<Row> tellings() {
    FlatMapFunction<Row, Row> told = page -> told(page).iterator();
    String[] page = {Outcomes.PAGE};
    return stages.once(
        "tellings",
        () ->
            pages
                .select(Outcomes.PAGE, Outcomes.READING)
                .join(Alikeness.ofPages(groups), page, "left")
                .join(actors.ids(), page, "left")
                .join(actors.sides(), page, "left")
                .flatMap(told, Encoders.row(TELLINGS)));
  }

  private static List<Row> told(Row page) {
    PageReading reading = Readings.reading(page);
    MergedIds ids = new MergedIds(Actors.ids(page), Map.of(), Map.of(), Map.of());
    return IncidentJoining.told(
            reading,
            reading.events().stream().flatMap(row -> Stream.ofNullable(ids.apply(row))).toList(),
            Actors.sides(page),
            Alikeness.groups(page))
        .stream()
        .map(
            one ->
                RowFactory.create(
                    one.key(), one.blocks().toArray(String[]::new), one.outline(), one.telling()))
        .toList();
  }

  /** The pairs of tellings that meet, each once. */
  private Dataset<Row> meetings(Dataset<Row> tellings) {
    Dataset<Row> inBlocks = tellings.select(col(ID), explode(col(BLOCKS)).as(BLOCK));
    // Cut before they are brought together: a block of many tellings moves no more than one of few.
    Dataset<Row> first =
        inBlocks
            .withColumn(PLACE, row_number().over(Window.partitionBy(BLOCK).orderBy(ID)))
            .filter(col(PLACE).leq(IncidentJoining.WIDTH))
            .select(col(BLOCK), col(ID).as(OTHER));
    Dataset<Row> large = new SkewJoin(stages).common(inBlocks, BLOCK, "large-blocks");
    return SkewJoin.join(inBlocks, first, BLOCK, large)
        .filter(col(ID).notEqual(col(OTHER)))
        .select(least(col(ID), col(OTHER)).as(ONE), greatest(col(ID), col(OTHER)).as(OTHER))
        .distinct();
  }

  /** The pairs of tellings that are likely one. */
  private Dataset<Row> links() {
    FlatMapFunction<Row, Row> likely =
        row ->
            IncidentJoining.likely(row.getAs(OUTLINE), row.getAs(OTHER_OUTLINE)).stream()
                .map(found -> RowFactory.create(row.getAs(ONE), row.getAs(OTHER), found))
                .iterator();
    Dataset<Row> tellings = tellings();
    Dataset<Row> meetings = stages.once("tellings-that-meet", () -> meetings(tellings));
    Dataset<Row> outlines = tellings.select(col(ID), col(OUTLINE));
    // The first few of a large block meet all others there.
    SkewJoin skew = new SkewJoin(stages);
    Dataset<Row> oftenOne = skew.common(meetings, ONE, "tellings-met-often");
    Dataset<Row> oftenOther = skew.common(meetings, OTHER, "tellings-met-often-too");
    Dataset<Row> ones = outlines.withColumnRenamed(ID, ONE);
    Dataset<Row> others =
        outlines.withColumnRenamed(ID, OTHER).withColumnRenamed(OUTLINE, OTHER_OUTLINE);
    return stages.once(
        "tellings-alike",
        () ->
            SkewJoin.join(SkewJoin.join(meetings, ones, ONE, oftenOne), others, OTHER, oftenOther)
                .flatMap(likely, Encoders.row(LINKS)));
  }

  private Dataset<Row> components() {
    return new Components(stages).of(links(), "telling-components");
  }

  /** The rows of incidents: columns {@code id} and {@link #ROW}. */
  public Dataset<Row> rows() {
    Dataset<Row> tellings = tellings().select(ID, TELLING);
    Dataset<Row> components = components();
    Dataset<Row> links = links();
    return stages.once("incidents", () -> rows(tellings, components, links));
  }

  private static Dataset<Row> rows(
      Dataset<Row> tellings, Dataset<Row> components, Dataset<Row> links) {
    FlatMapFunction<Row, Row> alone =
        row -> rows(IncidentJoining.join(List.of(row.<byte[]>getAs(TELLING)), List.of()));
    Dataset<Row> singles =
        tellings
            .join(components, new String[] {ID}, "left_anti")
            .flatMap(alone, Encoders.row(ROWS));
    Dataset<Row> together =
        tellings
            .join(components, ID)
            .select(
                col(Components.COMPONENT),
                lit(null).cast(DataTypes.StringType).as(ONE),
                lit(null).cast(DataTypes.StringType).as(OTHER),
                col(TELLING))
            .union(
                links
                    .join(components.withColumnRenamed(ID, ONE), ONE)
                    .select(col(Components.COMPONENT), col(ONE), col(OTHER), col(FOUND)));
    MapFunction<Row, String> component = row -> row.getAs(Components.COMPONENT);
    FlatMapGroupsFunction<String, Row, Row> join = (key, rows) -> join(rows);
    return singles.union(
        together.groupByKey(component, Encoders.STRING()).flatMapGroups(join, Encoders.row(ROWS)));
  }

  private static Iterator<Row> join(Iterator<Row> rows) {
    List<byte[]> tellings = new ArrayList<>();
    List<Likely> likely = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String one = row.getAs(ONE);
      byte[] bytes = row.getAs(TELLING);
      if (one == null) {
        tellings.add(bytes);
      } else {
        likely.add(new Likely(one, row.getAs(OTHER), bytes));
      }
    }
    return rows(IncidentJoining.join(tellings, likely));
  }

  private static Iterator<Row> rows(List<Incident> incidents) {
    return incidents.stream()
        .map(incident -> RowFactory.create(incident.id(), RecordJson.write(incident)))
        .iterator();
  }

  /** How many tellings are in the largest component: what one task has to join by itself. */
  public long mostTogether() {
    return Components.largest(components());
  }
}
