// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.parley.spark.load.StoreLoad;
import org.parley.spark.read.Archive;
import org.parley.spark.read.ReadJob;
import org.parley.spark.read.Readings;
import org.parley.store.SqliteStore;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load}: readings into a store. */
@Command(
    name = "load",
    description =
        "Puts what was read into a store on the driver's machine and brings it together there, as"
            + " parley read does: for records that one machine can hold.")
final class LoadCommand implements Callable<Integer> {
  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Option(
      names = "--store",
      required = true,
      paramLabel = "FILE",
      description = "The record, made when it is not there.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    SparkSession spark = Job.session();
    String reader = new ReadJob(spark, options.reading(), ReadJob.Sizes.USUAL).reader();
    Archive archive = options.archive(spark, reader);
    try (Store store = SqliteStore.open(Objects.requireNonNull(file))) {
      long pages = StoreLoad.run(Readings.pages(spark, archive), store, reader);
      System.out.println("Put " + pages + " pages; record: " + file);
    }
    return 0;
  }
}
