// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.actors;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.record.ActorJoining;
import org.parley.spark.stage.Components;

/**
 * Whom stories name beside nodes that could be one. Of a state that every story names, no more
 * leaves these joins than who is beside another node of its component too.
 */
final class ActorsBeside {
  static final String WHAT = "what";
  static final String WHO = "who";
  static final String FIRST = "first";
  static final String STATE = ActorNodes.STATE;

  /** An id of readings is beside. */
  static final String NAMED = "named";

  /** A last name that one person of the record bears is beside. */
  static final String LAST = "last";

  /** An id of readings has a part in it. */
  static final String OFFICER = "officer";

  private static final String STORY = "story";
  private static final String OF = "of";
  private static final String ID = ActorNodes.ID;
  private static final String READ_ID = ActorNodes.READ_ID;
  private static final String NODE = ActorNodes.NODE;
  private static final String COMPONENT = Components.COMPONENT;

  private static final StructType IN_STORIES =
      new StructType()
          .add(STORY, DataTypes.StringType, false)
          .add(READ_ID, DataTypes.StringType, false)
          .add(WHAT, DataTypes.StringType, false)
          .add(WHO, DataTypes.StringType, false)
          .add(STATE, DataTypes.BooleanType, false);

  private static final StructType LOOKING =
      new StructType()
          .add(COMPONENT, DataTypes.StringType, false)
          .add(ID, DataTypes.StringType, false)
          .add(READ_ID, DataTypes.StringType, false)
          .add(STORY, DataTypes.StringType, false)
          .add(FIRST, DataTypes.BooleanType, false);

  private static final StructType OFFICERS =
      new StructType()
          .add(READ_ID, DataTypes.StringType, false)
          .add(OF, DataTypes.StringType, false);

  private ActorsBeside() {}

  /** Whom each story names, and by which last names that one person of the record bears. */
  static Dataset<Row> inStories(Dataset<Row> nodes) {
    Dataset<Row> lone =
        nodes
            .filter(col(ActorNodes.FULL).isNotNull())
            .groupBy(col(ActorNodes.FULL).as(ActorNodes.LAST))
            .agg(count("*").as("bearers"))
            .filter(col("bearers").equalTo(1))
            .select(col(ActorNodes.LAST), lit(true).as("lone"));
    FlatMapFunction<Row, Row> named = row -> named(row).iterator();
    Column bears = col(ActorNodes.LAST).isNotNull();
    // Apart, since a join would bring all who bear no last name to one task.
    Dataset<Row> others = nodes.filter(not(bears)).withColumn("lone", lit(false));
    return nodes
        .filter(bears)
        .join(lone, new String[] {ActorNodes.LAST}, "left")
        .unionByName(others)
        .flatMap(named, Encoders.row(IN_STORIES));
  }

  private static List<Row> named(Row node) {
    String readId = node.getAs(READ_ID);
    String last = node.<Boolean>getAs("lone") == null ? null : node.getAs(ActorNodes.LAST);
    boolean state = node.<Boolean>getAs(STATE);
    List<Row> rows = new ArrayList<>();
    for (String story : ActorJoining.named(node.getAs(NODE)).stories()) {
      if (!ActorJoining.isOfOneStory(readId)) {
        rows.add(RowFactory.create(story, readId, NAMED, readId, state));
      }
      if (last != null) {
        rows.add(RowFactory.create(story, readId, LAST, last, false));
      }
    }
    return rows;
  }

  /**
   * Who is beside each node: columns component, id, {@link #WHAT}, {@link #WHO}, {@link #FIRST} for
   * the stories that are looked at, and {@link #STATE}.
   *
   * @param members nodes of components in which names alone are not enough, with the component
   */
  static Dataset<Row> of(Dataset<Row> members, Dataset<Row> nodes, Dataset<Row> inStories) {
    FlatMapFunction<Row, Row> stories = row -> looking(row).iterator();
    Dataset<Row> beside =
        members
            .flatMap(stories, Encoders.row(LOOKING))
            .join(
                inStories.select(col(STORY), col(READ_ID).as(OF), col(WHAT), col(WHO), col(STATE)),
                STORY)
            .filter(col(READ_ID).notEqual(col(OF)))
            .groupBy(COMPONENT, ID, WHAT, WHO)
            .agg(max(FIRST).as(FIRST), max(STATE).as(STATE));
    Dataset<Row> all = beside.union(officers(members, nodes));
    Dataset<Row> shared =
        all.groupBy(COMPONENT, WHAT, WHO)
            .agg(count("*").as("nodes"), max(FIRST).as(FIRST))
            .filter(col("nodes").gt(1).and(col(FIRST)))
            .select(COMPONENT, WHAT, WHO);
    return all.join(shared, new String[] {COMPONENT, WHAT, WHO}, "left_semi");
  }

  private static List<Row> looking(Row member) {
    ActorJoining.Named named = ActorJoining.named(member.getAs(NODE));
    int first = named.first().size();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < named.stories().size(); i++) {
      rows.add(
          RowFactory.create(
              member.getAs(COMPONENT),
              member.getAs(ID),
              member.getAs(READ_ID),
              named.stories().get(i),
              i < first));
    }
    return rows;
  }

  private static Dataset<Row> officers(Dataset<Row> members, Dataset<Row> nodes) {
    FlatMapFunction<Row, Row> parts =
        row -> {
          String readId = row.getAs(READ_ID);
          return ActorJoining.named(row.getAs(NODE)).partIn().stream()
              .map(of -> RowFactory.create(of, readId))
              .iterator();
        };
    Dataset<Row> inBodies = nodes.flatMap(parts, Encoders.row(OFFICERS)).distinct();
    return members
        .join(inBodies, READ_ID)
        .select(
            col(COMPONENT),
            col(ID),
            lit(OFFICER).as(WHAT),
            col(OF).as(WHO),
            lit(true).as(FIRST),
            lit(false).as(STATE))
        .distinct();
  }
}
