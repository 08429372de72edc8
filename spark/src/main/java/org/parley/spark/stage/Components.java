// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What hangs together by links, found by rounds of joins: each takes the smallest label of those it
 * is linked to, then the label of its label, until none changes. No round brings a component to one
 * place.
 */
public final class Components {
  public static final String ONE = "one";
  public static final String OTHER = "other";
  public static final String ID = "id";
  public static final String COMPONENT = "component";

  private static final String NEAR = "near";
  private static final String BEFORE = "before";

  /** Whether a label is another one than in the round before. */
  private static final String IS_NEW = "is_new";

  private final Stages stages;

  /**
   * @param stages keeps the tables of the rounds
   */
  public Components(Stages stages) {
    this.stages = stages;
  }

  /**
   * The component of each that is linked: columns {@link #ID} and {@link #COMPONENT}, which is the
   * smallest id in it.
   *
   * @param links columns {@link #ONE} and {@link #OTHER}, in either direction
   * @param name of the tables
   */
  public Dataset<Row> of(Dataset<Row> links, String name) {
    Dataset<Row> both =
        stages.once(
            name + "-both",
            () ->
                links
                    .select(ONE, OTHER)
                    .union(links.select(col(OTHER), col(ONE)))
                    .filter(col(ONE).notEqual(col(OTHER)))
                    .distinct());
    Dataset<Row> labels =
        stages.once(
            name + "-0",
            () ->
                both.groupBy(col(ONE).as(ID))
                    .agg(min(OTHER).as(NEAR))
                    .select(col(ID), least(col(ID), col(NEAR)).as(COMPONENT)));
    for (int round = 1; ; round++) {
      Dataset<Row> before = labels;
      labels = stages.once(name + "-" + round, () -> next(both, before));
      if (labels.filter(col(IS_NEW)).isEmpty()) {
        return labels.drop(IS_NEW);
      }
    }
  }

  /** How many are in the largest component, 1 when there is none. */
  public static long largest(Dataset<Row> components) {
    Row most = components.groupBy(COMPONENT).agg(count("*").as(NEAR)).agg(max(NEAR)).head();
    return most.isNullAt(0) ? 1 : most.getLong(0);
  }

  private static Dataset<Row> next(Dataset<Row> both, Dataset<Row> labels) {
    Dataset<Row> hopped =
        both.join(labels.select(col(ID).as(OTHER), col(COMPONENT)), OTHER)
            .select(col(ONE).as(ID), col(COMPONENT), lit(null).as(BEFORE))
            .union(labels.select(col(ID), col(COMPONENT), col(COMPONENT)))
            .groupBy(ID)
            .agg(min(COMPONENT).as(COMPONENT), max(BEFORE).as(BEFORE));
    Dataset<Row> labelled = labels.select(col(ID).as(COMPONENT), col(COMPONENT).as(NEAR));
    return hopped
        .join(labelled, COMPONENT)
        .select(col(ID), col(NEAR).as(COMPONENT), col(NEAR).notEqual(col(BEFORE)).as(IS_NEW));
  }
}
