// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.actors;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.model.Actor;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.record.ActorJoining;
import org.parley.record.ProposalJoining;
import org.parley.record.incident.IncidentJoining;
import org.parley.spark.read.Outcomes;
import org.parley.spark.read.Readings;
import org.parley.spark.stage.Components;
import org.parley.spark.stage.SkewJoin;
import org.parley.spark.stage.Stages;
import org.parley.store.json.RecordJson;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Who is who across an archive, as the merge of a store finds out: nodes that could be one meet
 * under keys, and each component of these links is joined by itself, by the rules of {@code
 * record}. All of a component is in one task; see {@link #mostTogether}.
 */
public final class Actors {
  public static final String ID = ActorNodes.ID;

  /** Whose side an actor is on. */
  public static final String SIDE = "side";

  /** The row of an actor as JSON. */
  public static final String ROW = "row";

  private static final String PAGE = Outcomes.PAGE;
  private static final String STORY = "story";
  private static final String READ_ID = ActorNodes.READ_ID;
  private static final String ACROSS = ActorGroups.ACROSS;
  private static final String JOINED = ActorGroups.JOINED;
  private static final String SPEAKS = "speaks";
  private static final String FROM = "from";
  private static final String TO = "to";

  /** The sides of a page. */
  public static final String SIDES = "sides";

  /** For whom those speak whom a page names. */
  public static final String SPEAKERS = "speakers";

  /** The entries of a page. */
  public static final String IDS = "ids";

  private static final StructType NAMES =
      new StructType()
          .add(READ_ID, DataTypes.StringType, false)
          .add(STORY, DataTypes.StringType)
          .add(ACROSS, DataTypes.StringType, false);
  private static final StructType PARTS =
      new StructType()
          .add(ACROSS, DataTypes.StringType, false)
          .add(READ_ID, DataTypes.StringType, false);
  private static final StructType ROWS =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add(ROW, DataTypes.StringType, false)
          .add(SIDE, DataTypes.BinaryType, false)
          .add(SPEAKS, ActorSides.COLUMNS, false);
  private static final StructType OF_PAGES =
      new StructType()
          .add(PAGE, DataTypes.StringType, false)
          .add(READ_ID, DataTypes.StringType, false)
          .add(STORY, DataTypes.StringType, false);

  private final Stages stages;
  private final Dataset<Row> pages;

  /**
   * @param stages keeps the tables on the way
   * @param pages as {@link Readings#pages} has them
   */
  public Actors(Stages stages, Dataset<Row> pages) {
    this.stages = stages;
    this.pages = pages;
  }

  private Dataset<Row> nodes() {
    return stages.once("actor-nodes", () -> ActorNodes.of(pages));
  }

  private Dataset<Row> keys() {
    return stages.once("actor-keys", () -> ActorLinks.keys(nodes()));
  }

  private Dataset<Row> links() {
    return stages.once("actor-links", () -> ActorLinks.links(keys()));
  }

  private Dataset<Row> components() {
    return new Components(stages).of(links(), "actor-components");
  }

  /** The actors across pages, before roles name others by their ids across pages. */
  private Dataset<Row> groups() {
    Dataset<Row> components = components();
    Dataset<Row> inStories =
        stages.once("actors-in-stories", () -> ActorsBeside.inStories(nodes()));
    Dataset<Row> beside =
        stages.once("actors-beside", () -> ActorsBeside.of(asking(components), nodes(), inStories));
    return stages.once(
        "actor-groups", () -> ActorGroups.of(nodes(), components, beside, ActorLinks.vain(keys())));
  }

  /** The nodes of components in which names alone are not enough. */
  private Dataset<Row> asking(Dataset<Row> components) {
    Dataset<Row> asking =
        links()
            .filter(col(ActorLinks.ASKS))
            .select(col(Components.ONE).as(ID))
            .join(components, ID)
            .select(Components.COMPONENT)
            .distinct();
    return nodes().join(components.join(asking, Components.COMPONENT), ID);
  }

  /** The entries of ids across pages, as {@link ActorJoining#names} has them. */
  private Dataset<Row> names() {
    FlatMapFunction<Row, Row> names =
        row ->
            ActorJoining.names(row.getAs(JOINED)).stream()
                .map(name -> RowFactory.create(name.readId(), name.story(), name.across()))
                .iterator();
    Dataset<Row> groups = groups();
    return stages.once("actor-names", () -> groups.flatMap(names, Encoders.row(NAMES)));
  }

  /**
   * The rows of actors across pages: columns {@link #ID}, {@link #ROW} and {@link #SIDE}, as {@link
   * IncidentJoining#side} has it.
   */
  public Dataset<Row> rows() {
    Dataset<Row> groups = groups();
    Dataset<Row> names = names();
    return stages.once("actor-rows", () -> rows(groups, names));
  }

  private static Dataset<Row> rows(Dataset<Row> groups, Dataset<Row> names) {
    FlatMapFunction<Row, Row> parts =
        row -> {
          String across = row.getAs(ACROSS);
          return ActorJoining.partIn(row.getAs(JOINED)).stream()
              .map(of -> RowFactory.create(across, of))
              .iterator();
        };
    MapFunction<Row, Row> rows =
        row -> {
          Actor actor = ActorJoining.row(row.getAs(JOINED), ids(row));
          return RowFactory.create(
              actor.id(),
              RecordJson.write(actor),
              IncidentJoining.side(actor),
              RowFactory.create(ActorSides.columns(actor)));
        };
    Dataset<Row> moved = names.filter(col(STORY).isNull()).select(col(READ_ID), col(ACROSS).as(TO));
    Dataset<Row> ids =
        groups
            .flatMap(parts, Encoders.row(PARTS))
            .join(moved, READ_ID)
            .groupBy(ACROSS)
            .agg(collect_list(struct(col(READ_ID).as(FROM), col(TO))).as(IDS));
    return groups.join(ids, new String[] {ACROSS}, "left").map(rows, Encoders.row(ROWS));
  }

  /** Whom each page names, and where it first does. */
  private Dataset<Row> ofPages() {
    FlatMapFunction<Row, Row> named =
        row -> {
          PageReading reading = Readings.reading(row);
          return ActorJoining.firstNamed(reading).stream()
              .map(one -> RowFactory.create(reading.page().id(), one.getKey(), one.getValue()))
              .iterator();
        };
    return stages.once("actors-of-pages", () -> pages.flatMap(named, Encoders.row(OF_PAGES)));
  }

  /** The entries of ids across pages that {@link MergedRecord#actorIds} has, for each page. */
  private Dataset<Row> entries() {
    Dataset<Row> ofPages = ofPages();
    Dataset<Row> names = names();
    // As MergedRecord.actorKey has it.
    Column key = concat(col(STORY), lit(" "), col(READ_ID));
    Dataset<Row> inStories =
        names
            .join(ofPages, CollectionConverters.asScala(List.of(READ_ID, STORY)).toSeq())
            .select(col(PAGE), key.as(FROM), col(ACROSS).as(TO));
    Dataset<Row> others = names.filter(col(STORY).isNull()).drop(STORY);
    Dataset<Row> common = new SkewJoin(stages).common(ofPages, READ_ID, "actors-of-many-pages");
    return SkewJoin.join(ofPages.drop(STORY), others, READ_ID, common)
        .select(col(PAGE), col(READ_ID).as(FROM), col(ACROSS).as(TO))
        .union(inStories);
  }

  /**
   * For each page that names somebody by an id that is not the one across pages, the entries that
   * {@link MergedRecord#actorIds} has of it: columns {@link Outcomes#PAGE} and {@link #IDS}.
   */
  public Dataset<Row> ids() {
    return entries().groupBy(PAGE).agg(collect_list(struct(FROM, TO)).as(IDS));
  }

  /**
   * For each page, whose sides those are on whom it names, by any id: columns {@link Outcomes#PAGE}
   * and {@link #SIDES}.
   */
  public Dataset<Row> sides() {
    return ofNamed(rows().select(ID, SIDE))
        .groupBy(PAGE)
        .agg(collect_list(struct(ID, SIDE)).as(SIDES));
  }

  /** Whom each page names, by any id, with what is known of each. */
  private Dataset<Row> ofNamed(Dataset<Row> known) {
    Dataset<Row> named =
        stages.once(
            "actors-named",
            () ->
                ofPages()
                    .select(col(PAGE), col(READ_ID).as(ID))
                    .union(entries().select(col(PAGE), col(TO).as(ID)))
                    .distinct());
    Dataset<Row> common = new SkewJoin(stages).common(named, ID, "actors-named-by-many");
    return SkewJoin.join(named, known, ID, common);
  }

  /**
   * For each page, for whom those speak whom it names, by any id: columns {@link Outcomes#PAGE} and
   * {@link #SPEAKERS}.
   */
  public Dataset<Row> speakers() {
    Dataset<Row> rows = rows().select(ID, SPEAKS + ".*");
    Dataset<Row> sides = stages.once("actor-sides", () -> ActorSides.of(rows));
    return ofNamed(sides)
        .groupBy(PAGE)
        .agg(
            collect_list(struct(ID, ActorSides.SPEAKS_FOR, ActorSides.SPEAKS_FOR_KIND))
                .as(SPEAKERS));
  }

  /** The sides in a row of {@link #speakers}; none when it has none. */
  public static Map<String, ProposalJoining.Side> speakers(Row row) {
    Map<String, ProposalJoining.Side> sides = new HashMap<>();
    int column = row.fieldIndex(SPEAKERS);
    for (Row entry : row.isNullAt(column) ? List.<Row>of() : row.<Row>getList(column)) {
      Actor.Kind kind = Actor.Kind.valueOf(entry.getAs(ActorSides.SPEAKS_FOR_KIND));
      sides.put(
          entry.getAs(ID),
          new ProposalJoining.Side(
              entry.getAs(ActorSides.SPEAKS_FOR), ProposalJoining.isTelling(kind)));
    }
    return sides;
  }

  /** The sides in a row of {@link #sides}; none when it has none. */
  public static Map<String, byte[]> sides(Row row) {
    Map<String, byte[]> sides = new HashMap<>();
    int column = row.fieldIndex(SIDES);
    for (Row entry : row.isNullAt(column) ? List.<Row>of() : row.<Row>getList(column)) {
      sides.put(entry.getAs(ID), entry.getAs(SIDE));
    }
    return sides;
  }

  /** How many nodes are in the largest component: what one task has to join by itself. */
  public long mostTogether() {
    return Components.largest(components());
  }

  /** The entries in a row of {@link #ids}; none when it has none. */
  public static Map<String, String> ids(Row row) {
    Map<String, String> ids = new HashMap<>();
    int column = row.fieldIndex(IDS);
    for (Row entry : row.isNullAt(column) ? List.<Row>of() : row.<Row>getList(column)) {
      ids.put(entry.getAs(FROM), entry.getAs(TO));
    }
    return ids;
  }
}
