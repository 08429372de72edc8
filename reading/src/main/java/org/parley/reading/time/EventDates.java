// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Basis;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.reading.Resources;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;

/**
 * Chooses the words of a sentence that date an act: those that the act governs, then those of an
 * occasion it takes place on, then those that open its sentence. Immutable and thread-safe.
 */
public final class EventDates {
  private final Set<String> occasions;
  private final Set<String> reporting;

  /**
   * @throws Resources.ResourceException when the vocabulary cannot be used
   */
  public EventDates(Resources resources) {
    this.occasions = TimeCues.of(resources, "occasion");
    this.reporting = TimeCues.of(resources, "reported");
  }

  /**
   * When the act of a cue took place, as far as its own sentence tells. The day of publication
   * never stands in. Words that date it but cannot be anchored give a range without ends, with
   * those words as evidence.
   *
   * @param cue the verb or noun that tells the act
   * @return {@link DateRange#UNKNOWN} when no words of the sentence date the act
   */
  public DateRange date(StorySentence sentence, Token cue, StoryMentions mentions) {
    Sentence words = sentence.sentence();
    List<Mention.OfTime> times = mentions.within(Mention.OfTime.class, words.start(), words.end());
    Mention.OfTime best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Mention.OfTime time : times) {
      int rank = rank(words, cue, time);
      // Of two that stand alike, one that can be anchored tells more.
      if (rank < bestRank
          || (rank == bestRank && best != null && best.from() == null && time.from() != null)) {
        best = rank == Integer.MAX_VALUE ? best : time;
        bestRank = rank;
      }
    }
    return best == null ? DateRange.UNKNOWN : range(best);
  }

  private static DateRange range(Mention.OfTime time) {
    Span evidence = new Span(time.start(), time.end());
    if (time.from() == null) {
      return new DateRange(null, null, time.precision(), Basis.UNKNOWN, evidence);
    }
    boolean told = time.text().matches("(?s).*\\d{4}.*");
    return new DateRange(
        time.from(), time.to(), time.precision(), told ? Basis.TEXT : Basis.INFERRED, evidence);
  }

  /** 0 is best; MAX_VALUE when the time does not date the cue. */
  private int rank(Sentence sentence, Token cue, Mention.OfTime time) {
    Token head = Phrases.head(sentence, time);
    if (head == null || isBound(sentence, head, cue)) {
      return Integer.MAX_VALUE;
    }
    Token verb = clause(sentence, head);
    if (verb == null) {
      return Integer.MAX_VALUE;
    }
    boolean cueAbove = Phrases.governors(sentence, head).contains(cue);
    if (!cue.isVerb() && cueAbove && !verbBetween(sentence, head, cue)) {
      return 0;
    }
    Token cueVerb = cue.isVerb() ? cue : clause(sentence, cue);
    if (cueVerb == null) {
      return Integer.MAX_VALUE;
    }
    int steps = 0;
    for (Token at = cueVerb; at != null && steps < 4; at = carrier(sentence, at, head)) {
      if (at.equals(verb)) {
        return 1 + steps;
      }
      steps++;
    }
    return Integer.MAX_VALUE;
  }

  /**
   * The verb of the clause that a time belongs to: its nearest governing verb, or the one above
   * when that verb only describes an occasion ("a meeting held on Monday").
   */
  private @Nullable Token clause(Sentence sentence, Token token) {
    for (Token governor : Phrases.governors(sentence, token)) {
      if (!governor.isVerb()) {
        continue;
      }
      Token above = Phrases.governor(sentence, governor);
      boolean describes = governor.label().equals("acl") || governor.label().equals("relcl");
      if (describes
          && above != null
          && occasions.contains(Phrases.lemma(above))
          && above.label().equals("pobj")) {
        continue;
      }
      return governor;
    }
    return null;
  }

  private static boolean verbBetween(Sentence sentence, Token from, Token to) {
    for (Token governor : Phrases.governors(sentence, from)) {
      if (governor.equals(to)) {
        return false;
      }
      if (governor.isVerb()) {
        return true;
      }
    }
    return false;
  }

  /** The verb whose time also dates this one, or null. */
  private @Nullable Token carrier(Sentence sentence, Token verb, Token time) {
    Token above = Phrases.governor(sentence, verb);
    if (above == null || !above.isVerb()) {
      return null;
    }
    boolean opens = time.start() < above.start() && time.start() < verb.start();
    return switch (verb.label()) {
      case "xcomp" -> above;
      case "conj" -> opens ? above : null;
      case "advcl" -> verb.tag().equals("VBG") && hasNoMarker(sentence, verb) ? above : null;
      case "ccomp" -> opens && !reporting.contains(Phrases.lemma(above)) ? above : null;
      default -> null;
    };
  }

  private static boolean hasNoMarker(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark", "advmod").isEmpty();
  }

  /** Whether the time only names a thing: "the 2011 revolt", "the March agreement". */
  private static boolean isBound(Sentence sentence, Token head, Token cue) {
    Token above = Phrases.governor(sentence, head);
    if (above == null || !above.isNoun() || above.equals(cue)) {
      return false;
    }
    return switch (head.label()) {
      case "compound", "nmod", "nummod", "poss", "amod" -> true;
      default -> false;
    };
  }
}
