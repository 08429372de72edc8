// SPDX-License-Identifier: Apache-2.0
package org.parley.reading;

import java.util.List;
import org.parley.language.Language;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.event.EventCoder;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;
import org.parley.reading.statement.StatementReader;

/**
 * Reads running text that is no page: a sentence or a few, taken as the body of a story without
 * title, outlet and date. Pure, immutable and thread-safe.
 */
public final class SentenceReader {
  private static final String ID = "text";

  private final StoryAnalyzer analyzer;
  private final MentionReader mentionReader;
  private final StatementReader statementReader;
  private final EventCoder eventCoder;

  /**
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public SentenceReader(Language language, Resources resources) {
    this.analyzer = new StoryAnalyzer(language);
    this.mentionReader = new MentionReader(resources);
    this.statementReader = new StatementReader(resources);
    this.eventCoder = new EventCoder(resources);
  }

  /**
   * What the text tells; offsets are code points into it.
   *
   * @param story the text as a story
   */
  public record Reading(
      StoryText story, StoryMentions mentions, List<Statement> statements, List<Event> events) {
    public Reading {
      statements = List.copyOf(statements);
      events = List.copyOf(events);
    }
  }

  /** The coder of events that it reads with. */
  public EventCoder eventCoder() {
    return eventCoder;
  }

  /** Reads a text without a date; each line is a paragraph. */
  public Reading read(String text) {
    return read(text, DateRange.UNKNOWN);
  }

  /**
   * Reads a text; each line is a paragraph.
   *
   * @param published when it was published; {@link DateRange#UNKNOWN} when nobody knows
   */
  public Reading read(String text, DateRange published) {
    StoryText story = analyzer.analyze(story(text, published), text);
    StoryMentions mentions = mentionReader.read(story);
    List<Statement> statements = statementReader.read(story, mentions);
    return new Reading(story, mentions, statements, eventCoder.code(story, mentions, statements));
  }

  private static Story story(String text, DateRange published) {
    int end = text.codePointCount(0, text.length());
    List<StorySpan> body =
        end == 0 ? List.of() : List.of(new StorySpan(0, end, StorySpan.Role.BODY));
    return new Story(ID, ID, 1, null, "en", null, null, null, body, published, ID, true, null);
  }
}
