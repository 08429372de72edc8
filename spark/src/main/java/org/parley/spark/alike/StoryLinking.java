// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.alike;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.parley.record.likeness.StoryLinks;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;

/**
 * Links each story to those it is most like. Stories meet under the keys of the index of stories
 * alone, and of those under a key only the first few are ever sent to the others: what is under it
 * is cut to them before it is brought together, so that a key with twenty thousand stories moves no
 * more than one with twenty.
 */
final class StoryLinking {
  static final String COPY = "copy";
  static final String PART = "part";
  static final String HAPPENING = "happening";
  static final String SCORE = "_score";

  private static final String KEY = "key";
  private static final String TOP = "top";
  private static final String OTHER = "other";
  private static final String SEEN = "seen";
  private static final String OTHERS = "others";

  /** A first printing and the stories it is linked to; those with no link at all are missing. */
  static final StructType LINKS =
      new StructType()
          .add(StoryTable.STORY, DataTypes.StringType, false)
          .add(COPY, DataTypes.StringType)
          .add(COPY + SCORE, DataTypes.IntegerType)
          .add(PART, DataTypes.StringType)
          .add(PART + SCORE, DataTypes.IntegerType)
          .add(HAPPENING, DataTypes.StringType)
          .add(HAPPENING + SCORE, DataTypes.IntegerType);

  private static final StructType FOUND =
      new StructType()
          .add(KEY, DataTypes.LongType, false)
          .add(StoryTable.RANK, DataTypes.LongType, false)
          .add(StoryTable.STORY, DataTypes.StringType, false);

  private static final StructType LOOKS =
      new StructType()
          .add(KEY, DataTypes.LongType, false)
          .add(StoryTable.STORY, DataTypes.StringType, false);

  private StoryLinking() {}

  /** Of printings of the very same text, the first: the others take no part in links. */
  static Dataset<Row> firstPrintings(Dataset<Row> stories) {
    return first(
        stories, StoryTable.TEXT, List.of(col(StoryTable.PRINTING), col(StoryTable.STORY)), 1);
  }

  /** The first few rows of each value of a column, cut before they are brought together. */
  private static Dataset<Row> first(Dataset<Row> rows, String by, List<Column> order, int most) {
    String place = "place";
    return rows.withColumn(
            place, row_number().over(Window.partitionBy(by).orderBy(order.toArray(new Column[0]))))
        .filter(col(place).leq(most))
        .drop(place);
  }

  /** The first few stories under each key, in order. */
  static Dataset<Row> tops(Dataset<Row> firsts) {
    FlatMapFunction<Row, Row> found =
        row -> {
          IndexedStory story = StoryTable.story(row);
          return StoryLinks.found(story).stream()
              .map(key -> RowFactory.create(key.key(), key.rank(), story.story()))
              .iterator();
        };
    Dataset<Row> under = firsts.flatMap(found, Encoders.row(FOUND));
    List<Column> order = List.of(col(StoryTable.RANK), col(StoryTable.STORY));
    return first(under, KEY, order, StoryLinks.MOST)
        .groupBy(KEY)
        .agg(
            sort_array(collect_list(struct(StoryTable.RANK, StoryTable.STORY)))
                .getField(StoryTable.STORY)
                .as(TOP));
  }

  /** What each story sees of others, under each key in which it looks. */
  static Dataset<Row> seen(Dataset<Row> firsts, Dataset<Row> tops) {
    FlatMapFunction<Row, Row> looks =
        row -> {
          IndexedStory story = StoryTable.story(row);
          return StoryLinks.looks(story).stream()
              .map(key -> RowFactory.create(key, story.story()))
              .iterator();
        };
    return firsts
        .flatMap(looks, Encoders.row(LOOKS))
        .join(tops, KEY)
        .filter(size(col(TOP)).gt(1).or(col(TOP).getItem(0).notEqual(col(StoryTable.STORY))));
  }

  /** The links of first printings. */
  static Dataset<Row> links(Dataset<Row> firsts, Dataset<Row> seen) {
    Dataset<Row> keys = seen.groupBy(StoryTable.STORY).agg(collect_list(struct(KEY, TOP)).as(SEEN));
    Dataset<Row> compared =
        firsts.select(
            col(StoryTable.STORY).as(OTHER),
            struct(
                    StoryTable.STORY,
                    StoryTable.PAGE,
                    StoryTable.RANK,
                    StoryTable.TEXT,
                    StoryTable.TRAITS)
                .as(OTHERS));
    Dataset<Row> others =
        seen.select(col(StoryTable.STORY), explode(slice(col(TOP), 1, StoryLinks.WIDTH)).as(OTHER))
            .filter(col(OTHER).notEqual(col(StoryTable.STORY)))
            .distinct()
            .join(compared, OTHER)
            .groupBy(StoryTable.STORY)
            .agg(collect_list(OTHERS).as(OTHERS));
    MapFunction<Row, Row> link = StoryLinking::link;
    return firsts
        .join(keys, StoryTable.STORY)
        .join(others, StoryTable.STORY)
        .map(link, Encoders.row(LINKS))
        .filter(col(COPY).isNotNull().or(col(PART).isNotNull()).or(col(HAPPENING).isNotNull()));
  }

  private static Row link(Row row) {
    IndexedStory story = StoryTable.story(row);
    SeenStories index = new SeenStories();
    index.add(story);
    for (Row other : row.<Row>getList(row.fieldIndex(OTHERS))) {
      index.add(StoryTable.story(other));
    }
    for (Row key : row.<Row>getList(row.fieldIndex(SEEN))) {
      index.put(key.getAs(KEY), key.getList(key.fieldIndex(TOP)));
    }
    Links links = StoryLinks.links(story.story(), index);
    Link copy = links.copy();
    Link part = links.part();
    Link happening = links.happening();
    return RowFactory.create(
        story.story(),
        to(copy),
        score(copy),
        to(part),
        score(part),
        to(happening),
        score(happening));
  }

  private static @Nullable String to(@Nullable Link link) {
    return link == null ? null : link.story();
  }

  private static @Nullable Integer score(@Nullable Link link) {
    return link == null ? null : link.score();
  }
}
