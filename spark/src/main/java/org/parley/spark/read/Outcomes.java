// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The table of what became of all that was found: a row each. */
public final class Outcomes {
  public static final String FATE = "fate";
  public static final String PAGE = "page";
  public static final String URI = "uri";
  public static final String WHERE = "where";
  public static final String REASON = "reason";
  public static final String MILLIS = "cpu_ms";
  public static final String READING = "reading";

  /**
   * The columns: what became of it; the page's id, or null when it was not read; what names it in
   * the record; where it was found; why it was not read; processor time that reading it took; the
   * reading as JSON, for pages that were read.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add(FATE, DataTypes.StringType, false)
          .add(PAGE, DataTypes.StringType)
          .add(URI, DataTypes.StringType, false)
          .add(WHERE, DataTypes.StringType, false)
          .add(REASON, DataTypes.StringType)
          .add(MILLIS, DataTypes.LongType, false)
          .add(READING, DataTypes.StringType);

  private Outcomes() {}

  static Row read(Cut cut, String page, long millis, String reading) {
    return RowFactory.create(
        Fate.READ.word(), page, cut.key().uri(), cut.where(), null, millis, reading);
  }

  static Row other(Cut cut, Fate fate, @Nullable String reason, long millis) {
    return RowFactory.create(fate.word(), null, cut.key().uri(), cut.where(), reason, millis, null);
  }
}
