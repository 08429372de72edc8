// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Finds the time expressions of a story and anchors them on its day of publication. What needs an
 * anchor and has none, or could mean different days, keeps null for both ends. Immutable and
 * thread-safe.
 */
public final class TimeReader {
  private static final Comparator<Found> EARLIEST_LONGEST =
      Comparator.comparingInt(Found::start).thenComparingInt(found -> -found.end());

  private final TimeWords words;
  private final Outlook outlook;

  /** An expression by UTF-16 offsets in its sentence. */
  private record Found(int start, int end, TimeRule rule, TimeParts parts) {}

  /**
   * @throws Resources.ResourceException when a vocabulary file cannot be used
   */
  public TimeReader(Resources resources) {
    this.words = new TimeWords(resources);
    this.outlook = new Outlook(resources);
  }

  /** The time mentions of a story in page order. */
  public List<Mention.OfTime> read(StoryText story) {
    List<Mention.OfTime> mentions = new ArrayList<>();
    for (StorySentence inStory : story.sentences()) {
      Sentence sentence = inStory.sentence();
      String text = story.words(sentence.start(), sentence.end());
      for (Found found : find(text)) {
        int start = sentence.start() + text.codePointCount(0, found.start());
        int end = start + text.codePointCount(found.start(), found.end());
        boolean future = outlook.isFuture(sentence, start, end);
        TimeRule.Days days = anchor(found, story.story().published(), future);
        mentions.add(
            new Mention.OfTime(
                story.story().id(),
                start,
                end,
                text.substring(found.start(), found.end()),
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                found.rule().precision(found.parts())));
      }
    }
    return List.copyOf(mentions);
  }

  private List<Found> find(String text) {
    List<Found> all = new ArrayList<>();
    for (TimeWords.TimePattern pattern : words.patterns()) {
      Matcher matcher = pattern.pattern().matcher(text);
      int from = 0;
      while (matcher.find(from)) {
        from = Math.max(matcher.end(), matcher.start() + 1);
        // The parts keep reading the matcher, so each expression gets its own.
        Matcher own = pattern.pattern().matcher(text);
        if (own.find(matcher.start())) {
          TimeParts parts = new TimeParts(words, pattern, own);
          all.add(new Found(own.start(), own.end(), pattern.rule(), parts));
        }
      }
    }
    all.sort(EARLIEST_LONGEST);
    List<Found> kept = new ArrayList<>();
    int covered = 0;
    for (Found found : all) {
      if (found.start() >= covered) {
        kept.add(found);
        covered = found.end();
      }
    }
    return kept;
  }

  private static TimeRule.@Nullable Days anchor(Found found, DateRange published, boolean future) {
    if (!found.rule().anchored()) {
      return found.rule().days(found.parts(), LocalDate.EPOCH, future);
    }
    LocalDate from = published.from();
    LocalDate to = published.to();
    if (from == null || to == null) {
      return null;
    }
    TimeRule.Days first = found.rule().days(found.parts(), from, future);
    // A story known only to lie between two days dates its words when both give the same answer.
    return first != null && first.equals(found.rule().days(found.parts(), to, future))
        ? first
        : null;
  }

  /** Whether a token lies in a mention. */
  static boolean covers(Mention mention, Token token) {
    return mention.start() <= token.start() && token.end() <= mention.end();
  }
}
