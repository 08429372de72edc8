// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.benchmark.Spread;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.reading.Resources;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.event.EventCoder;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;
import org.parley.reading.position.PositionReader;
import org.parley.reading.statement.StatementReader;
import org.parley.reading.story.SplitPage;
import org.parley.reading.story.StoryParagraphs;
import org.parley.reading.story.StorySplitter;

/**
 * Reads a folder of text pages on one thread, twice to warm up and three times to measure, and
 * prints tokens per processor second and the share of each stage, with the least and the greatest
 * of the three.
 *
 * <p>{@code mvn -q -DskipTests package}, then {@code java -cp benchmark/target/classes:$(cat
 * cli/target/classpath) org.parley.benchmark.reading.StageShares FOLDER [PAGES]}.
 */
public final class StageShares {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> STAGES =
      List.of("decode and split", "language", "mentions", "statements", "events", "positions");

  private final Language language =
      LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
  private final Resources resources = Resources.bundled();
  private final PageDecoder decoder = new PageDecoder(resources);
  private final StorySplitter splitter = new StorySplitter(resources);
  private final MentionReader mentionReader = new MentionReader(resources);
  private final StatementReader statementReader = new StatementReader(resources);
  private final EventCoder eventCoder = new EventCoder(resources);
  private final PositionReader positionReader = new PositionReader(resources);

  private StageShares() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      files = found.filter(Files::isRegularFile).sorted().limit(most).toList();
    }
    StageShares shares = new StageShares();
    List<Run> runs = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      Run run = shares.read(files);
      if (round >= 2) {
        runs.add(run);
      }
    }
    print(runs);
  }

  /** Nanoseconds of processor time by stage, and what was read. */
  private record Run(Map<String, Long> nanos, long tokens, long stories) {
    long total() {
      return nanos.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static void print(List<Run> runs) {
    Run first = runs.get(0);
    System.out.println(first.stories() + " stories, " + first.tokens() + " tokens");
    System.out.println(
        "tokens per processor second: "
            + Spread.of(runs, r -> r.tokens() * 1e9 / r.total()).in("%,.0f"));
    for (String stage : STAGES) {
      System.out.println(
          stage
              + ", %: "
              + Spread.of(runs, r -> 100.0 * r.nanos().getOrDefault(stage, 0L) / r.total())
                  .in("%.0f"));
    }
  }

  private Run read(List<Path> files) throws IOException {
    Map<String, Long> nanos = new LinkedHashMap<>();
    long tokens = 0;
    long stories = 0;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      long at = THREADS.getCurrentThreadCpuTime();
      SplitPage split;
      DecodedPage page;
      try {
        page = decoder.decode(bytes, file.toString());
        split = splitter.split(page);
      } catch (UnreadablePageException e) {
        continue;
      }
      at = lap(nanos, "decode and split", at);
      for (Story story : split.stories()) {
        StoryText text = analyze(story, page.text());
        at = lap(nanos, "language", at);
        StoryMentions mentions = mentionReader.read(text);
        at = lap(nanos, "mentions", at);
        List<Statement> statements = statementReader.read(text, mentions);
        at = lap(nanos, "statements", at);
        eventCoder.code(text, mentions, statements);
        at = lap(nanos, "events", at);
        positionReader.read(text, mentions, statements);
        at = lap(nanos, "positions", at);
        stories++;
        for (StorySentence sentence : text.sentences()) {
          tokens += sentence.sentence().tokens().size();
        }
      }
    }
    return new Run(nanos, tokens, stories);
  }

  private StoryText analyze(Story story, String text) {
    List<StorySentence> sentences = new ArrayList<>();
    for (StoryParagraphs.Paragraph paragraph : StoryParagraphs.of(story, text)) {
      for (Sentence sentence : language.analyze(paragraph.text(), paragraph.start())) {
        sentences.add(new StorySentence(sentence, paragraph.role(), paragraph.number()));
      }
    }
    return new StoryText(story, text, sentences);
  }

  private static long lap(Map<String, Long> nanos, String stage, long since) {
    long now = THREADS.getCurrentThreadCpuTime();
    nanos.merge(stage, now - since, Long::sum);
    return now;
  }
}
