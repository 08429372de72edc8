// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.brief.Briefing;
import org.parley.cli.terminal.Terminal;
import org.parley.record.brief.BriefFilter;
import org.parley.record.brief.SubjectException;
import org.parley.record.brief.SubjectLookup;
import org.parley.store.MemoryStore;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley brief}: who stands where, what is contested, what happened. */
@Command(
    name = "brief",
    description = {
      "Tells who stands where on which proposal, what is contested and what happened, each line"
          + " with its source (page·story·line).",
      "With paths it reads them first: into the record that --store names, or into memory."
    })
final class BriefCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();
  @Mixin private FieldsOption fields = new FieldsOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders or archives to read first, or - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what is dated on or after this day (2020-08-19), or not dated.")
  private @Nullable LocalDate since;

  @Option(
      names = "--on",
      paramLabel = "WORDS",
      description = "Only what speaks of all these words.")
  private String words = "";

  @Option(
      names = "--proposal",
      paramLabel = "NAME|ID",
      description = "Only this proposal: its id, its name, or words of its name.")
  private @Nullable String proposal;

  @Option(
      names = "--actor",
      paramLabel = "NAME|ID",
      description = {
        "Only this actor: his positions, what he did, what was done to him, what he said and the"
            + " accounts he holds. Who speaks for him or leads him counts as he, and is named.",
      })
  private @Nullable String actor;

  @Option(names = "--all", description = "Print long lists whole.")
  private boolean all;

  BriefCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    if (!paths.isEmpty()) {
      PathsArgument.check(paths, wiring.commandLine());
    }
    try (Store record = open()) {
      if (paths.isEmpty()) {
        wiring.mergeIfPending(record);
      } else {
        wiring.read(paths, fields, record);
      }
      Briefing.print(record, filter(record), terminal, all);
      return ExitCode.DONE;
    } catch (SubjectException e) {
      String record = paths.isEmpty() ? store.path() + ": " : "";
      throw new FailureException(record + e.getMessage(), e);
    }
  }

  private BriefFilter filter(Store record) {
    return new BriefFilter(
        since,
        List.of(words.split("\\s+")),
        proposal == null ? null : SubjectLookup.proposal(record, proposal),
        actor == null ? null : SubjectLookup.actor(record, actor));
  }

  private Store open() {
    if (paths.isEmpty()) {
      return store.openExisting();
    }
    return store.isNamed() ? store.openOrCreate() : new MemoryStore();
  }
}
