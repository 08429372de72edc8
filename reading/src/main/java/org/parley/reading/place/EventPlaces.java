// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Mention;
import org.parley.model.PlaceMention;
import org.parley.model.Span;
import org.parley.reading.Resources;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;

/**
 * Chooses the place of an act among those that its sentence names: under a preposition that the act
 * or one of its arguments governs, or the place that is taken. Immutable and thread-safe.
 */
public final class EventPlaces {
  private static final int FAR = 100;

  private final PlaceWords words;

  /**
   * @throws Resources.ResourceException when the vocabulary cannot be used
   */
  public EventPlaces(Resources resources) {
    this.words = new PlaceWords(resources);
  }

  /**
   * Where the act of a cue took place, as far as its own sentence tells.
   *
   * @param cue the verb or noun that tells the act
   * @return null when no words of the sentence place the act
   */
  public @Nullable PlaceMention place(StorySentence sentence, Token cue, StoryMentions mentions) {
    Sentence tokens = sentence.sentence();
    List<Mention.OfPlace> places =
        mentions.within(Mention.OfPlace.class, tokens.start(), tokens.end());
    Mention.OfPlace best = null;
    int bestRank = FAR;
    for (Mention.OfPlace place : places) {
      if (place.use() != Mention.OfPlace.Use.LITERAL) {
        continue;
      }
      int rank = rank(tokens, cue, place);
      boolean finer =
          best != null
              && rank == bestRank
              && place.place().precision().compareTo(best.place().precision()) < 0;
      if (rank < bestRank || finer) {
        best = place;
        bestRank = rank;
      }
    }
    return best == null ? null : new PlaceMention(best.place(), new Span(best.start(), best.end()));
  }

  /** Steps from the act to the place; FAR when the place is not that of the act. */
  private int rank(Sentence sentence, Token cue, Mention.OfPlace place) {
    Token head = Phrases.head(sentence, place);
    if (head == null) {
      return FAR;
    }
    int direct = climb(sentence, head, cue);
    if (direct < FAR || cue.isVerb()) {
      return direct < FAR ? direct : viaCarrier(sentence, head, cue);
    }
    // A noun's act happens where its verb does: "carried out an attack in Aden".
    for (Token governor : Phrases.governors(sentence, cue)) {
      if (governor.isVerb()) {
        int above = climb(sentence, head, governor);
        return above < FAR ? above + 10 : FAR;
      }
    }
    return FAR;
  }

  private int viaCarrier(Sentence sentence, Token head, Token cue) {
    Token above = Phrases.governor(sentence, cue);
    boolean carried =
        cue.label().equals("xcomp")
            || (cue.label().equals("conj") && head.start() < cue.start())
            || (cue.label().equals("advcl") && cue.tag().equals("VBG"));
    if (above == null || !above.isVerb() || !carried) {
      return FAR;
    }
    int rank = climb(sentence, head, above);
    return rank < FAR ? rank + 20 : FAR;
  }

  private int climb(Sentence sentence, Token head, Token cue) {
    Token at = head;
    int steps = 0;
    boolean located = false;
    while (!at.equals(cue)) {
      Token governor = Phrases.governor(sentence, at);
      if (governor == null || steps > 8) {
        return FAR;
      }
      boolean clause = at.isVerb() && at.index() != head.index();
      if (clause && !at.label().equals("acl") && !at.label().equals("pcomp")) {
        return FAR; // another act stands between
      }
      if (isPreposition(at)) {
        located |= locates(sentence, at, governor);
        if (!located && !lower(at).equals("of")) {
          steps += 4;
        }
      }
      located |= at.label().equals("dobj") && words.is("taking", Phrases.lemma(governor));
      located |= at.equals(head) && words.is("part", lower(governor)) && governor.isNoun();
      located |= at.label().equals("poss") && governor.isNoun() && !at.equals(cue);
      at = governor;
      steps++;
    }
    return located ? steps : FAR;
  }

  private boolean locates(Sentence sentence, Token preposition, Token governor) {
    String word = lower(preposition);
    if (words.is("in", word) || words.is("near", word)) {
      return true;
    }
    if (word.equals("of")) {
      return words.is("part", lower(governor)) || words.is("around", lower(governor));
    }
    return words.is("toward", word) && words.is("moving", Phrases.lemma(governor));
  }

  private static boolean isPreposition(Token token) {
    return token.label().equals("prep") || token.tag().equals("IN");
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
