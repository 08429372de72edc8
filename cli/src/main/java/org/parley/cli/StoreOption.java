// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.store.SqliteAddress;
import org.parley.store.Store;
import org.parley.store.StoreAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names the record. */
final class StoreOption {
  private static final String USUAL = "parley.db";

  @Option(
      names = "--store",
      paramLabel = "FILE|URL",
      description =
          "The record to use, a file or postgresql://USER@HOST/DATABASE (default: the setting"
              + " store, else parley.db in the working folder).")
  private @Nullable String address;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Whether the command line names a record; a setting only says which one is used. */
  boolean isNamed() {
    return command != null && command.commandLine().getParseResult().hasMatchedOption("--store");
  }

  /**
   * Where the record is.
   *
   * @throws ParameterException when that cannot be understood
   */
  StoreAddress address() {
    return address("--store", address == null ? USUAL : address, command);
  }

  /**
   * Where this computer keeps what belongs to the record: beside its file, or with what Parley
   * keeps for its user.
   *
   * @param suffix what the record's name is followed by
   * @param home where Parley keeps what it made for its user
   */
  Path beside(String suffix, Path home) {
    if (address() instanceof SqliteAddress sqlite) {
      return sqlite.file().resolveSibling(sqlite.file().getFileName() + suffix);
    }
    String name = address().toString().replaceAll("[^A-Za-z0-9.-]+", "-");
    return home.resolve("records").resolve(name + suffix);
  }

  /** The address that an option names. */
  static StoreAddress address(String option, String text, @Nullable CommandSpec command) {
    try {
      return StoreAddress.of(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(command, "the command line sets it").commandLine(),
          option + ": " + e.getMessage(),
          e);
    }
  }

  /** Opens the record, and makes it when it is not there. */
  Store openOrCreate() {
    return address().open();
  }

  /**
   * Opens a record that is there.
   *
   * @throws FailureException when it is not
   */
  Store openExisting() {
    StoreAddress there = address();
    requireThere(there);
    return there.open();
  }

  /**
   * Looks whether a record is there.
   *
   * @throws FailureException when it is not
   */
  static void requireThere(StoreAddress address) {
    if (!address.exists()) {
      throw new FailureException(
          address
              + ": there is no such record; make one with: parley read PATH --store "
              + address);
    }
  }
}
