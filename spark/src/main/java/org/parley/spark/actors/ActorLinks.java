// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.actors;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.record.ActorJoining;
import org.parley.record.ActorJoining.Part;
import org.parley.spark.stage.Components;

/**
 * Which nodes could be one. They meet under keys alone; those of one kind and name are each linked
 * to the first of them, and a key that tells nobody apart links nobody.
 */
final class ActorLinks {
  /** Whether it takes more than the link itself to join the two. */
  static final String ASKS = "asks";

  static final String KEY = "key";
  static final String PART = "part";

  private static final String NAME = "name";
  private static final String FOUND = "found";
  private static final String OTHER_NAME = "other_name";

  private static final StructType KEYS =
      new StructType()
          .add(PART, DataTypes.StringType, false)
          .add(KEY, DataTypes.StringType, false)
          .add(ActorNodes.ID, DataTypes.StringType, false)
          .add(NAME, DataTypes.StringType, false);

  private ActorLinks() {}

  /** The keys of nodes. */
  static Dataset<Row> keys(Dataset<Row> nodes) {
    FlatMapFunction<Row, Row> keys =
        row -> {
          String id = row.getAs(ActorNodes.ID);
          return ActorJoining.keys(row.getAs(ActorNodes.NODE)).stream()
              .map(key -> RowFactory.create(key.part().name(), key.key(), id, key.name()))
              .iterator();
        };
    return nodes.flatMap(keys, Encoders.row(KEYS));
  }

  private static Dataset<Row> of(Dataset<Row> keys, Part part) {
    return keys.filter(col(PART).equalTo(part.name())).drop(PART);
  }

  /** The keys of bearers or holders under which too many are found. */
  private static Dataset<Row> tooMany(Dataset<Row> keys, Part part) {
    FilterFunction<Row> many =
        row -> ActorJoining.areTooMany(part, row.getAs(KEY), row.<Long>getAs(FOUND));
    return of(keys, part).groupBy(KEY).agg(count("*").as(FOUND)).filter(many).select(KEY);
  }

  /**
   * For each node, those of the keys that it looks under that tell nobody apart: columns {@link
   * ActorNodes#ID}, {@link #PART} and {@link #KEY}.
   */
  static Dataset<Row> vain(Dataset<Row> keys) {
    return vain(keys, Part.SEEKER, Part.BEARER).union(vain(keys, Part.SHORT, Part.HOLDER));
  }

  private static Dataset<Row> vain(Dataset<Row> keys, Part looking, Part found) {
    return of(keys, looking)
        .join(tooMany(keys, found), KEY)
        .select(col(ActorNodes.ID), lit(looking.name()).as(PART), col(KEY));
  }

  /** The links: columns of {@link Components} and {@link #ASKS}. */
  static Dataset<Row> links(Dataset<Row> keys) {
    FilterFunction<Row> alike =
        row -> ActorJoining.areAlike(row.getAs(NAME), row.getAs(OTHER_NAME));
    Dataset<Row> same = of(keys, Part.SAME);
    Dataset<Row> first = same.groupBy(KEY).agg(min(ActorNodes.ID).as(Components.OTHER));
    Dataset<Row> named =
        same.join(first, KEY)
            .select(col(ActorNodes.ID).as(Components.ONE), col(Components.OTHER))
            .filter(col(Components.ONE).notEqual(col(Components.OTHER)));
    Dataset<Row> spelled =
        meetings(keys, Part.SEEKER, Part.BEARER)
            .distinct()
            .filter(alike)
            .select(Components.ONE, Components.OTHER);
    Dataset<Row> called =
        meetings(keys, Part.SHORT, Part.HOLDER).select(Components.ONE, Components.OTHER);
    return named
        .withColumn(ASKS, lit(false))
        .union(spelled.union(called).distinct().withColumn(ASKS, lit(true)));
  }

  private static Dataset<Row> meetings(Dataset<Row> keys, Part looking, Part found) {
    Dataset<Row> others =
        of(keys, found)
            .join(tooMany(keys, found), new String[] {KEY}, "left_anti")
            .select(col(KEY), col(ActorNodes.ID).as(Components.OTHER), col(NAME).as(OTHER_NAME));
    return of(keys, looking)
        .join(others, KEY)
        .select(
            col(ActorNodes.ID).as(Components.ONE),
            col(NAME),
            col(Components.OTHER),
            col(OTHER_NAME))
        .filter(col(Components.ONE).notEqual(col(Components.OTHER)));
  }
}
