// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Joins a table of which many rows may have one key, as pages have that name one actor, to one with
 * few rows of each key. Common keys are salted: their rows are dealt out to as many tasks as they
 * ask for, and what is joined to them goes to each of these. So no key brings to a task more than
 * some {@value #AT_LEAST} rows, or a ten-thousandth of all, if that is more.
 */
public final class SkewJoin {
  private static final long AT_LEAST = 10_000;
  private static final long SHARES = 10_000;
  private static final String SHARE = "share of a key";
  private static final String SALT = "salt";

  private final Stages stages;
  private final long atLeast;

  /**
   * @param stages keeps the tables of common keys
   */
  public SkewJoin(Stages stages) {
    this(stages, AT_LEAST);
  }

  SkewJoin(Stages stages, long atLeast) {
    this.stages = stages;
    this.atLeast = atLeast;
  }

  /**
   * The keys that many rows have, no more than ten thousand: what {@link #join} asks for.
   *
   * @param many a table that was written: it is read for this alone
   * @param name of the table of these keys
   */
  public Dataset<Row> common(Dataset<Row> many, String key, String name) {
    return stages.once(name, () -> common(many, key));
  }

  private Dataset<Row> common(Dataset<Row> many, String key) {
    long most = Math.max(atLeast, many.count() / SHARES);
    return many.groupBy(key)
        .agg(ceil(count("*").divide(most)).as(SALT))
        .filter(col(SALT).gt(1))
        .select(key, SALT);
  }

  /**
   * The rows of both tables that have the same key, as Spark joins them.
   *
   * @param few a table with a few rows of each key
   * @param key a column of both, and of the common keys
   */
  public static Dataset<Row> join(
      Dataset<Row> many, Dataset<Row> few, String key, Dataset<Row> common) {
    // By what is in a row, not by chance: a task that is run again must deal them out as before.
    Column row = xxhash64(Arrays.stream(many.columns()).map(many::col).toArray(Column[]::new));
    Column salts = coalesce(col(SALT), lit(1L));
    String[] keys = {key};
    Dataset<Row> dealt =
        many.join(broadcast(common), keys, "left").withColumn(SHARE, pmod(row, salts)).drop(SALT);
    Dataset<Row> copied =
        few.join(broadcast(common), keys, "left")
            .withColumn(SHARE, explode(sequence(lit(0L), salts.minus(1))))
            .drop(SALT);
    return dealt.join(copied, new String[] {key, SHARE}).drop(SHARE);
  }
}
