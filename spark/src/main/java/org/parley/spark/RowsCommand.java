// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.parley.spark.actors.Actors;
import org.parley.spark.alike.Alikeness;
import org.parley.spark.incidents.Incidents;
import org.parley.spark.proposals.Proposals;
import org.parley.spark.read.Archive;
import org.parley.spark.read.Readings;
import org.parley.spark.rows.RowTables;
import org.parley.spark.stage.CpuTimes;
import org.parley.spark.stage.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rows}: readings into tables. */
@Command(
    name = "rows",
    description =
        "Finds out which stories are alike, who is who, what happened and what is proposed, and"
            + " writes what the pages say as Parquet into FOLDER/rows, a folder a kind and month.")
final class RowsCommand implements Callable<Integer> {
  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Override
  public Integer call() throws IOException {
    SparkSession spark = Job.session();
    CpuTimes times = new CpuTimes();
    spark.sparkContext().addSparkListener(times);
    Archive archive = options.archive(spark);
    String folder = archive.folder("rows");
    Dataset<Row> pages = Readings.pages(spark, archive);
    Stages stages = new Stages(spark, archive.folder("stages/" + archive.state()));
    Actors actors = new Actors(stages, pages);
    Dataset<Row> groups = new Alikeness(stages).groups(pages);
    Incidents incidents = new Incidents(stages, pages, groups, actors);
    Proposals proposals = new Proposals(stages, pages, groups, actors);
    RowTables.write(pages, groups, actors, incidents, proposals, folder);
    System.out.print("Processor time of tasks:\n" + times.text());
    System.out.println(
        "Rows: "
            + folder
            + "\nAll is that of the whole archive; at most "
            + actors.mostTogether()
            + " names, "
            + incidents.mostTogether()
            + " tellings of happenings and "
            + proposals.mostTogether()
            + " proposals of stories had to be looked at by one task.");
    return 0;
  }
}
