// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Basis;
import org.parley.model.DateRange.Precision;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.reading.Resources;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Tells when an act took place: by the words of its sentence that date it, else by those of a
 * sentence before it in its paragraph that tells of the same subject. The day of publication never
 * stands in. Immutable and thread-safe.
 */
public final class EventDates {
  /** The paragraph is asked no further back than so many sentences. */
  private static final int SENTENCES_BACK = 2;

  private final TimeRank ranks;
  private final Set<String> since;
  private final Set<String> beside;

  /**
   * @throws Resources.ResourceException when the vocabulary cannot be used
   */
  public EventDates(Resources resources) {
    this.ranks = new TimeRank(resources);
    this.since = TimeCues.of(resources, "since");
    this.beside = TimeCues.of(resources, "beside");
  }

  /**
   * When the act of a cue took place, as far as its sentence and its paragraph tell. Words that
   * date it but cannot be anchored give a range without ends, with those words as evidence.
   *
   * @param in a sentence of the story
   * @param cue the verb or noun that tells the act
   * @return {@link DateRange#UNKNOWN} when nothing dates the act
   */
  public DateRange date(StoryText text, StorySentence in, Token cue, StoryMentions mentions) {
    DateRange own = inSentence(in, cue, mentions, text.story().published());
    if (own.evidence() != null || !isPlainPast(in.sentence(), cue) || tells(in, mentions)) {
      return own;
    }
    int at = text.sentences().indexOf(in);
    for (int i = at - 1; i >= Math.max(0, at - SENTENCES_BACK); i--) {
      StorySentence before = text.sentences().get(i);
      Token root = root(before.sentence());
      if (before.paragraph() != in.paragraph() || root == null) {
        return own;
      }
      if (tells(before, mentions)) {
        DateRange told = inSentence(before, root, mentions, text.story().published());
        boolean carriesOn =
            told.isKnown()
                && told.precision() == Precision.DAY
                && isSameSubject(in.sentence(), cue, before.sentence(), root);
        return carriesOn
            ? new DateRange(
                told.from(), told.to(), told.precision(), Basis.INFERRED, told.evidence())
            : own;
      }
    }
    return own;
  }

  /** As above, as far as the sentence alone tells. */
  public DateRange date(StorySentence in, Token cue, StoryMentions mentions) {
    return inSentence(in, cue, mentions, DateRange.UNKNOWN);
  }

  private DateRange inSentence(
      StorySentence in, Token cue, StoryMentions mentions, DateRange published) {
    Sentence words = in.sentence();
    List<Mention.OfTime> times = mentions.within(Mention.OfTime.class, words.start(), words.end());
    Mention.OfTime best = null;
    int bestRank = TimeRank.NONE;
    for (Mention.OfTime time : times) {
      int rank = isCalendar(time) ? ranks.rank(words, cue, time) : TimeRank.NONE;
      // Of two that stand alike, one that can be anchored tells more.
      if (rank < bestRank
          || (rank == bestRank && best != null && best.from() == null && time.from() != null)) {
        best = rank == TimeRank.NONE ? best : time;
        bestRank = rank;
      }
    }
    return best == null ? DateRange.UNKNOWN : range(best, before(words, best), published);
  }

  /** Lengths and words such as "recently" tell no date. */
  private static boolean isCalendar(Mention.OfTime time) {
    return time.precision() != Precision.UNKNOWN;
  }

  private static boolean tells(StorySentence in, StoryMentions mentions) {
    Sentence words = in.sentence();
    return mentions.within(Mention.OfTime.class, words.start(), words.end()).stream()
        .anyMatch(EventDates::isCalendar);
  }

  /** The word before a time, in lower case; empty when it opens the sentence. */
  private static String before(Sentence sentence, Mention.OfTime time) {
    String last = "";
    for (Token token : sentence.tokens()) {
      if (token.end() > time.start()) {
        return last;
      }
      last = Phrases.lemma(token);
    }
    return last;
  }

  private DateRange range(Mention.OfTime time, String before, DateRange published) {
    Span evidence = new Span(time.start(), time.end());
    LocalDate from = time.from();
    LocalDate to = time.to();
    LocalDate last = published.to();
    if (from == null || to == null || beside.contains(before)) {
      return new DateRange(null, null, time.precision(), Basis.UNKNOWN, evidence);
    }
    if (since.contains(before) && last != null && !last.isBefore(from)) {
      return new DateRange(from, last, time.precision(), Basis.INFERRED, evidence);
    }
    boolean told = time.text().contains(Integer.toString(from.getYear()));
    return new DateRange(from, to, time.precision(), told ? Basis.TEXT : Basis.INFERRED, evidence);
  }

  /** Whether a cue is what a sentence tells in the simple past: neither "had left" nor "may". */
  private static boolean isPlainPast(Sentence sentence, Token cue) {
    Token above = Phrases.governor(sentence, cue);
    boolean main =
        above == null || (cue.label().equals("conj") && Phrases.governor(sentence, above) == null);
    return main && cue.tag().equals("VBD") && sentence.children(cue, "aux").isEmpty();
  }

  private static boolean isSameSubject(Sentence sentence, Token cue, Sentence before, Token root) {
    Token subject = subject(sentence, cue);
    Token earlier = subject(before, root);
    return subject != null
        && earlier != null
        && (subject.tag().equals("PRP") || Phrases.lemma(subject).equals(Phrases.lemma(earlier)));
  }

  private static @Nullable Token subject(Sentence sentence, Token verb) {
    List<Token> subjects = sentence.children(verb, "nsubj", "nsubjpass");
    Token above = Phrases.governor(sentence, verb);
    if (subjects.isEmpty() && above != null && verb.label().equals("conj")) {
      subjects = sentence.children(above, "nsubj", "nsubjpass");
    }
    return subjects.isEmpty() ? null : subjects.get(0);
  }

  private static @Nullable Token root(Sentence sentence) {
    return sentence.tokens().stream().filter(token -> token.head() < 0).findFirst().orElse(null);
  }
}
