// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.FieldRole;
import org.parley.spark.read.Archive;
import org.parley.spark.read.ReadJob;
import org.parley.spark.read.ReadOptions;
import picocli.CommandLine.Option;

/** What every command asks: which archive, and how its pages are read. */
final class ArchiveOptions {
  @Option(
      names = "--archive",
      required = true,
      paramLabel = "FOLDER",
      description = "What was read and made of it, on any file system that Spark knows.")
  private String folder = "";

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "Folder of the language pack on every host; PARLEY_HOME of the host otherwise.")
  private @Nullable String home;

  @Option(
      names = "--resources",
      paramLabel = "FOLDER",
      description = "Folder of your own resource files, the same on every host.")
  private @Nullable String resources;

  @Option(
      names = "--fields",
      paramLabel = "ROLE=NAME",
      split = ",",
      description = "Names of fields in tables and JSON, as of parley read.")
  private Map<String, String> fields = Map.of();

  @Option(
      names = "--page-seconds",
      paramLabel = "N",
      defaultValue = "300",
      description = "Processor time that a page may take (default: ${DEFAULT-VALUE}).")
  private long pageSeconds = ReadOptions.USUAL_TIME.toSeconds();

  /** How pages are read. */
  ReadOptions reading() {
    Map<FieldRole, String> names = new EnumMap<>(FieldRole.class);
    fields.forEach(
        (word, name) -> {
          FieldRole role = FieldRole.named(word);
          if (role == null || name.isBlank()) {
            throw new IllegalArgumentException(
                "--fields " + word + "=" + name + ": no such role, or no name");
          }
          names.put(role, name.strip());
        });
    return new ReadOptions(home, resources, names, Duration.ofSeconds(pageSeconds));
  }

  /** The archive, as the reader of this program reads it. */
  Archive archive(SparkSession spark) throws IOException {
    return archive(spark, new ReadJob(spark, reading(), ReadJob.Sizes.USUAL).reader());
  }

  Archive archive(SparkSession spark, String reader) throws IOException {
    return new Archive(folder, reader, spark.sparkContext().hadoopConfiguration());
  }
}
