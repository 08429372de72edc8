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
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.Resources;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.mention.StoryText;
import org.parley.reading.statement.StatementReader;

/**
 * Holds the statements found in the articles of PolNeAR against its labelled attributions, beside a
 * trivial floor. Rules were made while looking at even articles; of odd ones only the figure was
 * looked at.
 */
public final class PolnearScore {
  private static final List<String> PARTS = List.of("even", "odd", "all");
  private static final double F1_FLOOR = 0.58;
  private static final double SOURCE_FLOOR = 0.85;

  private final Language language;
  private final MentionReader mentions;
  private final StatementReader statements;

  public PolnearScore(Language language, Resources resources) {
    this.language = language;
    this.mentions = new MentionReader(resources);
    this.statements = new StatementReader(resources);
  }

  /**
   * The figures of a folder.
   *
   * @param table a Markdown table
   * @param held whether the figures of the odd articles are at or above what is asked
   */
  public record Outcome(String table, boolean held) {}

  /** Reads the articles of a folder that holds {@code text} and {@code attributions}. */
  public Outcome score(Path folder) throws IOException {
    List<AttributionTally> reader = tallies();
    List<AttributionTally> floor = tallies();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder.resolve("attributions"))) {
      files = listed.sorted().toList();
    }
    for (int i = 0; i < files.size(); i++) {
      String name = String.valueOf(files.get(i).getFileName());
      int labeller = name.lastIndexOf('_');
      Path article = folder.resolve("text").resolve(name.substring(0, labeller) + ".txt");
      List<Attribution> labelled = Brat.read(Files.readAllLines(files.get(i)));
      StoryText text = LineStory.of(language, "article", Files.readString(article));
      List<Attribution> found = found(text);
      List<Attribution> trivial = SaidFloor.read(text);
      for (int part : List.of(i % 2, PARTS.size() - 1)) {
        reader.get(part).add(labelled, found);
        floor.get(part).add(labelled, trivial);
      }
    }
    List<String> lines = new ArrayList<>(List.of(AttributionTally.head()));
    for (int part = 0; part < PARTS.size(); part++) {
      lines.add(reader.get(part).row("Parley, " + PARTS.get(part)));
      lines.add(floor.get(part).row("floor: nouns before said, " + PARTS.get(part)));
    }
    AttributionTally odd = reader.get(1);
    boolean held = odd.f1() >= F1_FLOOR && odd.source() >= SOURCE_FLOOR;
    return new Outcome(String.join("\n", lines), held);
  }

  private static List<AttributionTally> tallies() {
    return PARTS.stream().map(part -> new AttributionTally()).toList();
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
}
