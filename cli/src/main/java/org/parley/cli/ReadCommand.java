// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.correct.CorrectionList;
import org.parley.cli.intake.IntakeSummary;
import org.parley.cli.terminal.Terminal;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley read}: pages into the record. */
@Command(
    name = "read",
    description = {
      "Reads files, folders and archives into the record: pages as HTML, text, PDF, DOCX or ODT,"
          + " and WARC, ARC, WET, RSS, Atom, JSON, CSV, TSV, mails, mailboxes, ZIP, TAR, GZ and BZ2"
          + " with pages in them. What a file is, its content tells, not its name.",
      "Folders are read with all that is in them, symbolic links followed; hidden files, README*,"
          + " records and what was saved beside a page are passed over. Pages that the record has"
          + " already are skipped."
    })
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();
  @Mixin private FieldsOption fields = new FieldsOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file, a folder, an archive, or - for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--strict", description = "Exit with 3 when an input could not be read.")
  private boolean strict;

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    PathsArgument.check(paths, wiring.commandLine());
    try (Store record = store.openOrCreate()) {
      IntakeSummary summary = wiring.read(paths, fields, record);
      terminal.out().println(summary.text());
      CorrectionList.warnings(record).forEach(terminal.out()::println);
      terminal.out().println("Record: " + store.address());
      return strict && summary.unreadable() > 0 ? ExitCode.SOME_UNREAD : ExitCode.DONE;
    }
  }
}
