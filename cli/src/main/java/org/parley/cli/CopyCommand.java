// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Terminal;
import org.parley.store.RecordCopy;
import org.parley.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley copy}: a record from one place to another. */
@Command(
    name = "copy",
    description = {
      "Copies a record, whole and as it is, into a file or a PostgreSQL database, and compares the"
          + " two at the end. Run again, it goes on where it ended; until it is done, no other"
          + " command uses the copy."
    })
final class CopyCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE|URL",
      description = "The record to copy: a file or postgresql://USER@HOST/DATABASE.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE|URL",
      description = "Where to: made when it is not there; else empty, or the beginning of a copy.")
  private String to = "";

  CopyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec, "the command line sets it");
    StoreAddress source = StoreOption.address("--from", from, command);
    StoreAddress target = StoreOption.address("--to", to, command);
    if (source.toString().equals(target.toString())) {
      throw new ParameterException(command.commandLine(), "--from and --to are the same record");
    }
    StoreOption.requireThere(source);
    try (RecordCopy copying = RecordCopy.of(source, target)) {
      return copy(source, target, copying);
    }
  }

  private int copy(StoreAddress source, StoreAddress target, RecordCopy copying) {
    int strangers = copying.strangers();
    if (strangers > 0) {
      throw new FailureException(
          target
              + ": holds "
              + strangers
              + " pages or corrections that "
              + source
              + " lacks; name an empty one");
    }
    long pages;
    try (Progress progress = new Progress(terminal, "Copying", -1)) {
      pages = copying.run(progress::step);
    }
    List<String> differences = copying.differences();
    if (!differences.isEmpty()) {
      throw new FailureException(
          target + ": the copy differs: " + String.join("; ", differences) + "; copy again");
    }
    terminal
        .out()
        .println("Copied " + pages + " pages into " + target + "; the two hold the same.");
    return ExitCode.DONE;
  }
}
