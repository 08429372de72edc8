// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.alike;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.record.likeness.StoryLinks;
import org.parley.spark.stage.Stages;

/**
 * Where links lead to in the end. Links go from a greater rank to a smaller one, so they run in no
 * circle, and every way has an end.
 */
final class Ends {
  static final String END = "end";

  private static final String STORY = StoryTable.STORY;
  static final String NEXT = "next";
  private static final String ONE = "one";
  private static final String OTHER = "other";
  private static final String MOVED = "moved";

  private static final StructType SOLVED =
      new StructType()
          .add(STORY, DataTypes.StringType, false)
          .add(END, DataTypes.StringType, false);

  private final Stages stages;

  Ends(Stages stages) {
    this.stages = stages;
  }

  /**
   * The end of each way, found by doubling: after n rounds, ways of two to the n links are gone.
   *
   * @param next a story and the one it leads to, or null
   * @return columns {@link StoryTable#STORY} and {@link #END}
   */
  Dataset<Row> along(Dataset<Row> next, String name) {
    Dataset<Row> ends =
        stages.once(
            name + "-0", () -> next.select(col(STORY), coalesce(col(NEXT), col(STORY)).as(END)));
    for (int round = 1; ; round++) {
      Dataset<Row> before = ends;
      ends = stages.once(name + "-" + round, () -> further(before));
      if (ends.filter(col(MOVED)).isEmpty()) {
        return before.drop(MOVED);
      }
    }
  }

  /** The end of each end. */
  private static Dataset<Row> further(Dataset<Row> ends) {
    Dataset<Row> ways =
        ends.select(col(STORY).as(NEXT), col(END).as(OTHER)).filter(col(NEXT).notEqual(col(OTHER)));
    return ends.join(ways, col(END).equalTo(col(NEXT)), "left")
        .select(
            col(STORY), coalesce(col(OTHER), col(END)).as(END), col(OTHER).isNotNull().as(MOVED));
  }

  /**
   * The story that each cluster is named after: the way goes on along happenings as long as the
   * story itself is like what it leads to. A round for each link of the longest way.
   *
   * @param next a story that stands for its copies, and the next such story, or null
   * @param firsts the stories as they are compared
   * @return columns {@link StoryTable#STORY} and {@link #END}
   */
  Dataset<Row> alongLikeness(Dataset<Row> next, Dataset<Row> firsts, String name) {
    Dataset<Row> solved =
        stages.once(
            name + "-0",
            () -> next.filter(col(NEXT).isNull()).select(col(STORY), col(STORY).as(END)));
    Dataset<Row> all = solved;
    for (int round = 1; ; round++) {
      Dataset<Row> before = solved;
      Dataset<Row> now = stages.once(name + "-" + round, () -> step(next, before, firsts));
      if (now.isEmpty()) {
        return all;
      }
      all = all.union(now);
      solved = now;
    }
  }

  /** Those that lead to one that was solved last. */
  private static Dataset<Row> step(Dataset<Row> next, Dataset<Row> solved, Dataset<Row> firsts) {
    Dataset<Row> ways =
        next.join(solved.select(col(STORY).as(NEXT), col(END)), NEXT)
            .select(col(STORY), col(END), col(END).equalTo(col(NEXT)).as("near"));
    Dataset<Row> near = ways.filter(col("near")).select(STORY, END);
    MapFunction<Row, Row> compare =
        row -> {
          Row one = row.getAs(ONE);
          Row end = row.getAs(OTHER);
          boolean alike = StoryLinks.areOfOneLine(StoryTable.story(one), StoryTable.story(end));
          return RowFactory.create(
              one.<String>getAs(STORY), (alike ? end : one).<String>getAs(STORY));
        };
    Dataset<Row> far =
        ways.filter(not(col("near")))
            .join(packed(firsts, STORY, ONE), STORY)
            .join(packed(firsts, END, OTHER), END)
            .select(ONE, OTHER)
            .map(compare, Encoders.row(SOLVED));
    return near.union(far);
  }

  private static Dataset<Row> packed(Dataset<Row> firsts, String key, String as) {
    return firsts.select(
        col(STORY).as(key),
        struct(STORY, StoryTable.PAGE, StoryTable.RANK, StoryTable.TEXT, StoryTable.TRAITS).as(as));
  }
}
