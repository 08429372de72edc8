// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import scala.Option;

/**
 * The main class for {@code spark-submit}: one command a step, each of which goes on where it was
 * cut off.
 */
@Command(
    name = "parley-spark",
    description = "Reads archives on Apache Spark into the record that parley read makes.",
    subcommands = {ReadCommand.class, RowsCommand.class, LoadCommand.class})
public final class Job {
  private Job() {}

  /** Runs a command; ends the process with its exit code unless that is 0. */
  public static void main(String[] arguments) {
    int code = run(arguments);
    Option<SparkSession> session = SparkSession.getDefaultSession();
    if (session.isDefined()) {
      session.get().stop(); // or a cluster takes it for cut off
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs a command in this process; its exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Job()).execute(arguments);
  }

  /** The session of this process, as {@code spark-submit} has set it up. */
  static SparkSession session() {
    return SparkSession.builder().appName("Parley").getOrCreate();
  }
}
