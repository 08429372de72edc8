// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.record.ActorJoining;
import org.parley.record.ActorJoining.Said;
import org.parley.spark.read.Readings;

/** The table of actors as stories mean them, before they are joined. */
final class ActorNodes {
  static final String ID = "id";
  static final String READ_ID = "read_id";
  static final String STATE = "state";
  static final String LAST = "last";
  static final String FULL = "full";
  static final String NODE = "node";

  /** As {@link ActorJoining.Node} has it. */
  private static final StructType SCHEMA =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add(READ_ID, DataTypes.StringType, false)
          .add(STATE, DataTypes.BooleanType, false)
          .add(LAST, DataTypes.StringType)
          .add(FULL, DataTypes.StringType)
          .add(NODE, DataTypes.BinaryType, false);

  private static final StructType SUMS =
      new StructType()
          .add(READ_ID, DataTypes.StringType, false)
          .add(NODE, DataTypes.BinaryType, false);

  /** So many ids are added up at once; what is said of more is added up where it meets. */
  private static final int AT_ONCE = 20_000;

  private ActorNodes() {}

  /**
   * The nodes of pages. What a task's pages say of an actor is added up before it leaves, so that
   * an actor in every page is as many rows as there are tasks.
   */
  static Dataset<Row> of(Dataset<Row> pages) {
    MapPartitionsFunction<Row, Row> sums = PageSums::new;
    MapFunction<Row, String> readId = row -> row.getString(0); // Spark knows no names here
    FlatMapGroupsFunction<String, Row, Row> nodes = ActorNodes::nodes;
    return pages
        .mapPartitions(sums, Encoders.row(SUMS))
        .groupByKey(readId, Encoders.STRING())
        .flatMapGroups(nodes, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> nodes(String readId, Iterator<Row> sums) {
    ActorJoining.Tally tally = new ActorJoining.Tally();
    sums.forEachRemaining(sum -> tally.add(sum.<byte[]>getAs(NODE)));
    return tally.nodes(readId).stream()
        .map(
            node ->
                RowFactory.create(
                    node.id(), node.readId(), node.state(), node.last(), node.full(), node.bytes()))
        .iterator();
  }

  /** What the pages of a task say, added up as far as memory has room. */
  private static final class PageSums implements Iterator<Row> {
    private final Iterator<Row> pages;
    private Iterator<Row> ready = List.<Row>of().iterator();

    PageSums(Iterator<Row> pages) {
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && pages.hasNext()) {
        ready = sums();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      return ready.next();
    }

    private Iterator<Row> sums() {
      Map<String, ActorJoining.Tally> byId = new HashMap<>();
      while (pages.hasNext() && byId.size() < AT_ONCE) {
        for (Said said : ActorJoining.said(Readings.reading(pages.next()))) {
          byId.computeIfAbsent(said.readId(), k -> new ActorJoining.Tally()).add(said.sum());
        }
      }
      List<Row> rows = new ArrayList<>();
      byId.forEach(
          (id, tally) -> tally.sums().forEach(sum -> rows.add(RowFactory.create(id, sum))));
      return rows.iterator();
    }
  }
}
