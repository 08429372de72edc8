// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.actors;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.record.ActorJoining;
import org.parley.record.ActorJoining.Beside;
import org.parley.record.ActorJoining.Part;
import org.parley.record.ActorJoining.Together;
import org.parley.spark.stage.Components;

/** Joins the nodes of each component, all of them in one task. */
final class ActorGroups {
  /** The id across pages. */
  static final String ACROSS = "across";

  static final String JOINED = "joined";

  private static final StructType SCHEMA =
      new StructType()
          .add(ACROSS, DataTypes.StringType, false)
          .add(JOINED, DataTypes.BinaryType, false);

  private static final String IN_VAIN = "in vain ";

  private ActorGroups() {}

  /**
   * The actors across pages: columns {@link #ACROSS} and {@link #JOINED}.
   *
   * @param components as {@link Components} has them
   * @param beside as {@link ActorsBeside#of} has it
   * @param vain as {@link ActorLinks#vain} has it
   */
  static Dataset<Row> of(
      Dataset<Row> nodes, Dataset<Row> components, Dataset<Row> beside, Dataset<Row> vain) {
    MapFunction<Row, Row> alone =
        row -> joined(ActorJoining.alone(row.<byte[]>getAs(ActorNodes.NODE)));
    Dataset<Row> singles =
        nodes
            .join(components, new String[] {ActorNodes.ID}, "left_anti")
            .map(alone, Encoders.row(SCHEMA));
    Dataset<Row> together =
        nodes
            .join(components, ActorNodes.ID)
            .select(
                col(Components.COMPONENT),
                col(ActorNodes.ID),
                lit(ActorNodes.NODE).as(ActorsBeside.WHAT),
                lit("").as(ActorsBeside.WHO),
                lit(false).as(ActorsBeside.FIRST),
                lit(false).as(ActorsBeside.STATE),
                col(ActorNodes.NODE))
            .unionByName(beside.withColumn(ActorNodes.NODE, lit(null).cast(DataTypes.BinaryType)))
            .unionByName(
                vain.join(components, ActorNodes.ID)
                    .select(
                        col(Components.COMPONENT),
                        col(ActorNodes.ID),
                        concat(lit(IN_VAIN), col(ActorLinks.PART)).as(ActorsBeside.WHAT),
                        col(ActorLinks.KEY).as(ActorsBeside.WHO),
                        lit(false).as(ActorsBeside.FIRST),
                        lit(false).as(ActorsBeside.STATE),
                        lit(null).cast(DataTypes.BinaryType).as(ActorNodes.NODE)));
    MapFunction<Row, String> component = row -> row.getAs(Components.COMPONENT);
    FlatMapGroupsFunction<String, Row, Row> join = (key, rows) -> join(rows);
    return singles.union(
        together
            .groupByKey(component, Encoders.STRING())
            .flatMapGroups(join, Encoders.row(SCHEMA)));
  }

  private static Row joined(byte[] actor) {
    return RowFactory.create(ActorJoining.id(actor), actor);
  }

  private static Iterator<Row> join(Iterator<Row> rows) {
    List<byte[]> nodes = new ArrayList<>();
    Map<String, Beside> beside = new HashMap<>();
    Set<String> states = new HashSet<>();
    Map<String, Set<String>> vain = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String what = row.getAs(ActorsBeside.WHAT);
      String who = row.getAs(ActorsBeside.WHO);
      if (what.equals(ActorNodes.NODE)) {
        nodes.add(row.<byte[]>getAs(ActorNodes.NODE));
      } else if (what.startsWith(IN_VAIN)) {
        vain.computeIfAbsent(what, k -> new HashSet<>()).add(who);
      } else {
        if (row.<Boolean>getAs(ActorsBeside.STATE)) {
          states.add(who);
        }
        put(
            what,
            who,
            row.<Boolean>getAs(ActorsBeside.FIRST),
            beside.computeIfAbsent(row.getAs(ActorNodes.ID), k -> nobody()));
      }
    }
    Set<String> crowded = vain.getOrDefault(IN_VAIN + Part.SEEKER, Set.of());
    Set<String> common = vain.getOrDefault(IN_VAIN + Part.SHORT, Set.of());
    return ActorJoining.join(new Together(nodes, crowded, common, beside, states)).stream()
        .map(ActorGroups::joined)
        .iterator();
  }

  private static Beside nobody() {
    return new Beside(
        new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  private static void put(String what, String who, boolean first, Beside beside) {
    switch (what) {
      case ActorsBeside.OFFICER -> beside.officers().add(who);
      case ActorsBeside.LAST -> {
        beside.allNames().add(who);
        if (first) {
          beside.firstNames().add(who);
        }
      }
      default -> {
        beside.all().add(who);
        if (first) {
          beside.first().add(who);
        }
      }
    }
  }
}
