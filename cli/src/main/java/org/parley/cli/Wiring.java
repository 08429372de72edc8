// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.cli.correct.MovedBorders;
import org.parley.cli.input.Inputs;
import org.parley.cli.intake.Intake;
import org.parley.cli.intake.IntakeSummary;
import org.parley.cli.settings.Settings;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Terminal;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.SentenceReader;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.FieldRole;
import org.parley.reading.document.Limits;
import org.parley.record.RecordUpdate;
import org.parley.record.correction.AddedRows;
import org.parley.record.likeness.Alike;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Puts the parts together for one command.
 *
 * @param language where the language comes from
 * @param settings what the user has set
 * @param debug whether to print stack traces
 */
record Wiring(
    Terminal terminal,
    CommandLine commandLine,
    LanguageSource language,
    Settings settings,
    boolean debug) {
  /** The parts of a command that the command line has filled in. */
  static Wiring of(Terminal terminal, @Nullable Parley parley, @Nullable CommandSpec spec) {
    Parley root = Objects.requireNonNull(parley, "the command line sets it");
    CommandLine commandLine = Objects.requireNonNull(spec, "and this").commandLine();
    return new Wiring(terminal, commandLine, root.language(), root.settings(), root.debug());
  }

  /** What is known, with the user's own files. */
  Resources resources() {
    return Resources.of(settings.resources());
  }

  /** The reader of pages, with its language loaded. */
  PageReader pageReader() {
    return PageReader.loading(() -> language.load(terminal, settings.home()), resources());
  }

  /** The reader of text that is no page, with its language loaded. */
  SentenceReader sentenceReader() {
    return new SentenceReader(language.load(terminal, settings.home()), resources());
  }

  /** Reads paths into a record and brings what the pages say together. */
  IntakeSummary read(List<String> paths, FieldsOption fields, Store record) {
    IntakeSummary summary = take(paths, fields, record);
    if (RecordUpdate.isPending(record)) {
      // The language and its kin are a third of a gigabyte that nobody needs any more. Java would
      // keep them beside what the merge takes: it hardly ever goes through what is old.
      System.gc();
    }
    if (mergeIfPending(record)) {
      summary.alike(Alike.of(record));
    }
    return summary;
  }

  /** Reads paths into a record; of the reader nothing is left afterwards. */
  private IntakeSummary take(List<String> paths, FieldsOption fields, Store record) {
    Map<FieldRole, String> names = fields.names(commandLine);
    PageReader reader = pageReader();
    DocumentReader documents = new DocumentReader(resources(), names, Limits.USUAL);
    long files = terminal.progress() ? Inputs.files(paths, documents) : -1;
    try (Inputs inputs = new Inputs(paths, terminal.in(), documents)) {
      return new Intake(record, reader, terminal, debug).run(inputs, files);
    }
  }

  /** Brings together what the pages say, when that has changed; whether it did. */
  boolean mergeIfPending(Store record) {
    if (!RecordUpdate.isPending(record)) {
      return false;
    }
    if (!record.mayWrite()) {
      terminal
          .err()
          .println(
              "parley: what came last is not brought together yet, and this user may not do that");
      return false;
    }
    try (Progress progress = new Progress(terminal, "Bringing together", -1)) {
      return RecordUpdate.run(record, () -> prepare(record), progress::step);
    }
  }

  private void prepare(Store record) {
    MovedBorders.update(record, this::pageReader);
    AddedRows.update(record);
    try (Progress progress = new Progress(terminal, "Grouping", -1)) {
      new StoryGrouping().run(record, progress::step);
    }
  }
}
