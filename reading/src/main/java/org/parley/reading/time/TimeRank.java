// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.mention.Phrases;

/**
 * Tells how closely words of time belong to an act: those that the act governs first, then those of
 * an occasion it takes place on, then those that open its sentence. Immutable and thread-safe.
 */
final class TimeRank {
  /** Of a time that does not date the act. */
  static final int NONE = Integer.MAX_VALUE;

  private static final int MOST_STEPS = 4;

  private final Set<String> occasions;
  private final Set<String> reporting;
  private final Set<String> carrying;
  private final Set<String> during;
  private final Set<String> when;
  private final Set<String> implying;
  private final Set<String> documents;
  private final Set<String> ready;
  private final Set<String> meetings;

  TimeRank(Resources resources) {
    this.occasions = TimeCues.of(resources, "occasion");
    this.reporting = TimeCues.of(resources, "reported");
    this.carrying = TimeCues.of(resources, "carrying");
    this.during = TimeCues.of(resources, "during");
    this.when = TimeCues.of(resources, "when");
    this.implying = TimeCues.of(resources, "implying");
    this.documents = TimeCues.of(resources, "document");
    this.ready = TimeCues.of(resources, "ready");
    this.meetings = TimeCues.of(resources, "meeting");
  }

  /** 0 is best; {@link #NONE} when the time does not date the cue. */
  int rank(Sentence sentence, Token cue, Mention.OfTime time) {
    Token head = Phrases.head(sentence, time);
    if (head == null) {
      return NONE;
    }
    if (isBound(sentence, head, cue)) {
      Token verb = ofOccasion(sentence, head);
      return verb == null ? NONE : climb(sentence, cue, verb, head, 2);
    }
    Token verb = clause(sentence, head);
    boolean cueAbove = Phrases.governors(sentence, head).contains(cue);
    if (!cue.isVerb() && cueAbove && verb != null && !verbBetween(sentence, head, cue)) {
      return 0;
    }
    Token cueVerb = verbOf(sentence, cue);
    if (cueVerb != null && describesTime(sentence, cueVerb, time)) {
      return 1;
    }
    if (isUnder(sentence, cue, time)) {
      return NONE;
    }
    if (verb == null || cueVerb == null) {
      return NONE;
    }
    boolean implied =
        verb.label().equals("xcomp")
            && cueVerb.equals(Phrases.governor(sentence, verb))
            && implying.contains(Phrases.lemma(cueVerb));
    return implied ? 2 : climb(sentence, cue, verb, head, 1);
  }

  /** Steps from the verb of a cue up to the verb that a time belongs to. */
  private int climb(Sentence sentence, Token cue, Token verb, Token time, int first) {
    Token at = verbOf(sentence, cue);
    for (int steps = 0; at != null && steps < MOST_STEPS; steps++) {
      if (at.equals(verb)) {
        return first + steps;
      }
      at = carrier(sentence, at, cue, time);
    }
    return NONE;
  }

  /** "On Saturday, when they attacked": a clause that tells of the time itself. */
  private static boolean describesTime(Sentence sentence, Token verb, Mention.OfTime time) {
    Token above = Phrases.governor(sentence, verb);
    boolean describes = verb.label().equals("relcl") || verb.label().equals("acl");
    return describes && above != null && TimeReader.covers(time, above);
  }

  /** "The third anniversary of the attack" dates no attack. */
  private static boolean isUnder(Sentence sentence, Token cue, Mention.OfTime time) {
    return Phrases.governors(sentence, cue).stream()
        .anyMatch(governor -> TimeReader.covers(time, governor));
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
          && above.label().equals("pobj")
          && isDirect(sentence, token, governor)) {
        continue;
      }
      return governor;
    }
    return null;
  }

  /** Whether no other noun stands between: "raids that revived memories of 2002" has one. */
  private static boolean isDirect(Sentence sentence, Token token, Token verb) {
    for (Token governor : Phrases.governors(sentence, token)) {
      if (governor.equals(verb)) {
        return true;
      }
      if (governor.isNoun()) {
        return false;
      }
    }
    return false;
  }

  /**
   * The verb whose time dates the act of a noun: "the raid killed ten on Monday", "launched a raid
   * on Monday". What is done about an act ("condemned the raid on Monday") does not date it. Null
   * when the noun lies deeper in its clause.
   */
  private @Nullable Token verbOf(Sentence sentence, Token cue) {
    if (cue.isVerb()) {
      return cue;
    }
    if (!cue.isNoun()) {
      return clause(sentence, cue);
    }
    Token above = Phrases.governor(sentence, cue);
    if (above == null) {
      return null;
    }
    return switch (cue.label()) {
      case "nsubj", "nsubjpass", "attr" -> above.isVerb() ? above : null;
      case "dobj" -> carrying.contains(Phrases.lemma(above)) ? above : null;
      case "pobj" ->
          during.contains(Phrases.lemma(above))
              ? verbAbove(sentence, above)
              : afterMeeting(sentence, cue, above);
      default -> null;
    };
  }

  /** "Said after talks", "said after three hours of talks": people speak on the day they met. */
  private @Nullable Token afterMeeting(Sentence sentence, Token cue, Token preposition) {
    if (!meetings.contains(Phrases.lemma(cue))) {
      return null;
    }
    Token at = preposition;
    Token measure = Phrases.governor(sentence, at);
    if (at.form().equals("of") && measure != null && measure.label().equals("pobj")) {
      at = Phrases.governor(sentence, measure);
    }
    return at != null && at.form().equals("after") ? verbAbove(sentence, at) : null;
  }

  /**
   * The verb of what takes place on an occasion that a time names: "killed in Sunday's raid", "the
   * 2014 raid killed", "carried out overnight raids". Null when the time names something else.
   */
  private @Nullable Token ofOccasion(Sentence sentence, Token head) {
    Token noun = Phrases.governor(sentence, head);
    Token above = noun == null ? null : Phrases.governor(sentence, noun);
    if (noun == null || above == null || !occasions.contains(Phrases.lemma(noun))) {
      return null;
    }
    return switch (noun.label()) {
      case "nsubj" -> above.isVerb() ? above : null;
      case "dobj" -> carrying.contains(Phrases.lemma(above)) ? above : null;
      case "pobj" -> during.contains(Phrases.lemma(above)) ? verbAbove(sentence, above) : null;
      default -> null;
    };
  }

  private static @Nullable Token verbAbove(Sentence sentence, Token preposition) {
    Token above = Phrases.governor(sentence, preposition);
    return above != null && above.isVerb() ? above : null;
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
  private @Nullable Token carrier(Sentence sentence, Token verb, Token cue, Token time) {
    Token above = Phrases.governor(sentence, verb);
    if (above == null) {
      return null;
    }
    if (!above.isVerb()) {
      // "signed a declaration in which they pledged"
      boolean inDocument = verb.label().equals("relcl") && documents.contains(Phrases.lemma(above));
      return inDocument ? clause(sentence, above) : null;
    }
    boolean opens = time.start() < above.start() && time.start() < verb.start();
    return switch (verb.label()) {
      case "xcomp" -> above;
      case "conj" -> opens ? above : null;
      case "advcl" -> isAtOnce(sentence, verb) ? above : null;
      case "ccomp" ->
          (opens && !reporting.contains(Phrases.lemma(above))) || ready.contains(Phrases.lemma(cue))
              ? above
              : null;
      default -> null;
    };
  }

  /** "..., killing ten" and "when police fired" happen with what the main clause tells. */
  private boolean isAtOnce(Sentence sentence, Token verb) {
    boolean bare = verb.tag().equals("VBG") && sentence.children(verb, "mark", "advmod").isEmpty();
    boolean with =
        sentence.children(verb, "mark", "advmod").stream()
            .anyMatch(marker -> when.contains(Phrases.lemma(marker)));
    return bare || with;
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
