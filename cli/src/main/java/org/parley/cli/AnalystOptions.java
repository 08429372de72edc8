// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.record.correction.Analyst;
import picocli.CommandLine.Option;

/** The options that say who corrects, and why. */
final class AnalystOptions {
  @Option(names = "--note", paramLabel = "WORDS", description = "Why, for others.")
  private @Nullable String note;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who says so (default: the setting author, else the user of this computer).")
  private @Nullable String author;

  /** Who corrects at this moment. */
  Analyst analyst() {
    return new Analyst(name(author), Instant.now(), note);
  }

  /** The name that was given, else the usual one of who uses this computer. */
  static String name(@Nullable String given) {
    if (given != null && !given.isBlank()) {
      return given;
    }
    return System.getProperty("user.name", "unknown");
  }
}
