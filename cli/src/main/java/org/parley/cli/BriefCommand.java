// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.brief.Briefing;
import org.parley.cli.settings.Setting;
import org.parley.cli.terminal.Marks;
import org.parley.cli.terminal.Terminal;
import org.parley.record.brief.Brief;
import org.parley.record.brief.BriefFilter;
import org.parley.record.brief.BriefReader;
import org.parley.record.brief.SubjectException;
import org.parley.record.brief.SubjectLookup;
import org.parley.store.MemoryStore;
import org.parley.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley brief}: who stands where, what is contested, what happened. */
@Command(
    name = "brief",
    description = {
      "Tells who stands where on which proposal, what is contested and what happened, each line"
          + " with its source (page·story·line). \"told 3 May 2021\" is the day on which the"
          + " source told it, where it does not tell when it was.",
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
      description =
          "Only what is dated on or after this day (2020-08-19); where no date is told, what was"
              + " published on or after it, or on a day that is not told.")
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

  @Option(
      names = "--all",
      description = "Print long lists whole, and each holder's further accounts.")
  private boolean all;

  @Option(
      names = "--new",
      description = {
        "Only what the record did not tell the reader before, and what it told him and is gone. What"
            + " is printed is marked as told once it is out: rows that a list left off stay new, and"
            + " so does what other options keep away. Nothing else marks anything.",
      })
  private boolean onlyNew;

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description =
          "Who reads, for --new, so that several share a record (default: the setting author,"
              + " else the user of this computer).")
  private @Nullable String reader;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "text, markdown or html, one file that needs no other (default: ${DEFAULT-VALUE}).")
  private Briefing.Form format = Briefing.Form.TEXT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; it replaces the file when it is whole.")
  private @Nullable Path out;

  BriefCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    check(wiring.commandLine());
    try (Store record = open()) {
      if (paths.isEmpty()) {
        wiring.mergeIfPending(record);
      } else {
        wiring.read(paths, fields, record);
      }
      Brief brief = read(record, wiring);
      BriefOutput.write(text(brief), out, terminal);
      if (onlyNew) {
        BriefReader.tell(record, brief, Instant.now());
      }
      return ExitCode.DONE;
    } catch (SubjectException e) {
      String record = paths.isEmpty() ? store.address() + ": " : "";
      throw new FailureException(record + e.getMessage(), e);
    }
  }

  private void check(CommandLine command) {
    if (!paths.isEmpty()) {
      PathsArgument.check(paths, command);
    }
    if (onlyNew && !paths.isEmpty() && !store.isNamed()) {
      throw new ParameterException(
          command, "--new needs a record that stays: name one with --store");
    }
    if (reader != null && !onlyNew) {
      throw new ParameterException(command, "--reader says who reads what is new: add --new");
    }
  }

  private String reader(Wiring wiring) {
    return AnalystOptions.name(
        reader == null ? wiring.settings().value(Setting.AUTHOR).orElse(null) : reader);
  }

  private Brief read(Store record, Wiring wiring) {
    BriefFilter filter =
        new BriefFilter(
            since,
            List.of(words.split("\\s+")),
            proposal == null ? null : SubjectLookup.proposal(record, proposal),
            actor == null ? null : SubjectLookup.actor(record, actor));
    Brief brief =
        onlyNew
            ? BriefReader.news(record, filter, reader(wiring))
            : BriefReader.read(record, filter);
    return all ? brief : brief.shortened(Briefing.MOST_STANDS, Briefing.MOST_ROWS);
  }

  private String text(Brief brief) {
    boolean colour = terminal.colour() && out == null;
    int width = out == null ? terminal.width() : Terminal.USUAL_WIDTH;
    return Briefing.of(brief, format, all, new Marks(colour), width);
  }

  private Store open() {
    if (paths.isEmpty()) {
      return store.openExisting();
    }
    return store.isNamed() ? store.openOrCreate() : new MemoryStore();
  }
}
