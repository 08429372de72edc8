// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Terminal;
import org.parley.model.DateRange;
import org.parley.reading.SentenceReader;
import org.parley.reading.mention.StorySentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley explain}: why a sentence was coded as it was, without a record. */
@Command(
    name = "explain",
    description = {
      "Says why a sentence is coded as it is, frame by frame: the row of event/frames.tsv that"
          + " told, which words fill its roles, what makes it denied, to come or supposed, the"
          + " rules applied, who claims it, and frames that nearly fitted.",
      "Needs no record. A folder of your own rows is used as in read."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day the words were published (2024-11-15); tells news from history.")
  private @Nullable LocalDate published;

  @Parameters(
      arity = "1..*",
      paramLabel = "SENTENCE",
      description = "The words, in quotation marks; - reads them from standard input.")
  private List<String> words = List.of();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SentenceReader reader = Wiring.of(terminal, parley, spec).sentenceReader();
    String text = words.equals(List.of("-")) ? input() : String.join(" ", words);
    SentenceReader.Reading reading = reader.read(text, published());
    PrintStream out = terminal.out();
    for (StorySentence sentence : reading.story().sentences()) {
      out.println(
          reading
              .story()
              .words(sentence.sentence().start(), sentence.sentence().end())
              .replaceAll("\\s+", " "));
      List<String> lines =
          reader.eventCoder().explain(sentence, reading.mentions(), reading.events());
      lines.forEach(line -> out.println("  " + line));
      if (lines.isEmpty()) {
        out.println("  no word of it begins a frame");
      }
    }
    return ExitCode.DONE;
  }

  private DateRange published() {
    return published == null
        ? DateRange.UNKNOWN
        : new DateRange(
            published, published, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
  }

  private String input() {
    try {
      return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}
