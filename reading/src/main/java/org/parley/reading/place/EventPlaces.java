// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.model.PlaceMention;
import org.parley.model.Span;
import org.parley.reading.Resources;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Chooses the place of an act among those that its sentence names: under a preposition that the act
 * or one of its arguments governs, or the place that is taken. Immutable and thread-safe.
 */
public final class EventPlaces {
  private static final int FAR = 100;
  private static final int NEAR_ENOUGH = 5;

  /** How many steps farther off a finer place may be. */
  private static final int FINER = 8;

  private static final String[] SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"};

  private final PlaceWords words;
  private final PlaceUse use;

  /**
   * @throws Resources.ResourceException when the vocabulary cannot be used
   */
  public EventPlaces(Resources resources) {
    this.words = new PlaceWords(resources);
    this.use = new PlaceUse(words);
  }

  /**
   * Where the act of a cue took place, as far as its own sentence tells.
   *
   * @param cue the verb or noun that tells the act
   * @return null when no words of the sentence place the act
   */
  public @Nullable PlaceMention place(StorySentence sentence, Token cue, StoryMentions mentions) {
    Mention.OfPlace best = best(sentence.sentence(), cue, mentions);
    return best == null ? null : new PlaceMention(best.place(), new Span(best.start(), best.end()));
  }

  /**
   * Where the act of a cue took place: as its own sentence tells; else, of acts that happen
   * somewhere, as the sentence before it in its paragraph tells; else the one town or site that the
   * whole story names. The basis says which.
   *
   * @return null when nothing tells
   */
  public @Nullable PlaceMention place(
      StoryText story, StorySentence sentence, Token cue, StoryMentions mentions) {
    PlaceMention own = place(sentence, cue, mentions);
    boolean somewhere = words.is("physical", Phrases.lemma(cue));
    if (own != null || !somewhere || isPlaced(sentence, mentions)) {
      return own;
    }
    String country = mainCountry(mentions);
    int at = story.sentences().indexOf(sentence);
    if (at > 0 && story.sentences().get(at - 1).paragraph() == sentence.paragraph()) {
      Sentence before = story.sentences().get(at - 1).sentence();
      PlaceMention told =
          only(mentions, country, before.start(), before.end(), PlaceMention.Basis.PARAGRAPH);
      if (told != null) {
        return told;
      }
    }
    return only(mentions, country, 0, Integer.MAX_VALUE, PlaceMention.Basis.STORY);
  }

  /** The alpha-3 code of the country that the story names most, in or by itself; or null. */
  private static @Nullable String mainCountry(StoryMentions mentions) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Mention.OfPlace place : mentions.within(Mention.OfPlace.class, 0, Integer.MAX_VALUE)) {
      if (place.place().country() != null) {
        counts.merge(place.place().country(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether the sentence names any place of its own: the act may have been there. */
  private static boolean isPlaced(StorySentence sentence, StoryMentions mentions) {
    Sentence tokens = sentence.sentence();
    return mentions.within(Mention.OfPlace.class, tokens.start(), tokens.end()).stream()
        .anyMatch(place -> place.use() == Mention.OfPlace.Use.LITERAL);
  }

  /**
   * The one place finer than a province between two offsets, or null when there are others, or when
   * it lies in another country than the story is about: talks abroad are not where the war is.
   */
  private static @Nullable PlaceMention only(
      StoryMentions mentions,
      @Nullable String country,
      int start,
      int end,
      PlaceMention.Basis basis) {
    PlaceMention only = null;
    for (Mention.OfPlace place : mentions.within(Mention.OfPlace.class, start, end)) {
      boolean fine = place.place().precision().compareTo(Place.Precision.PROVINCE) < 0;
      if (place.use() != Mention.OfPlace.Use.LITERAL || !fine) {
        continue;
      }
      if (only != null && !only.place().id().equals(place.place().id())) {
        return null;
      }
      only =
          only == null
              ? new PlaceMention(place.place(), new Span(place.start(), place.end()), basis)
              : only;
    }
    String found = only == null ? null : only.place().country();
    return found == null || country == null || found.equals(country) ? only : null;
  }

  /**
   * The words for all places where the act of a cue took place: the one that {@link #place} gives,
   * and those in a row with it. Empty when the sentence does not tell.
   */
  public List<Span> all(StorySentence sentence, Token cue, StoryMentions mentions) {
    Sentence tokens = sentence.sentence();
    Mention.OfPlace best = best(tokens, cue, mentions);
    if (best == null) {
      return List.of();
    }
    List<Span> all = new ArrayList<>();
    all.add(new Span(best.start(), best.end()));
    Token head = Phrases.head(tokens, best);
    for (Mention.OfPlace other :
        mentions.within(Mention.OfPlace.class, tokens.start(), tokens.end())) {
      Token at = Phrases.head(tokens, other);
      while (at != null && at.label().equals("conj") && !at.equals(head)) {
        at = Phrases.governor(tokens, at);
      }
      if (at != null && at.equals(head) && !other.equals(best)) {
        all.add(new Span(other.start(), other.end()));
      }
    }
    return List.copyOf(all);
  }

  private Mention.@Nullable OfPlace best(Sentence tokens, Token cue, StoryMentions mentions) {
    List<Mention.OfPlace> places =
        mentions.within(Mention.OfPlace.class, tokens.start(), tokens.end());
    Map<Mention.OfPlace, Integer> ranks = new LinkedHashMap<>();
    Mention.OfPlace best = null;
    int bestRank = FAR;
    for (Mention.OfPlace place : places) {
      boolean owner =
          place.use() == Mention.OfPlace.Use.ASSOCIATIVE
              && place.place().precision() == Place.Precision.COUNTRY;
      if (place.use() == Mention.OfPlace.Use.EMBEDDED || owner) {
        continue; // "Chinese troops", "Italy's champion" were anywhere
      }
      int rank = rank(tokens, cue, place);
      if (place.place().precision() == Place.Precision.COUNTRY && rank > NEAR_ENOUGH) {
        continue; // a country far off in the sentence says little of where
      }
      if (rank < FAR) {
        ranks.put(place, rank);
      }
      boolean finer =
          best != null
              && rank == bestRank
              && place.place().precision().compareTo(best.place().precision()) < 0;
      if (rank < bestRank || finer) {
        best = place;
        bestRank = rank;
      }
    }
    return best == null ? null : finest(best, bestRank, ranks);
  }

  /** "raided the Aden camp, in the south": of two places, one in the other, the finer. */
  private static Mention.OfPlace finest(
      Mention.OfPlace best, int bestRank, Map<Mention.OfPlace, Integer> ranks) {
    return ranks.entrySet().stream()
        .filter(other -> other.getValue() <= bestRank + FINER)
        .filter(other -> isIn(other.getKey().place(), best.place()))
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(best);
  }

  private static boolean isIn(Place inner, Place outer) {
    return inner.precision().compareTo(outer.precision()) < 0
        && outer.precision().compareTo(Place.Precision.PROVINCE) >= 0
        && inner.country() != null
        && inner.country().equals(outer.country())
        && (outer.precision() == Place.Precision.COUNTRY
            || inner.admin1() != null && inner.admin1().equals(outer.admin1()));
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

  /** "shot as he left his home in Aden", "in Aden, gunmen opened fire and killed ...". */
  private int viaCarrier(Sentence sentence, Token head, Token cue) {
    for (Token clause : sentence.children(cue, "advcl")) {
      boolean meanwhile =
          sentence.children(clause, "mark", "advmod").stream()
                  .anyMatch(word -> words.is("meanwhile", lower(word)))
              || sentence.children(clause, "aux").stream()
                  .anyMatch(word -> word.tag().equals("TO"));
      int rank = meanwhile ? climb(sentence, head, clause) : FAR;
      if (rank < FAR) {
        return rank + 20;
      }
    }
    for (Token twin : sentence.children(cue, "conj")) {
      // "signed an accord, but fighting went on in Aden": another's act is elsewhere.
      boolean shared =
          twin.isVerb()
              && !cue.label().equals("relcl")
              && sentence.children(twin, SUBJECTS).isEmpty();
      int rank = shared && head.index() > twin.index() ? climb(sentence, head, twin) : FAR;
      if (rank < FAR) {
        return rank + 20;
      }
    }
    for (Token content : sentence.children(cue, "xcomp")) {
      int rank = climb(sentence, head, content);
      if (rank < FAR) {
        return rank + 20; // "refused to open an office in Aden"
      }
    }
    Token above = Phrases.governor(sentence, cue);
    if (above == null || !above.isVerb()) {
      return FAR;
    }
    // "fighting went on in Aden and the parties signed": only what stands in front is of both.
    boolean own = !sentence.children(cue, SUBJECTS).isEmpty();
    boolean carried =
        cue.label().equals("xcomp")
            || (cue.label().equals("conj") && head.start() < (own ? above : cue).start())
            || (cue.label().equals("advcl") && cue.tag().equals("VBG"));
    if (!carried) {
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
      if (governor == null || steps > 12) {
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
      boolean object = at.label().equals("dobj") || at.label().equals("nsubjpass");
      located |= object && words.is("taking", Phrases.lemma(governor));
      located |= at.equals(head) && words.is("part", lower(governor)) && governor.isNoun();
      located |= at.equals(head) && use.isScene(sentence, head);
      boolean owner = at.label().equals("poss") && governor.isNoun();
      boolean modifier = at.equals(head) && at.label().equals("compound") && governor.isNoun();
      if (owner || modifier) {
        located |= owner && !at.equals(cue) || isTold(sentence, governor);
        boolean named =
            sentence.children(governor, "prep").stream().anyMatch(of -> lower(of).equals("of"));
        // "the West Bank city of Nablus", "Aden's Crater district": the finer name is nearer.
        steps += owner || named || !words.is("settlement", lower(governor)) ? 4 : 0;
      }
      at = governor;
      steps++;
    }
    return located ? steps : FAR;
  }

  /**
   * Whether the thing that the name belongs to is where the act happens: "a Baghdad restaurant".
   */
  private boolean isTold(Sentence sentence, Token thing) {
    Token governor = Phrases.governor(sentence, thing);
    if (governor == null) {
      return false;
    }
    boolean object = thing.label().equals("dobj") || thing.label().equals("nsubjpass");
    return object && words.is("taking", Phrases.lemma(governor));
  }

  private boolean locates(Sentence sentence, Token preposition, Token governor) {
    String word = lower(preposition);
    if (words.is("in", word) || words.is("near", word)) {
      return true;
    }
    if (word.equals("of") && lower(governor).equals("out")) {
      return true; // "pulled its troops out of ..."
    }
    if (word.equals("of")) {
      return words.is("part", lower(governor)) || words.is("around", lower(governor));
    }
    return words.is("toward", word)
        && (words.is("moving", Phrases.lemma(governor)) || isMover(sentence, governor));
  }

  /** "the withdrawal of its troops from X": those who move, below the noun of the movement. */
  private boolean isMover(Sentence sentence, Token noun) {
    Token of = noun.label().equals("pobj") ? Phrases.governor(sentence, noun) : null;
    Token movement = of == null || !lower(of).equals("of") ? null : Phrases.governor(sentence, of);
    return movement != null && words.is("moving", Phrases.lemma(movement));
  }

  private static boolean isPreposition(Token token) {
    return token.label().equals("prep") || token.tag().equals("IN");
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
