// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in this process, on two threads; one for all tests. */
public final class LocalSpark {
  private LocalSpark() {}

  /** The session; a task may fail three times. */
  public static SparkSession session() {
    return SparkSession.builder()
        .appName("tests")
        .master("local[2,3]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        // Compiling a query takes longer than these tables do.
        .config("spark.sql.codegen.wholeStage", false)
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.shuffle.partitions", 3)
        .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
        .getOrCreate();
  }
}
