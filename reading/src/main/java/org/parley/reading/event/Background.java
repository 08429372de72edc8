// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Tells acts long past from news: by their date, by words for times long past, and because the
 * sentence before in the same paragraph told nothing else. Immutable and thread-safe.
 */
final class Background {
  private static final int YEARS = 1;
  private static final List<String> DATING =
      List.of("prep", "advmod", "npadvmod", "advcl", "pobj", "mark");

  private final List<List<String>> periods;

  /** Reads {@code event/periods.txt}. */
  Background(Resources resources) {
    this.periods =
        resources.lines("event/periods.txt").stream()
            .map(line -> List.of(line.text().strip().split("\\s+")))
            .toList();
  }

  /**
   * Whether an act is history.
   *
   * @param carried whether the sentence before, in the same paragraph, told history alone
   */
  boolean isPast(
      StoryText story,
      StorySentence in,
      Token cue,
      DateRange date,
      boolean carried,
      StoryMentions mentions) {
    LocalDate now = now(story, mentions);
    Sentence sentence = in.sentence();
    return isLongBefore(date.to(), now)
        || isInPeriod(sentence, cue)
        || (cue.isNoun() && isDatedInside(sentence, cue, now, mentions))
        || (carried && cue.tag().equals("VBD") && !isDated(sentence, mentions));
  }

  /** The day of publication, else the latest day that the story speaks of, else null. */
  private static @Nullable LocalDate now(StoryText story, StoryMentions mentions) {
    LocalDate published = story.story().published().from();
    return published != null
        ? published
        : mentions.all().stream()
            .filter(Mention.OfTime.class::isInstance)
            .map(time -> ((Mention.OfTime) time).from())
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
  }

  private static boolean isLongBefore(@Nullable LocalDate day, @Nullable LocalDate now) {
    return day != null && now != null && day.isBefore(now.minusYears(YEARS));
  }

  private static boolean isDated(Sentence sentence, StoryMentions mentions) {
    return mentions.within(Mention.OfTime.class, sentence.start(), sentence.end()).stream()
        .anyMatch(time -> time.from() != null);
  }

  /** "the massacre of 1981": a date inside the phrase of an act. */
  private static boolean isDatedInside(
      Sentence sentence, Token cue, @Nullable LocalDate now, StoryMentions mentions) {
    List<Token> phrase = sentence.subtree(cue);
    int start = phrase.get(0).start();
    int end = phrase.get(phrase.size() - 1).end();
    List<Mention.OfTime> times = mentions.within(Mention.OfTime.class, start, end);
    return !times.isEmpty() && times.stream().allMatch(time -> isLongBefore(time.to(), now));
  }

  private boolean isInPeriod(Sentence sentence, Token cue) {
    List<Token> tokens = sentence.tokens();
    for (List<String> period : periods) {
      for (int i = 0; i + period.size() <= tokens.size(); i++) {
        if (isAt(tokens, i, period) && dates(sentence, tokens.get(i + period.size() - 1), cue)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(List<Token> tokens, int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(at + i).form().toLowerCase(Locale.ROOT).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words hang on the act as its time and not on one of its parts. */
  private static boolean dates(Sentence sentence, Token last, Token cue) {
    Token at = last;
    for (int step = 0; at.head() >= 0 && step < sentence.tokens().size(); step++) {
      if (!DATING.contains(at.label())) {
        return false;
      }
      at = sentence.token(at.head());
      if (at.equals(cue)) {
        return true;
      }
    }
    return false;
  }
}
