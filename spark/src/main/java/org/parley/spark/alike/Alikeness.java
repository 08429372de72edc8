// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.alike;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.record.likeness.StoryLinks;
import org.parley.spark.read.Outcomes;
import org.parley.spark.stage.Stages;

/**
 * Near-duplicate groups and clusters of all stories, as {@code record.likeness.StoryGroups} reads
 * them off an index: a row for each story that is like another one.
 */
public final class Alikeness {
  public static final String STORY = StoryTable.STORY;
  public static final String GROUP = "group";
  public static final String FIRST = "first_in_group";
  public static final String CLUSTER = "cluster";
  public static final String REPRINT_OF = "reprint_of";
  public static final String REPRINT_KIND = "reprint_kind";

  /** The groups of the stories of a page. */
  public static final String GROUPS = "groups";

  private static final String PRINTED = "printed";
  private static final String COPIED = "copied";
  private static final String HAPPENED = "happened";
  private static final String LEADER = "leader";

  private final Stages stages;

  /**
   * @param stages keeps the tables on the way
   */
  public Alikeness(Stages stages) {
    this.stages = stages;
  }

  /**
   * The groups: columns {@link #STORY}, {@link #GROUP}, {@link #FIRST}, {@link #CLUSTER}, {@link
   * #REPRINT_OF} and {@link #REPRINT_KIND}, the last three null as in {@link Group}.
   *
   * @param pages as {@link org.parley.spark.read.Readings#pages} has them
   */
  public Dataset<Row> groups(Dataset<Row> pages) {
    Dataset<Row> stories = stages.once("stories", () -> StoryTable.of(pages));
    Dataset<Row> firsts =
        stages.once("first-printings", () -> StoryLinking.firstPrintings(stories));
    Dataset<Row> tops = stages.once("keys", () -> StoryLinking.tops(firsts));
    Dataset<Row> seen = stages.once("seen", () -> StoryLinking.seen(firsts, tops));
    Dataset<Row> links = stages.once("links", () -> StoryLinking.links(firsts, seen));
    return stages.once("groups", () -> groups(stories, firsts, links));
  }

  /** The group in a row of {@link #groups}. */
  public static Group group(Row row) {
    String of = row.getAs(REPRINT_OF);
    String kind = row.getAs(REPRINT_KIND);
    return new Group(
        row.getAs(GROUP),
        row.<Boolean>getAs(FIRST),
        row.getAs(CLUSTER),
        of == null || kind == null ? null : new Reprint(of, Reprint.Kind.valueOf(kind)));
  }

  /**
   * The groups by page: columns {@link Outcomes#PAGE} and {@link #GROUPS}.
   *
   * @param groups as {@link #groups} has them
   */
  public static Dataset<Row> ofPages(Dataset<Row> groups) {
    return groups
        .withColumn(Outcomes.PAGE, regexp_replace(col(STORY), "-[0-9]+$", ""))
        .groupBy(Outcomes.PAGE)
        .agg(
            collect_list(struct(STORY, GROUP, FIRST, CLUSTER, REPRINT_OF, REPRINT_KIND))
                .as(GROUPS));
  }

  /** The groups in a row of {@link #ofPages}, by story; none when it has none. */
  public static Map<String, Group> groups(Row page) {
    int column = page.fieldIndex(GROUPS);
    Map<String, Group> groups = new HashMap<>();
    for (Row row : page.isNullAt(column) ? List.<Row>of() : page.<Row>getList(column)) {
      groups.put(row.getAs(STORY), group(row));
    }
    return groups;
  }

  private Dataset<Row> groups(Dataset<Row> stories, Dataset<Row> firsts, Dataset<Row> links) {
    Dataset<Row> linked = firsts.select(STORY).join(links, joined(STORY), "left");
    Ends ends = new Ends(stages);
    Dataset<Row> copies =
        ends.along(
            linked.select(col(STORY), col(StoryLinking.COPY).as(Ends.NEXT)), "ends-of-copies");
    Dataset<Row> next = stages.once("next-happenings", () -> nextHappenings(linked, copies));
    Dataset<Row> happenings = ends.alongLikeness(next, firsts, "ends-of-happenings");
    Dataset<Row> members =
        stages.once("members", () -> members(stories, firsts, copies, happenings));
    return labels(members, clusters(members, firsts), links);
  }

  /** For each story that stands for its copies, the next such story on the same happening. */
  private static Dataset<Row> nextHappenings(Dataset<Row> linked, Dataset<Row> copies) {
    Dataset<Row> standing = copies.select(col(Ends.END).as(STORY)).distinct();
    Dataset<Row> target = copies.select(col(STORY).as(HAPPENED), col(Ends.END).as(Ends.NEXT));
    return standing
        .join(linked, STORY)
        .select(col(STORY), col(StoryLinking.HAPPENING).as(HAPPENED))
        .join(target, joined(HAPPENED), "left")
        .select(STORY, Ends.NEXT);
  }

  /** Every story with the printing that is linked for it, its group's end and its cluster's end. */
  private static Dataset<Row> members(
      Dataset<Row> stories, Dataset<Row> firsts, Dataset<Row> copies, Dataset<Row> happenings) {
    return stories
        .select(STORY, StoryTable.TEXT, StoryTable.DAY)
        .join(firsts.select(col(StoryTable.TEXT), col(STORY).as(PRINTED)), StoryTable.TEXT)
        .join(copies.select(col(STORY).as(PRINTED), col(Ends.END).as(COPIED)), PRINTED)
        .join(happenings.select(col(STORY).as(COPIED), col(Ends.END)), COPIED);
  }

  /** The readable id of each cluster of several stories, by its end. */
  private static Dataset<Row> clusters(Dataset<Row> members, Dataset<Row> firsts) {
    StructType named =
        new StructType()
            .add(Ends.END, DataTypes.StringType, false)
            .add(CLUSTER, DataTypes.StringType, false);
    MapFunction<Row, Row> name =
        row -> {
          String end = row.getString(0);
          return RowFactory.create(end, StoryLinks.cluster(row.getString(1), end));
        };
    return members
        .groupBy(Ends.END)
        .agg(count("*").as("stories"))
        .filter(col("stories").gt(1))
        .join(firsts.select(col(STORY).as(Ends.END), col(StoryTable.TITLE)), Ends.END)
        .select(Ends.END, StoryTable.TITLE)
        .map(name, Encoders.row(named));
  }

  private static Dataset<Row> labels(
      Dataset<Row> members, Dataset<Row> clusters, Dataset<Row> links) {
    Column day = coalesce(col(StoryTable.DAY), lit(Integer.MAX_VALUE));
    Dataset<Row> leaders =
        members
            .groupBy(COPIED)
            .agg(min(struct(day.as(StoryTable.DAY), col(STORY), col(StoryTable.TEXT))).as("least"))
            .select(
                col(COPIED),
                col("least." + STORY).as(LEADER),
                col("least." + StoryTable.TEXT).as("leading_text"));
    Dataset<Row> led = members.join(leaders, COPIED);
    Dataset<Row> parts =
        links
            .filter(col(StoryLinking.PART).isNotNull())
            .select(col(STORY).as(PRINTED), col(StoryLinking.PART))
            .join(
                led.select(col(STORY).as(StoryLinking.PART), col(LEADER).as("leader_of_part")),
                StoryLinking.PART);
    Column isFirst = col(STORY).equalTo(col(LEADER));
    Column partial =
        col(StoryLinking.PART).isNotNull().and(col("leader_of_part").notEqual(col(LEADER)));
    return led.join(clusters, joined(Ends.END), "left")
        .join(parts, joined(PRINTED), "left")
        .select(
            col(STORY),
            col(LEADER).as(GROUP),
            isFirst.as(FIRST),
            col(CLUSTER),
            when(isFirst, when(partial, col(StoryLinking.PART)))
                .otherwise(col(LEADER))
                .as(REPRINT_OF),
            when(isFirst, when(partial, lit(Reprint.Kind.PARTIAL.name())))
                .when(
                    col(StoryTable.TEXT).equalTo(col("leading_text")),
                    lit(Reprint.Kind.EXACT.name()))
                .otherwise(lit(Reprint.Kind.NEAR.name()))
                .as(REPRINT_KIND))
        .filter(col(CLUSTER).isNotNull().or(col(REPRINT_OF).isNotNull()));
  }

  private static String[] joined(String column) {
    return new String[] {column};
  }
}
