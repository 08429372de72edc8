// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.evaluation.Brat.Attribution;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.DateRange;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.statement.StatementReader;

/**
 * Holds the statements found in the articles of PolNeAR against its labelled attributions, beside a
 * trivial floor: {@code PolnearScore FOLDER}, where the folder holds {@code text} and {@code
 * attributions}. Prints a Markdown table.
 */
public final class PolnearScore {
  private final Language language;
  private final MentionReader mentions;
  private final StatementReader statements;

  PolnearScore(Language language, Resources resources) {
    this.language = language;
    this.mentions = new MentionReader(resources);
    this.statements = new StatementReader(resources);
  }

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0], "text"))) {
      System.err.println(
          "usage: PolnearScore FOLDER (a folder that holds \"text\" and \"attributions\")");
      System.exit(2);
    }
    Language language =
        LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
    System.out.println(
        new PolnearScore(language, Resources.bundled()).table(Path.of(arguments[0])));
  }

  /** The table for a folder. */
  String table(Path folder) throws IOException {
    AttributionTally reader = new AttributionTally();
    AttributionTally floor = new AttributionTally();
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = file.getFileName().toString();
        int labeller = name.lastIndexOf('_');
        Path article = folder.resolve("text").resolve(name.substring(0, labeller) + ".txt");
        List<Attribution> labelled = Brat.read(Files.readAllLines(file));
        StoryText text = text(Files.readString(article));
        reader.add(labelled, found(text));
        floor.add(labelled, SaidFloor.read(text));
      }
    }
    return String.join(
        "\n", AttributionTally.head(), reader.row("Parley"), floor.row("floor: nouns before said"));
  }

  private List<Attribution> found(StoryText text) {
    List<Attribution> found = new ArrayList<>();
    for (Statement statement : statements.read(text, mentions.read(text))) {
      found.add(
          new Attribution(
              statement.speaker() == null
                  ? List.of()
                  : List.of(new Span(statement.speaker().start(), statement.speaker().end())),
              statement.cue() == null
                  ? List.of()
                  : List.of(new Span(statement.cue().start(), statement.cue().end())),
              statement.content()));
    }
    return found;
  }

  /** An article as one story; every line is a paragraph of its body. */
  private StoryText text(String article) {
    List<StorySentence> sentences = new ArrayList<>();
    List<StorySpan> spans = new ArrayList<>();
    int at = 0;
    int paragraph = 0;
    for (String line : article.split("\n", -1)) {
      int end = at + line.codePointCount(0, line.length());
      if (!line.isBlank()) {
        for (Sentence sentence : language.analyze(line, at)) {
          sentences.add(new StorySentence(sentence, StorySpan.Role.BODY, paragraph));
        }
        spans.add(new StorySpan(at, end, StorySpan.Role.BODY));
        paragraph++;
      }
      at = end + 1;
    }
    Story story =
        new Story(
            "article-1",
            "article",
            1,
            null,
            "en",
            null,
            null,
            null,
            spans,
            DateRange.UNKNOWN,
            "article-1",
            true,
            null);
    return new StoryText(story, article, sentences);
  }
}
