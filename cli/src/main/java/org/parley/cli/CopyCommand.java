// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Terminal;
import org.parley.record.RecordUpdate;
import org.parley.store.RecordCopy;
import org.parley.store.Store;
import org.parley.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley copy}: a record from one place to another. */
@Command(
    name = "copy",
    description = {
      "Copies a record, whole, into a file or a PostgreSQL database, and compares the two at the"
          + " end. Run again, it goes on where it ended.",
      "Readings, corrections and what readers were told are copied; what follows from them is"
          + " brought together anew. When each page came is counted from the copy on."
    })
final class CopyCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
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
    Wiring wiring = Wiring.of(terminal, parley, spec);
    StoreAddress source = StoreOption.address("--from", from, spec);
    StoreAddress target = StoreOption.address("--to", to, spec);
    if (source.toString().equals(target.toString())) {
      throw new ParameterException(wiring.commandLine(), "--from and --to are the same record");
    }
    try (Store original = StoreOption.openExisting(source);
        Store copy = target.open()) {
      return copy(wiring, source, original, target, copy);
    }
  }

  private int copy(
      Wiring wiring, StoreAddress source, Store original, StoreAddress target, Store copy) {
    wiring.mergeIfPending(original);
    RecordCopy copying = new RecordCopy(original, copy);
    int strangers = copying.strangers();
    if (strangers > 0) {
      throw new FailureException(
          target + ": holds " + strangers + " pages that " + source + " lacks; name an empty one");
    }
    int pages;
    try (Progress progress = new Progress(terminal, "Copying", -1)) {
      pages = copying.run(progress::step);
    } catch (IllegalArgumentException e) {
      throw new FailureException(target + ": " + e.getMessage(), e);
    }
    wiring.mergeIfPending(copy);
    if (RecordUpdate.isPending(original)) {
      throw new FailureException(
          source
              + ": what came last is not brought together there, so that the two cannot be compared;"
              + " have somebody who may write run parley brief on it, then copy again");
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
