// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.alike;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.record.likeness.StoryLinks;
import org.parley.spark.read.Readings;
import org.parley.store.IndexedStory;

/** The table of stories and what they are compared by. */
final class StoryTable {
  static final String STORY = "story";
  static final String PAGE = "page";
  static final String RANK = "rank";
  static final String TEXT = "text";
  static final String TRAITS = "traits";
  static final String DAY = "day";
  static final String TITLE = "title";
  static final String PRINTING = "printing";

  /** As {@link IndexedStory} and {@link StoryLinks.Outline} have it. */
  static final StructType SCHEMA =
      new StructType()
          .add(STORY, DataTypes.StringType, false)
          .add(PAGE, DataTypes.StringType, false)
          .add(RANK, DataTypes.LongType, false)
          .add(TEXT, DataTypes.LongType, false)
          .add(TRAITS, DataTypes.StringType, false)
          .add(DAY, DataTypes.IntegerType)
          .add(TITLE, DataTypes.StringType, false)
          .add(PRINTING, DataTypes.LongType, false);

  private StoryTable() {}

  /** The stories of pages that can be compared. */
  static Dataset<Row> of(Dataset<Row> pages) {
    FlatMapFunction<Row, Row> stories =
        page -> StoryLinks.of(Readings.reading(page)).stream().map(StoryTable::row).iterator();
    return pages.flatMap(stories, Encoders.row(SCHEMA));
  }

  private static Row row(IndexedStory story) {
    StoryLinks.Outline outline = StoryLinks.outline(story);
    return RowFactory.create(
        story.story(),
        story.page(),
        story.rank(),
        story.text(),
        story.traits(),
        outline.day(),
        outline.title(),
        outline.printing());
  }

  /** The story in a row with the columns of this table. */
  static IndexedStory story(Row row) {
    return new IndexedStory(
        row.getAs(STORY),
        row.getAs(PAGE),
        row.<Long>getAs(RANK),
        row.<Long>getAs(TEXT),
        row.getAs(TRAITS),
        IndexedStory.Links.NONE);
  }
}
