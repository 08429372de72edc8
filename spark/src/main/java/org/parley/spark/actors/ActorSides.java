// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.actors;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.model.Actor;
import org.parley.record.proposal.Sides;

/** For whom each actor across pages speaks: a few joins lead from an envoy to a side. */
final class ActorSides {
  /** For whom an actor may speak, as {@link Sides#steps} has it. */
  static final String STEPS = "steps";

  /** The words that it goes by. */
  static final String NAMES = "names";

  static final String KIND = "kind";

  /** The id of the actor for whom one speaks, and that actor's kind. */
  static final String SPEAKS_FOR = "speaks_for";

  static final String SPEAKS_FOR_KIND = "speaks_for_kind";

  private static final String ID = ActorNodes.ID;
  private static final String TO = "to";
  private static final String CALLED = "called";
  private static final String KINDS = "kinds";
  private static final String FOUND = "found";
  private static final String PLACE = "place";
  private static final String STEP = "step";

  private static final StructType STEP_COLUMNS =
      new StructType()
          .add(TO, DataTypes.StringType)
          .add(CALLED, DataTypes.StringType)
          .add(KINDS, DataTypes.createArrayType(DataTypes.StringType), false);

  /** What has to be known of actors. */
  static final StructType COLUMNS =
      new StructType()
          .add(KIND, DataTypes.StringType, false)
          .add(NAMES, DataTypes.createArrayType(DataTypes.StringType), false)
          .add(STEPS, DataTypes.createArrayType(STEP_COLUMNS), false);

  private ActorSides() {}

  /** What {@link #COLUMNS} has of an actor. */
  static Object[] columns(Actor actor) {
    return new Object[] {
      actor.kind().name(),
      actor.aliases().stream().map(Actor.Alias::text).toArray(String[]::new),
      Sides.steps(actor).stream()
          .map(
              step ->
                  RowFactory.create(
                      step.to(),
                      step.called(),
                      step.kinds().stream().map(Enum::name).toArray(String[]::new)))
          .toArray(Row[]::new)
    };
  }

  /**
   * For whom actors speak: columns {@link ActorNodes#ID}, {@link #SPEAKS_FOR} and {@link
   * #SPEAKS_FOR_KIND}.
   *
   * @param actors with {@link #COLUMNS}
   */
  static Dataset<Row> of(Dataset<Row> actors) {
    Dataset<Row> next = next(actors).select(col(ID).as(SPEAKS_FOR), col(TO));
    Dataset<Row> sides = actors.select(col(ID), col(ID).as(SPEAKS_FOR));
    for (int step = 0; step < Sides.LONGEST_CHAIN; step++) {
      sides =
          sides
              .join(next, new String[] {SPEAKS_FOR}, "left")
              .select(
                  col(ID),
                  when(col(TO).isNull().or(col(TO).equalTo(col(ID))), col(SPEAKS_FOR))
                      .otherwise(col(TO))
                      .as(SPEAKS_FOR));
    }
    return sides.join(
        actors.select(col(ID).as(SPEAKS_FOR), col(KIND).as(SPEAKS_FOR_KIND)), SPEAKS_FOR);
  }

  /** The one that each actor speaks for itself. */
  private static Dataset<Row> next(Dataset<Row> actors) {
    Dataset<Row> steps =
        actors
            .select(col(ID), posexplode(col(STEPS)).as(new String[] {PLACE, STEP}))
            .select(
                col(ID),
                col(PLACE),
                col(STEP + "." + TO),
                col(STEP + "." + CALLED),
                col(STEP + "." + KINDS));
    // A name that several bear leads to nobody.
    Dataset<Row> names =
        actors
            .select(col(ID).as(FOUND), explode(col(NAMES)).as(CALLED))
            .join(steps.select(CALLED).distinct(), new String[] {CALLED}, "left_semi")
            .groupBy(CALLED)
            .agg(count_distinct(col(FOUND)).as(PLACE), min(FOUND).as(FOUND))
            .filter(col(PLACE).equalTo(1))
            .drop(PLACE);
    return steps
        .join(names, new String[] {CALLED}, "left")
        .filter(col(FOUND).isNull().or(col(FOUND).notEqual(col(ID))))
        .withColumn(TO, coalesce(col(TO), col(FOUND)))
        .join(actors.select(col(ID).as(TO), col(KIND)), TO)
        .filter(array_contains(col(KINDS), col(KIND)))
        .groupBy(ID)
        .agg(min_by(col(TO), col(PLACE)).as(TO));
  }
}
