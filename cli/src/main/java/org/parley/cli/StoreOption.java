// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.store.SqliteStore;
import org.parley.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names the record. */
final class StoreOption {
  private static final Path USUAL = Path.of("parley.db");

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description =
          "The record to use (default: the setting store, else parley.db in the working folder).")
  private @Nullable Path file;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Whether the command line names a record; a setting only says which one is used. */
  boolean isNamed() {
    return command != null && command.commandLine().getParseResult().hasMatchedOption("--store");
  }

  /** The record's file. */
  Path path() {
    return file == null ? USUAL : file;
  }

  /** Opens the record, and makes it when it is not there. */
  Store openOrCreate() {
    return SqliteStore.open(path());
  }

  /**
   * Opens a record that is there.
   *
   * @throws FailureException when it is not
   */
  Store openExisting() {
    if (!Files.exists(path())) {
      throw new FailureException(
          path() + ": there is no such record; make one with: parley read PATH --store " + path());
    }
    return SqliteStore.openExisting(path());
  }
}
