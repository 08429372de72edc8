// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Terminal;
import org.parley.export.Export;
import org.parley.export.ExportSummary;
import org.parley.export.Exports;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley export}: the record in a format of the field. */
@Command(name = "export", description = "Writes the record in one of the formats of the field.")
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      completionCandidates = Formats.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private String format = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write into; made when it is not there.")
  private Path folder = Path.of("");

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    Export export = export(wiring);
    try (Store record = store.openExisting()) {
      wiring.mergeIfPending(record);
      tell(export.write(record, folder));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new FailureException("cannot write the export into " + folder + ": " + e, e);
    }
  }

  /** Says what a format cannot carry; nothing of one that carries all. */
  private void tell(ExportSummary summary) {
    if (summary.leftOut().isEmpty()) {
      return;
    }
    summary
        .rows()
        .forEach((file, rows) -> terminal.out().println(folder.resolve(file) + ": rows: " + rows));
    terminal.out().println("Left out, for " + format + " would tell them as having happened:");
    summary
        .leftOut()
        .forEach((why, events) -> terminal.out().println("  " + events + " events " + why.words()));
    terminal.out().flush();
  }

  private Export export(Wiring wiring) {
    try {
      return Exports.named(format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(wiring.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The names of the formats, for the help. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Exports.all().stream().map(Export::name).iterator();
    }
  }
}
