// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.cli.actors.ActorProblem;
import org.parley.cli.correct.CorrectProblem;
import org.parley.cli.correct.Correcting;
import org.parley.cli.correct.CorrectionList;
import org.parley.cli.terminal.Marks;
import org.parley.cli.terminal.Terminal;
import org.parley.model.CorrectedRows.State;
import org.parley.model.Correction;
import org.parley.record.correction.CorrectionException;
import org.parley.record.correction.Corrections;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley correct}: what people change in the record, and what became of it. */
@Command(
    name = "correct",
    description = {
      "Corrects the record; without a subcommand, lists what was corrected.",
      "Corrections are kept apart from what was read, win over it, and hold again after every new"
          + " reading; what they speak of is found by its words. They are never changed: undo adds"
          + " one that takes another back. KIND is event, statement, proposal, position, incident or"
          + " actor, ID as in the exports and in parley show. See docs/corrections.md."
    })
final class CorrectCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  CorrectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return list(store, null);
  }

  private interface Work {
    int on(Store record, Wiring wiring) throws IOException;
  }

  private int run(StoreOption named, boolean create, Work work) {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    try (Store record = create ? named.openOrCreate() : named.openExisting()) {
      return work.on(record, wiring);
    } catch (ActorProblem | CorrectProblem | CorrectionException e) {
      throw new FailureException(named.address() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new FailureException("cannot read or write: " + e, e);
    }
  }

  /** Makes one correction and says what became of it. */
  private int change(
      StoreOption named, AnalystOptions options, Function<Correcting, Correction> work) {
    return run(
        named,
        false,
        (record, wiring) -> {
          wiring.mergeIfPending(record);
          Correction made = work.apply(new Correcting(record, options.analyst()));
          wiring.mergeIfPending(record);
          return listOf(record).tell(made.id()) ? ExitCode.DONE : ExitCode.FAILED;
        });
  }

  private CorrectionList listOf(Store record) {
    return new CorrectionList(record, new Marks(terminal.colour()), terminal.out());
  }

  @Command(description = "Lists corrections with author, time and what became of each.")
  int list(
      @Mixin StoreOption named,
      @Option(
              names = "--only",
              paramLabel = "STATE",
              description = "Only these: ${COMPLETION-CANDIDATES}.")
          @Nullable State only) {
    return run(
        named,
        false,
        (record, wiring) -> {
          wiring.mergeIfPending(record);
          listOf(record).print(only);
          return ExitCode.DONE;
        });
  }

  @Command(description = "Sets a field: parley correct set event ID date 2020-01-13")
  int set(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "KIND") String kind,
      @Parameters(paramLabel = "ID") String id,
      @Parameters(paramLabel = "FIELD") String field,
      @Parameters(paramLabel = "VALUE", description = "Words or JSON; null for unknown.")
          String value) {
    return change(named, options, correcting -> correcting.set(kind, id, field, value));
  }

  @Command(
      description =
          "Adds an event or a statement that was not read: parley correct add event PAGE refused"
              + " REJECT. WORDS, an event's cue or what is said, stand in the page once.")
  int add(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "KIND") String kind,
      @Parameters(paramLabel = "PAGE") String page,
      @Parameters(paramLabel = "WORDS") String words,
      @Parameters(paramLabel = "TYPE", arity = "0..1", description = "Of an event, as REJECT.")
          @Nullable String type) {
    return change(named, options, correcting -> correcting.addRow(kind, page, words, type));
  }

  @Command(description = "Strikes a row: it is in no view and no export any more.")
  int strike(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "KIND") String kind,
      @Parameters(paramLabel = "ID") String id) {
    return change(named, options, correcting -> correcting.strike(kind, id));
  }

  @Command(description = "Says that two proposals, incidents or actors are one.")
  int join(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "KIND") String kind,
      @Parameters(paramLabel = "A") String one,
      @Parameters(paramLabel = "B") String other) {
    return change(named, options, correcting -> correcting.join(kind, one, other));
  }

  @Command(
      description =
          "Says that A is no part of B: an event of an incident, a position's proposal, an actor.")
  int part(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "KIND") String kind,
      @Parameters(paramLabel = "A") String one,
      @Parameters(paramLabel = "B") String other) {
    return change(named, options, correcting -> correcting.part(kind, one, other));
  }

  @Command(description = "Leaves a note (--note) on a row and changes nothing.")
  int note(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "KIND") String kind,
      @Parameters(paramLabel = "ID") String id) {
    return change(named, options, correcting -> correcting.note(kind, id));
  }

  @Command(
      description =
          "Says that a story begins at a place of a page: a code point, or words found there only.")
  int begin(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "PAGE") String page,
      @Parameters(paramLabel = "PLACE") String place,
      @Option(names = "--title", description = "Its first line is its headline.") boolean title) {
    return change(named, options, correcting -> correcting.begin(page, place, title));
  }

  @Command(name = "continue", description = "Says that no story begins at a place of a page.")
  int continueAt(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "PAGE") String page,
      @Parameters(paramLabel = "PLACE") String place) {
    return change(named, options, correcting -> correcting.continueAt(page, place));
  }

  @Command(description = "Says that the story that begins at a place begins at another one.")
  int move(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "PAGE") String page,
      @Parameters(paramLabel = "PLACE") String place,
      @Parameters(paramLabel = "TO") String to) {
    return change(named, options, correcting -> correcting.move(page, place, to));
  }

  @Command(description = "Takes a correction back, by one that says so.")
  int undo(
      @Mixin StoreOption named,
      @Mixin AnalystOptions options,
      @Parameters(paramLabel = "CORRECTION") String id) {
    return change(named, options, correcting -> correcting.undo(id));
  }

  @Command(
      name = "import",
      description = "Takes over files of corrections; those that the record has change nothing.")
  int importFiles(
      @Mixin StoreOption named, @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
    return run(
        named,
        true,
        (record, wiring) -> {
          for (Path file : files) {
            Corrections.Imported imported = read(record, file);
            terminal
                .out()
                .println(
                    file
                        + ": "
                        + imported.added()
                        + " new, "
                        + imported.known()
                        + " known already");
          }
          wiring.mergeIfPending(record);
          CorrectionList.warnings(record).forEach(terminal.out()::println);
          return ExitCode.DONE;
        });
  }

  private static Corrections.Imported read(Store record, Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Corrections(record).read(reader, file.toString());
    }
  }

  @Command(
      name = "export",
      description = "Writes all corrections, a line each, to share and review.")
  int exportFile(
      @Mixin StoreOption named,
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "Where to; standard output when left out.")
          @Nullable Path file) {
    return run(
        named,
        false,
        (record, wiring) -> {
          if (file == null) {
            Writer out =
                new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            new Corrections(record).write(out);
            out.flush();
          } else {
            try (Writer out = Files.newBufferedWriter(file)) {
              new Corrections(record).write(out);
            }
          }
          return ExitCode.DONE;
        });
  }
}
