// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.proposals;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.record.ProposalIds;
import org.parley.record.ProposalJoining;
import org.parley.spark.actors.Actors;
import org.parley.spark.alike.Alikeness;
import org.parley.spark.read.Outcomes;
import org.parley.spark.read.Readings;
import org.parley.spark.stage.Components;
import org.parley.spark.stage.Stages;
import org.parley.store.json.RecordJson;

/**
 * The proposals that the stories of an archive speak of and the positions on them, as the merge of
 * a store finds them: proposals meet under keys, and each component of these links is joined by
 * itself in the order of time. All of a component is in one task; see {@link #mostTogether}.
 */
public final class Proposals {
  /** Whether a row is of a proposal; else it is of a position. */
  public static final String IS_PROPOSAL = "is_proposal";

  /** The row of a proposal or a position as JSON. */
  public static final String ROW = "row";

  private static final String ID = Components.ID;
  private static final String MEETINGS = "meetings";
  private static final String KEY = "key";
  private static final String TIES = "ties";
  private static final String OUTLINE = "outline";
  private static final String WHOLE = "whole";
  private static final String GROUP = "group";
  private static final String PLACE = "place";
  private static final String FAMILY = "family";
  private static final String SLUG = "slug";
  private static final String DAY = "day";
  private static final String STORY = "story";
  private static final String START = "start";
  private static final String END = "end";

  private static final StructType MEETING =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add(TIES, DataTypes.BooleanType, false);

  /** As {@link ProposalJoining.Told} has it. */
  private static final StructType TOLD =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add(MEETINGS, DataTypes.createArrayType(MEETING), false)
          .add(OUTLINE, DataTypes.BinaryType, false)
          .add(WHOLE, DataTypes.BinaryType, false);

  /** As {@link ProposalJoining.Joined} has it. */
  private static final StructType JOINED =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add(GROUP, DataTypes.StringType, false)
          .add(PLACE, DataTypes.IntegerType, false);

  /** As {@link ProposalJoining.Named} has it. */
  private static final StructType NAMED =
      new StructType()
          .add(GROUP, DataTypes.StringType, false)
          .add(FAMILY, DataTypes.StringType, false)
          .add(SLUG, DataTypes.StringType, false)
          .add(DAY, DataTypes.LongType)
          .add(STORY, DataTypes.StringType, false)
          .add(START, DataTypes.IntegerType, false)
          .add(END, DataTypes.IntegerType, false);

  private static final StructType IDS =
      new StructType().add(GROUP, DataTypes.StringType, false).add(ID, DataTypes.StringType, false);

  private static final StructType ROWS =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add(IS_PROPOSAL, DataTypes.BooleanType, false)
          .add(ROW, DataTypes.StringType, false);

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
  public Proposals(Stages stages, Dataset<Row> pages, Dataset<Row> groups, Actors actors) {
    this.stages = stages;
    this.pages = pages;
    this.groups = groups;
    this.actors = actors;
  }

  private Dataset<Row> told() {
    FlatMapFunction<Row, Row> told = page -> told(page).iterator();
    String[] page = {Outcomes.PAGE};
    return stages.once(
        "proposals-told",
        () ->
            pages
                .select(Outcomes.PAGE, Outcomes.READING)
                .join(Alikeness.ofPages(groups), page, "left")
                .join(actors.ids(), page, "left")
                .join(actors.speakers(), page, "left")
                .flatMap(told, Encoders.row(TOLD)));
  }

  private static List<Row> told(Row page) {
    return ProposalJoining.told(
            Readings.reading(page), Actors.ids(page), Actors.speakers(page), Alikeness.groups(page))
        .stream()
        .map(
            one ->
                RowFactory.create(
                    one.id(),
                    one.meetings().stream()
                        .map(meeting -> RowFactory.create(meeting.key(), meeting.ties()))
                        .toArray(Row[]::new),
                    one.outline(),
                    one.whole()))
        .toList();
  }

  /** Each proposal with the first one under its keys that ties all who meet there. */
  private Dataset<Row> links() {
    Dataset<Row> told = told();
    return stages.once("proposals-that-meet", () -> links(told));
  }

  private static Dataset<Row> links(Dataset<Row> told) {
    Dataset<Row> met =
        told.select(col(ID).as(Components.ONE), explode(col(MEETINGS)).as(MEETINGS))
            .select(col(Components.ONE), col(MEETINGS + ".*"));
    Dataset<Row> first =
        met.filter(col(TIES)).groupBy(KEY).agg(min(Components.ONE).as(Components.OTHER));
    return met.join(first, KEY)
        .filter(col(Components.ONE).notEqual(col(Components.OTHER)))
        .select(Components.ONE, Components.OTHER)
        .distinct();
  }

  private Dataset<Row> components() {
    return new Components(stages).of(links(), "proposal-components");
  }

  /** Which proposals are one. */
  private Dataset<Row> joined() {
    Dataset<Row> components = components();
    Column component = coalesce(col(Components.COMPONENT), col(ID)).as(Components.COMPONENT);
    Dataset<Row> together =
        told()
            .select(ID, OUTLINE)
            .join(components, new String[] {ID}, "left")
            .select(component, col(OUTLINE));
    MapFunction<Row, String> key = row -> row.getAs(Components.COMPONENT);
    FlatMapGroupsFunction<String, Row, Row> join =
        (any, rows) -> {
          List<byte[]> outlines = new ArrayList<>();
          rows.forEachRemaining(row -> outlines.add(row.<byte[]>getAs(OUTLINE)));
          return ProposalJoining.join(outlines).stream()
              .map(one -> RowFactory.create(one.id(), one.group(), one.place()))
              .iterator();
        };
    return stages.once(
        "proposals-joined",
        () ->
            together.groupByKey(key, Encoders.STRING()).flatMapGroups(join, Encoders.row(JOINED)));
  }

  /** The ids across pages, which number those of one name in the order of time. */
  private Dataset<Row> ids() {
    Dataset<Row> wholes = wholes();
    return stages.once("proposal-ids", () -> ids(wholes));
  }

  private static Dataset<Row> ids(Dataset<Row> wholes) {
    MapGroupsFunction<String, Row, Row> named =
        (group, rows) -> {
          ProposalJoining.Named one = ProposalJoining.named(inOrder(rows));
          return RowFactory.create(
              group,
              one.family(),
              one.slug(),
              one.day() == null ? null : one.day().toEpochDay(),
              one.first().story(),
              one.first().start(),
              one.first().end());
        };
    MapFunction<Row, String> family = row -> row.getString(1); // Spark knows no names here
    FlatMapGroupsFunction<String, Row, Row> ids =
        (any, rows) -> {
          ProposalIds made = new ProposalIds();
          return StreamSupport.stream(
                  Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
              .map(row -> RowFactory.create(row.getAs(GROUP), made.next(row.getAs(SLUG))))
              .iterator();
        };
    return wholes
        .groupByKey(byGroup(), Encoders.STRING())
        .mapGroups(named, Encoders.row(NAMED))
        .groupByKey(family, Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col(DAY).asc_nulls_last(), col(STORY), col(START), col(END), col(GROUP)},
            ids,
            Encoders.row(IDS));
  }

  private Dataset<Row> wholes() {
    return told().select(ID, WHOLE).join(joined(), ID);
  }

  private static MapFunction<Row, String> byGroup() {
    return row -> row.getAs(GROUP);
  }

  private static List<byte[]> inOrder(Iterator<Row> rows) {
    List<Row> group = new ArrayList<>();
    rows.forEachRemaining(group::add);
    group.sort(Comparator.comparing(row -> row.<Integer>getAs(PLACE)));
    return group.stream().map(row -> row.<byte[]>getAs(WHOLE)).toList();
  }

  /**
   * The rows of proposals and positions: columns {@code id}, {@link #IS_PROPOSAL} and {@link #ROW}.
   */
  public Dataset<Row> rows() {
    Dataset<Row> wholes = wholes();
    Dataset<Row> ids = ids().withColumnRenamed(ID, "across");
    return stages.once("proposals", () -> rows(wholes.join(ids, GROUP)));
  }

  private static Dataset<Row> rows(Dataset<Row> wholes) {
    FlatMapGroupsFunction<String, Row, Row> rows =
        (group, members) -> {
          List<Row> all = new ArrayList<>();
          members.forEachRemaining(all::add);
          String id = all.get(0).getAs("across");
          ProposalJoining.Rows made = ProposalJoining.rows(id, inOrder(all.iterator()));
          List<Row> lines = new ArrayList<>();
          lines.add(RowFactory.create(id, true, RecordJson.write(made.proposal())));
          made.positions()
              .forEach(
                  position ->
                      lines.add(
                          RowFactory.create(position.id(), false, RecordJson.write(position))));
          return lines.iterator();
        };
    return wholes.groupByKey(byGroup(), Encoders.STRING()).flatMapGroups(rows, Encoders.row(ROWS));
  }

  /** How many proposals are in the largest component: what one task has to join by itself. */
  public long mostTogether() {
    return Components.largest(components());
  }
}
