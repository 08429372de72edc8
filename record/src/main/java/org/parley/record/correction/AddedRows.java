// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.PageReading;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;
import org.parley.store.KeptPage;
import org.parley.store.Store;
import tools.jackson.databind.JsonNode;

/**
 * Events and statements that a reading missed and people added, by the words that tell of them. A
 * row is added as soon as a story has its words, and is not when the reading has it itself: an
 * event with the same cue and type, a statement with the same words. It says nothing but its words;
 * its other fields are set by corrections of it. Immutable and thread-safe.
 */
public final class AddedRows {
  /** In {@code corrected} of a row that a person added. */
  static final String MARK = "added";

  private final CorrectionLog log;

  private AddedRows(CorrectionLog log) {
    this.log = log;
  }

  /** What people added to a record, as it is now. */
  public static AddedRows of(Store store) {
    return new AddedRows(CorrectionLog.of(store));
  }

  static boolean isMarked(JsonNode corrected) {
    return corrected.path(0).asString("").equals(MARK);
  }

  /** Brings the pages of a record to what people add to them now. */
  public static void update(Store store) {
    AddedRows added = of(store);
    for (String id : added.log.pagesAddedTo()) {
      Optional<KeptPage> page = store.page(id);
      if (page.isPresent()) {
        PageReading reading = page.get().reading();
        PageReading with = added.with(reading);
        if (!rows(with).equals(rows(reading))) {
          List<Story> cut = page.get().isRecut() ? page.get().cut() : List.of();
          store.put(with, page.get().reader(), cut);
        }
      }
    }
  }

  /**
   * The reading of a page with the rows that people add to it, and no others that they once did.
   */
  public PageReading with(PageReading reading) {
    List<Event> events = new ArrayList<>(reading.events());
    List<Statement> statements = new ArrayList<>(reading.statements());
    events.removeIf(event -> isAdded(event.corrected()));
    statements.removeIf(statement -> isAdded(statement.corrected()));
    for (TypedCorrection correction : log.additions(reading.page().id())) {
      Span words = ((Target.Row) correction.target()).span();
      Story story = story(reading, words);
      if (story == null) {
        continue; // told as lost
      }
      EventType type = ((Change.Add) correction.change()).type();
      if (type != null && events.stream().noneMatch(event -> isSame(event, words, type))) {
        events.add(event(reading, story, words, type));
      } else if (type == null && statements.stream().noneMatch(said -> isSame(said, words))) {
        statements.add(statement(story, words));
      }
    }
    return new PageReading(
        reading.page(),
        reading.stories(),
        reading.mentions(),
        reading.actors(),
        events,
        statements,
        reading.proposals(),
        reading.positions());
  }

  private static Set<Object> rows(PageReading reading) {
    Set<Object> rows = new HashSet<>();
    reading.events().stream().filter(event -> isAdded(event.corrected())).forEach(rows::add);
    reading.statements().stream().filter(said -> isAdded(said.corrected())).forEach(rows::add);
    return rows;
  }

  private static boolean isAdded(List<String> corrected) {
    return corrected.contains(MARK);
  }

  private static boolean isSame(Event event, Span words, EventType type) {
    return event.type() == type && PageRows.span(event).equals(words);
  }

  private static boolean isSame(Statement statement, Span words) {
    return PageRows.span(statement).equals(words) || statement.content().contains(words);
  }

  private static @Nullable Story story(PageReading reading, Span words) {
    return reading.stories().stream()
        .filter(story -> part(story, words) != null)
        .findFirst()
        .orElse(null);
  }

  /** The part of a story that has the words, or null. */
  private static @Nullable StorySpan part(Story story, Span words) {
    return story.spans().stream()
        .filter(part -> part.start() <= words.start() && words.end() <= part.end())
        .findFirst()
        .orElse(null);
  }

  private static Event event(PageReading reading, Story story, Span words, EventType type) {
    return new Event(
        story.id() + "-ae" + words.start() + "_" + words.end() + type,
        story.id(),
        sentence(reading.page().text(), part(story, words), words),
        type,
        null,
        List.of(),
        new TextSpan(words.start(), words.end(), text(reading.page().text(), words)),
        List.of(),
        List.of(),
        null,
        Set.of(),
        DateRange.UNKNOWN,
        null,
        null,
        List.of(new Claim(null, Claim.Relation.ASSERTS, null, null, null)),
        type.quad(),
        null,
        null,
        null,
        List.of(MARK));
  }

  private static Statement statement(Story story, Span words) {
    return new Statement(
        story.id() + "-as" + words.start() + "_" + words.end(),
        story.id(),
        null,
        List.of(),
        null,
        List.of(words),
        Statement.Form.INDIRECT,
        null,
        DateRange.UNKNOWN,
        List.of(MARK));
  }

  private static String text(String page, Span words) {
    return page.substring(
        page.offsetByCodePoints(0, words.start()), page.offsetByCodePoints(0, words.end()));
  }

  /** The sentences that the words stand in, within their line of the story. */
  private static Span sentence(String page, @Nullable StorySpan part, Span words) {
    if (part == null) {
      return words;
    }
    int start = page.offsetByCodePoints(0, words.start());
    int end = page.offsetByCodePoints(0, words.end());
    int first =
        Math.max(page.offsetByCodePoints(0, part.start()), page.lastIndexOf('\n', start) + 1);
    int line = page.indexOf('\n', end);
    int last = Math.min(page.offsetByCodePoints(0, part.end()), line < 0 ? page.length() : line);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(page.substring(first, last));
    int from = start == first ? first : first + sentences.preceding(start - first + 1);
    int to = end == last ? last : first + sentences.following(end - first - 1);
    while (to > end && Character.isWhitespace(page.charAt(to - 1))) {
      to--;
    }
    return new Span(page.codePointCount(0, from), page.codePointCount(0, to));
  }
}
