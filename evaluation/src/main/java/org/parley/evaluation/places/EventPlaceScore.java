// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.EventPlaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the places of acts against labelled ones: sentences with a marked verb and the places where
 * its act took place, or none. The marked verb stands in for an event's cue.
 */
final class EventPlaceScore {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Language language;
  private final MentionReader mentions;
  private final EventPlaces places;

  EventPlaceScore(Language language, Resources resources) {
    this.language = language;
    this.mentions = new MentionReader(resources);
    this.places = new EventPlaces(resources);
  }

  /**
   * A labelled sentence.
   *
   * @param places where the act took place; empty when the sentence does not say
   * @param sound whether every label marks whole words
   */
  record Row(int number, String text, Span verb, List<Span> places, boolean sound) {
    Row {
      places = List.copyOf(places);
    }
  }

  /** What was found for a row. */
  record Answer(List<Span> found, List<Span> nearest) {
    Answer {
      found = List.copyOf(found);
      nearest = List.copyOf(nearest);
    }
  }

  /** Tallies of even rows, of odd ones, of all; of Parley, of the nearest name, of none at all. */
  record Figures(AnswerTally[] found, AnswerTally[] nearest, AnswerTally[] none, int unsound) {}

  Figures score(Path file) throws IOException {
    Figures figures = new Figures(tallies(), tallies(), tallies(), 0);
    int unsound = 0;
    for (Row row : rows(file)) {
      if (!row.sound()) {
        unsound++;
        continue;
      }
      Answer answer = answer(row);
      for (int part : new int[] {row.number() % 2, 2}) {
        figures.found()[part].add(row.places(), answer.found());
        figures.nearest()[part].add(row.places(), answer.nearest());
        figures.none()[part].add(row.places(), List.of());
      }
    }
    return new Figures(figures.found(), figures.nearest(), figures.none(), unsound);
  }

  private static AnswerTally[] tallies() {
    return new AnswerTally[] {new AnswerTally(), new AnswerTally(), new AnswerTally()};
  }

  static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = MAPPER.readTree(line);
      String text = node.get("text").stringValue();
      Span verb = null;
      List<Span> places = new ArrayList<>();
      boolean sound = true;
      for (JsonNode label : node.get("spans")) {
        int start = label.get("start").intValue();
        int end = label.get("end").intValue();
        if (start >= end) {
          sound = false; // a label of no words
          continue;
        }
        Span span = new Span(start, end);
        if (label.get("label").stringValue().equals("VERB")) {
          verb = span;
        } else {
          places.add(span);
          sound &= isSound(text, span);
        }
      }
      if (verb != null) {
        rows.add(new Row(rows.size(), text, verb, places, sound));
      }
    }
    return rows;
  }

  private static boolean isSound(String text, Span span) {
    int[] points = text.codePoints().toArray();
    boolean inside = span.start() < span.end() && span.end() <= points.length;
    return inside
        && !Character.isWhitespace(points[span.start()])
        && !Character.isWhitespace(points[span.end() - 1])
        && (span.start() == 0 || !Character.isLetterOrDigit(points[span.start() - 1]))
        && (span.end() == points.length || !Character.isLetterOrDigit(points[span.end()]));
  }

  private Answer answer(Row row) {
    StoryText story = story(row.text());
    StoryMentions named = mentions.read(story);
    List<Span> nearest = nearest(row, named);
    for (StorySentence sentence : story.sentences()) {
      Token cue = cue(sentence.sentence(), row.verb());
      if (cue != null) {
        return new Answer(places.all(sentence, cue, named), nearest);
      }
    }
    return new Answer(List.of(), nearest);
  }

  private static @Nullable Token cue(Sentence sentence, Span verb) {
    for (Token token : sentence.tokens()) {
      if (token.start() < verb.end() && verb.start() < token.end()) {
        return token;
      }
    }
    return null;
  }

  /** The floor: whatever name of a place stands nearest to the verb. */
  private static List<Span> nearest(Row row, StoryMentions named) {
    Span best = null;
    int least = Integer.MAX_VALUE;
    for (Mention mention : named.all()) {
      int far = Math.max(mention.start() - row.verb().end(), row.verb().start() - mention.end());
      if (mention instanceof Mention.OfPlace && far < least) {
        least = far;
        best = new Span(mention.start(), mention.end());
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private StoryText story(String text) {
    List<StorySentence> sentences = new ArrayList<>();
    for (Sentence sentence : language.analyze(text, 0)) {
      sentences.add(new StorySentence(sentence, StorySpan.Role.BODY, 0));
    }
    Story story =
        new Story(
            "row-1",
            "row",
            1,
            null,
            "en",
            null,
            null,
            null,
            List.of(new StorySpan(0, text.codePointCount(0, text.length()), StorySpan.Role.BODY)),
            DateRange.UNKNOWN,
            "row-1",
            true,
            null);
    return new StoryText(story, text, sentences);
  }
}
