// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.times;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Basis;
import org.parley.model.DateRange.Precision;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.story.StoryParagraphs;
import org.parley.reading.time.TimeExpression;
import org.parley.reading.time.TimeReader;

/**
 * Holds the times that stories are read to tell against TIMEX2 marks, beside a plain floor: {@code
 * TimeScore FOLDER [--misses]}, where the folder holds documents with inline marks. Each document
 * is one story, published on the day that it says it was written. A range is one mention of ours
 * and two marks there, so its two ends are counted.
 */
public final class TimeScore {
  private static final double EXTENT_FLOOR = .85;
  private static final double VALUE_FLOOR = .72;

  private final Language language;
  private final TimeReader reader;
  private final @Nullable PrintStream misses;

  private TimeScore(Language language, @Nullable PrintStream misses) {
    this.language = language;
    this.reader = new TimeReader(Resources.bundled());
    this.misses = misses;
  }

  /**
   * What was measured.
   *
   * @param table Markdown
   * @param held whether the figures of the documents that rules were not made on reach their floors
   */
  public record Outcome(String table, boolean held) {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("usage: TimeScore FOLDER [--misses] (a folder of *.key.xml with TIMEX2)");
      System.exit(2);
    }
    PrintStream misses = arguments.length > 1 ? System.out : null;
    System.out.println(score(Path.of(arguments[0]), misses).table());
  }

  /** The figures of a folder of documents. */
  public static Outcome score(Path folder) throws IOException {
    return score(folder, null);
  }

  private static Outcome score(Path folder, @Nullable PrintStream misses) throws IOException {
    Language language =
        LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
    return new TimeScore(language, misses).outcome(folder);
  }

  private Outcome outcome(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
    TimeTally[] read = {new TimeTally(), new TimeTally(), new TimeTally()};
    TimeTally[] plain = {new TimeTally(), new TimeTally(), new TimeTally()};
    for (int i = 0; i < files.size(); i++) {
      TimexDocument document = TimexDocument.read(files.get(i));
      List<Timed> times = times(document);
      List<Timed> floor = PlainTimes.read(document.text());
      // Files are numbered from 1, so those at odd places have even numbers.
      int half = i % 2 == 1 ? 0 : 1;
      read[half].add(document.labels(), times, half == 0 ? printer(document) : (a, b) -> {});
      read[2].add(document.labels(), times, (label, time) -> {});
      plain[half].add(document.labels(), floor, (label, time) -> {});
      plain[2].add(document.labels(), floor, (label, time) -> {});
    }
    boolean held = read[1].extent() >= EXTENT_FLOOR && read[1].value() >= VALUE_FLOOR;
    return new Outcome(table(read, plain), held);
  }

  private static String table(TimeTally[] read, TimeTally[] plain) {
    List<String> lines = new ArrayList<>();
    lines.add("| | marked | found | precision | recall | extent F1 | value F1 |");
    lines.add("|---|---|---|---|---|---|---|");
    String[] halves = {"even documents (developed on)", "odd documents", "all"};
    for (int i = 0; i < halves.length; i++) {
      lines.add("| " + String.join(" | ", read[i].cells(halves[i])) + " |");
    }
    for (int i = 0; i < halves.length; i++) {
      lines.add("| " + String.join(" | ", plain[i].cells("floor: " + halves[i])) + " |");
    }
    return String.join("\n", lines)
        + String.format(
            Locale.ROOT,
            "%n%nFloors on the odd documents: extent %.2f, value %.2f.",
            EXTENT_FLOOR,
            VALUE_FLOOR);
  }

  private BiConsumer<@Nullable Timed, @Nullable Timed> printer(TimexDocument document) {
    return (label, time) -> {
      if (misses != null) {
        misses.println(
            document.name().substring(0, 2)
                + "\t"
                + words(document, label)
                + "\t"
                + words(document, time)
                + "\t"
                + around(document, label == null ? time : label));
      }
    };
  }

  private static String words(TimexDocument document, @Nullable Timed time) {
    return time == null
        ? "."
        : document.text().substring(time.start(), time.end()).replace('\n', ' ')
            + " = "
            + time.value();
  }

  private static String around(TimexDocument document, @Nullable Timed time) {
    if (time == null) {
      return "";
    }
    String text = document.text();
    int from = Math.max(0, time.start() - 60);
    return text.substring(from, Math.min(text.length(), time.end() + 40)).replace('\n', ' ');
  }

  private List<Timed> times(TimexDocument document) {
    String text = document.text();
    List<Timed> times = new ArrayList<>();
    for (TimeExpression time : reader.expressions(story(document))) {
      List<TimeExpression> parts = time.ends().isEmpty() ? List.of(time) : time.ends();
      for (TimeExpression part : parts) {
        int start = text.offsetByCodePoints(0, part.start());
        int end = text.offsetByCodePoints(0, part.end());
        times.add(new Timed(start, end, value(part)));
      }
    }
    return times;
  }

  /** Where the words tell a length as well as days, the marks hold the length. */
  private static String value(TimeExpression time) {
    return time.value().length() == null
        ? time.value().toString()
        : time.value().length().toString();
  }

  private StoryText story(TimexDocument document) {
    String text = document.text();
    int length = text.codePointCount(0, text.length());
    DateRange written =
        new DateRange(document.written(), document.written(), Precision.DAY, Basis.METADATA, null);
    Story story =
        new Story(
            document.name(),
            document.name(),
            1,
            null,
            "en",
            null,
            null,
            null,
            List.of(new StorySpan(0, length, StorySpan.Role.BODY)),
            written,
            document.name(),
            true,
            null);
    List<StorySentence> sentences = new ArrayList<>();
    for (StoryParagraphs.Paragraph paragraph : StoryParagraphs.of(story, text)) {
      for (Sentence sentence : language.analyze(paragraph.text(), paragraph.start())) {
        sentences.add(new StorySentence(sentence, paragraph.role(), paragraph.number()));
      }
    }
    return new StoryText(story, text, sentences);
  }
}
