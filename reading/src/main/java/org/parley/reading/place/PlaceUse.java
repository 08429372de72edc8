// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Place;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.Phrases;

/**
 * Tells how a name that can be a place or an actor stands in its sentence: "fighting in Tripoli",
 * "near the east of Sirte", but "Ankara repeated". Immutable and thread-safe.
 */
public final class PlaceUse {
  private final PlaceWords words;

  PlaceUse(PlaceWords words) {
    this.words = words;
  }

  /** Whether the name stands as a place. */
  public boolean isPlace(Sentence sentence, NameSpan name) {
    return isPlace(sentence, Phrases.head(sentence, name.first(), name.last()), 0);
  }

  private boolean isPlace(Sentence sentence, Token head, int depth) {
    Token governor = Phrases.governor(sentence, head);
    if (governor == null || depth > 4) {
      return false;
    }
    switch (head.label()) {
      case "pobj":
        return isLocative(sentence, governor);
      case "conj":
      case "appos":
        return isPlace(sentence, governor, depth + 1);
      case "nsubj":
        return followsPlace(sentence, head, governor);
      case "dobj":
        return words.is("taking", Phrases.lemma(governor));
      case "compound":
      case "nmod":
      case "poss":
        return words.is("around", lower(governor)) || words.is("part", lower(governor));
      default:
        return false;
    }
  }

  /** "X, a lecturer in Perth, Australia, said", where the parser sees two that said it. */
  private static boolean followsPlace(Sentence sentence, Token head, Token verb) {
    boolean comma = head.index() > 1 && sentence.token(head.index() - 1).tag().equals(",");
    boolean behind = comma && sentence.token(head.index() - 2).label().equals("pobj");
    return behind
        && sentence.children(verb, "nsubj").stream().anyMatch(s -> s.index() < head.index());
  }

  private boolean isLocative(Sentence sentence, Token preposition) {
    String word = lower(preposition);
    Token governor = Phrases.governor(sentence, preposition);
    if (word.equals("of")) {
      return governor != null
          && (lower(governor).equals("out")
              || words.is("part", lower(governor))
              || words.is("around", lower(governor))
              || words.is("fate", lower(governor)));
    }
    if (words.is("in", word) || words.is("near", word)) {
      // "a ban on Russia", "attacks on Israel": an act against it, not a place.
      return !word.equals("on") && !word.equals("over") && !word.equals("at");
    }
    return words.is("toward", word)
        && governor != null
        && words.is("moving", Phrases.lemma(governor));
  }

  /** As {@link #isPlace(Sentence, NameSpan)}, of a stretch of tokens. */
  boolean isPlace(Sentence sentence, int first, int last) {
    return isPlace(sentence, Phrases.head(sentence, first, last), 0);
  }

  /**
   * Whether the name only tells an act or a dealing from others, as "the Syria attack" and "Iran
   * talks": who acts it leaves open. Not so with "an Israel airstrike", "a Russia attack on Kyiv".
   */
  public boolean isTopic(Sentence sentence, NameSpan name) {
    Token head = Phrases.head(sentence, name.first(), name.last());
    Token act = Phrases.governor(sentence, head);
    return act != null
        && isScene(head, act, "topic")
        && !isHyphen(sentence, name.first() - 1)
        && !isHyphen(sentence, name.last())
        && sentence.children(act, "det").stream().noneMatch(det -> lower(det).matches("an?"))
        && sentence.children(act, "prep").stream().noneMatch(prep -> isAimed(sentence, prep));
  }

  /** "on Kyiv", and not "on Monday". */
  private static boolean isAimed(Sentence sentence, Token preposition) {
    return lower(preposition).matches("on|against|of|upon")
        && sentence.children(preposition, "pobj").stream()
            .anyMatch(
                aim ->
                    sentence.names().stream()
                        .noneMatch(
                            name ->
                                name.type().equals("DATE")
                                    && name.first() <= aim.index()
                                    && aim.index() < name.last()));
  }

  /** "the Kabul bombing", "yesterday's Aden clashes": the name says where the act was. */
  boolean isScene(Sentence sentence, Token name) {
    Token act = Phrases.governor(sentence, name);
    return act != null
        && isScene(name, act, "scene")
        && sentence.children(act, "det", "poss").stream()
            .anyMatch(word -> word.label().equals("poss") || !lower(word).matches("an?"));
  }

  private boolean isScene(Token name, Token act, String kind) {
    boolean before = name.label().equals("compound") || name.label().equals("nmod");
    return before && act.isNoun() && words.is(kind, Phrases.lemma(act));
  }

  private static boolean isHyphen(Sentence sentence, int at) {
    return at >= 0
        && at < sentence.tokens().size()
        && sentence.token(at).form().matches("[-\u2010-\u2015/]");
  }

  /** Whether the name does something, as those there would: "the Kremlin denied". */
  boolean isActing(Sentence sentence, int first, int last) {
    Token head = Phrases.head(sentence, first, last);
    Token governor = Phrases.governor(sentence, head);
    return head.label().equals("nsubj") && governor != null && governor.isVerb();
  }

  /** Whether the name only says what a thing or body belongs to: "Torrington firefighters". */
  boolean isModifier(Sentence sentence, int first, int last) {
    Token head = Phrases.head(sentence, first, last);
    Token governor = Phrases.governor(sentence, head);
    boolean modifies =
        head.label().equals("compound")
            || head.label().equals("nmod")
            || head.label().equals("amod");
    return modifies
        && governor != null
        && governor.isNoun()
        && !isPlace(sentence, head, 0)
        && !isScene(sentence, head)
        && words.size(lower(governor)) == null;
  }

  /** Whether the words put the act near the place rather than in it. */
  boolean isNear(Sentence sentence, int first, int last) {
    Token head = Phrases.head(sentence, first, last);
    Token governor = Phrases.governor(sentence, head);
    if (governor == null) {
      return false;
    }
    if (head.label().equals("poss") || head.label().equals("compound")) {
      return words.is("around", lower(governor));
    }
    if (words.is("near", lower(governor))) {
      return true;
    }
    Token above = Phrases.governor(sentence, governor);
    return lower(governor).equals("of") && above != null && words.is("around", lower(above));
  }

  /** The size that a noun beside the name gives: "Yobe state", "the province of Idlib"; or null. */
  Place.@Nullable Precision size(Sentence sentence, int first, int last) {
    if (last < sentence.tokens().size()) {
      Place.Precision after = words.size(lower(sentence.token(last)));
      if (after != null) {
        return after;
      }
    }
    if (first > 1 && lower(sentence.token(first - 1)).equals("of")) {
      return words.size(lower(sentence.token(first - 2)));
    }
    return null;
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
