// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.PageReading;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.record.likeness.Body;
import org.parley.record.likeness.Rarity;
import org.parley.record.likeness.Stem;

/**
 * What incidents need of the words of pages, whose text is not kept: of each event what its
 * sentence says of means and targets and its rarest words, of each story its day. Not thread-safe.
 */
public final class StoryNotes {
  /** Fewer words are as rare; more common ones are in every story of a war. */
  private static final double RARE = 3.2;

  private static final int MOST_RARE = 14;

  /** Words so common tell nothing. */
  static final double COMMON = 1.0;

  /** A negator speaks of an act that follows it so soon. */
  private static final int REACH_OF_NEGATOR = 8;

  private static final HappeningWords WORDS = HappeningWords.read();
  private static final Rarity RARITY = Rarity.read();
  private final Map<String, EventTraits> traits = new HashMap<>();
  private final Map<String, DateRange> published = new HashMap<>();
  private final Map<String, List<NegatedStatement>> negated = new TreeMap<>();

  /** A statement that something did not happen. */
  record NegatedStatement(
      Statement statement, Set<Family> families, Set<String> stems, String words) {}

  /** Notes what a page says. */
  public void add(PageReading reading) {
    int[] text = reading.page().text().codePoints().toArray();
    for (Story story : reading.stories()) {
      published.put(story.id(), story.published());
    }
    for (Event event : reading.events()) {
      if (Family.of(event) != null) {
        List<String> said = Body.words(words(text, event.sentence()));
        traits.put(
            event.id(),
            new EventTraits(
                WORDS.means(said),
                WORDS.targets(said),
                victims(event),
                weekday(text, event),
                rarest(said),
                content(said)));
      }
    }
    for (Statement statement : reading.statements()) {
      NegatedStatement found = negated(text, statement);
      if (found != null) {
        negated.computeIfAbsent(statement.story(), k -> new ArrayList<>()).add(found);
      }
    }
  }

  /** The traits of an event; none when its page was not noted. */
  EventTraits traits(Event event) {
    return traits.getOrDefault(event.id(), EventTraits.NONE);
  }

  /** When a story was published. */
  DateRange published(String story) {
    return published.getOrDefault(story, DateRange.UNKNOWN);
  }

  /** Notes when a story was published that is not read again. */
  void published(String story, DateRange day) {
    published.put(story, day);
  }

  /** Statements of a story that something did not happen. */
  List<NegatedStatement> negated(String story) {
    return negated.getOrDefault(story, List.of());
  }

  HappeningWords vocabulary() {
    return WORDS;
  }

  /** How rare a stem is in the news. */
  double rarity(String stem) {
    return RARITY.of(stem);
  }

  /** The stems of a phrase that are no mere function words. */
  static Set<String> stems(String phrase) {
    Set<String> stems = new TreeSet<>();
    Body.words(phrase).forEach(word -> stems.add(Stem.of(word)));
    return stems;
  }

  /** The weekday of an act whose story does not tell of which week. */
  private static @Nullable DayOfWeek weekday(int[] text, Event event) {
    Span evidence = event.date().evidence();
    if (event.date().isKnown() || evidence == null) {
      return null;
    }
    String told = words(text, evidence).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (told.contains(day.name())) {
        return day;
      }
    }
    return null;
  }

  private Set<String> victims(Event event) {
    Set<String> victims = new TreeSet<>();
    for (ActorRef recipient : event.recipient()) {
      victims.addAll(WORDS.victims(Body.words(recipient.text())));
    }
    return victims;
  }

  private @Nullable NegatedStatement negated(int[] text, Statement statement) {
    if (statement.speaker() == null) {
      return null;
    }
    for (Span span : statement.content()) {
      String content = words(text, span);
      List<String> said = Body.words(content);
      for (int i = 0; i < said.size(); i++) {
        if (!WORDS.denies(said, i)) {
          continue;
        }
        int to = Math.min(said.size(), i + REACH_OF_NEGATOR + 1);
        List<String> after = said.subList(i + 1, to);
        List<String> around = said.subList(Math.max(0, i - 2), to);
        Set<Family> families = WORDS.acts(after);
        if (!families.isEmpty() && around.stream().noneMatch(WORDS::isModal)) {
          return new NegatedStatement(statement, families, stems(content), content);
        }
      }
    }
    return null;
  }

  /** The stems of a sentence but those that every story has. */
  private Set<String> content(List<String> said) {
    Set<String> stems = new TreeSet<>();
    for (String word : said) {
      String stem = Stem.of(word);
      if (RARITY.of(stem) > COMMON) {
        stems.add(stem.intern());
      }
    }
    return stems;
  }

  private List<String> rarest(List<String> said) {
    Map<String, Double> rare = new TreeMap<>();
    for (String word : said) {
      String stem = Stem.of(word);
      double value = RARITY.of(stem);
      if (value >= RARE && word.length() > 2 && !Character.isDigit(word.charAt(0))) {
        rare.put(stem.intern(), value);
      }
    }
    return rare.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_RARE)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String words(int[] text, Span span) {
    int from = Math.min(span.start(), text.length);
    return new String(text, from, Math.min(span.end(), text.length) - from);
  }
}
