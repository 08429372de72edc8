// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.reading.Resources;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.StoryText;

/**
 * Finds the places that a story speaks of: names that stand as places, and "the city", "the
 * capital" after them. Immutable and thread-safe.
 */
public final class PlaceReader {
  private final States states;
  private final Locator locator;
  private final PlaceUse use;
  private final PlaceWords words;

  /**
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public PlaceReader(Resources resources, States states) {
    this.states = states;
    this.words = new PlaceWords(resources);
    this.use = new PlaceUse(words);
    this.locator = new Locator(Gazetteer.bundled(), new Supplement(resources), states);
  }

  /** How names stand in their sentences. */
  public PlaceUse use() {
    return use;
  }

  /**
   * The place mentions of a story in page order.
   *
   * @param names the names found in the story, not overlapping, in page order
   * @param countryOf the alpha-3 code of a listed actor's country, by its id
   */
  public List<Mention.OfPlace> read(
      StoryText story, List<NameSpan> names, Function<String, Optional<String>> countryOf) {
    Map<String, Double> countries = countries(names, countryOf);
    Map<Integer, List<NameSpan>> bySentence = new HashMap<>();
    for (NameSpan name : names) {
      bySentence.computeIfAbsent(name.sentence(), k -> new ArrayList<>()).add(name);
    }
    List<Mention.OfPlace> mentions = new ArrayList<>();
    PlaceMemory memory = new PlaceMemory();
    for (int i = 0; i < story.sentences().size(); i++) {
      Sentence sentence = story.sentences().get(i).sentence();
      List<NameSpan> here = bySentence.getOrDefault(i, List.of());
      int next = 0;
      for (Token token : sentence.tokens()) {
        if (next < here.size() && here.get(next).first() == token.index()) {
          NameSpan name = here.get(next++);
          Place place = place(sentence, name, here, countries);
          if (place != null) {
            memory.remember(place, isMainCapital(place, countries));
            mentions.add(mention(story, sentence, name.first(), name.last(), place));
          }
          continue;
        }
        Place again = memory.recall(sentence, token);
        if (again != null) {
          int first = token.index() - 1;
          mentions.add(mention(story, sentence, first, token.index() + 1, again));
        }
      }
    }
    return List.copyOf(mentions);
  }

  private boolean isMainCapital(Place place, Map<String, Double> countries) {
    Long id = place.geonames();
    boolean main = countries.getOrDefault(String.valueOf(place.country()), 0.0) == 1.0;
    return main && id != null && locator.isCapital(place.name(), id);
  }

  private static Mention.OfPlace mention(
      StoryText story, Sentence sentence, int first, int last, Place place) {
    int start = sentence.token(first).start();
    int end = sentence.token(last - 1).end();
    return new Mention.OfPlace(story.story().id(), start, end, story.words(start, end), place);
  }

  private @Nullable Place place(
      Sentence sentence, NameSpan name, List<NameSpan> here, Map<String, Double> countries) {
    boolean place =
        switch (name.kind()) {
          case PLACE -> true;
          case STATE, SEAT -> use.isPlace(sentence, name);
          case PERSON, BODY, NATIONAL, PEOPLE, OTHER -> false;
        };
    if (!place) {
      return null;
    }
    if (name.kind() == Kind.STATE && name.known() != null) {
      return states.state(name.known()).map(Locator::country).orElse(null);
    }
    Place.Precision size = use.size(sentence, name);
    Locator.Hints hints = new Locator.Hints(countries, within(sentence, name, here), size);
    Place found = locator.locate(name.text(), hints);
    if (found == null) {
      return use.isPlace(sentence, name) ? Locator.unlisted(name.text(), List.of()) : null;
    }
    return use.isNear(sentence, name) ? coarser(found) : found;
  }

  private static Place coarser(Place place) {
    if (place.precision() != Place.Precision.TOWN && place.precision() != Place.Precision.SITE) {
      return place;
    }
    return new Place(
        place.id(),
        place.name(),
        place.country(),
        place.admin1(),
        place.lat(),
        place.lon(),
        Place.Precision.DISTRICT,
        place.geonames());
  }

  /** "Tripoli, Libya": the name of a larger place right after a comma, or null. */
  private static @Nullable String within(Sentence sentence, NameSpan name, List<NameSpan> here) {
    if (name.last() >= sentence.tokens().size()) {
      return null;
    }
    String between = sentence.token(name.last()).form();
    for (NameSpan other : here) {
      boolean after =
          other.first() == name.last() + 1 && (between.equals(",") || between.equals("in"));
      if (after && (other.kind() == Kind.STATE || other.kind() == Kind.PLACE)) {
        return other.text();
      }
      boolean before = other.last() == name.first() - 1 && other.kind() == Kind.STATE;
      if (before && sentence.token(name.first() - 1).tag().equals("POS")) {
        return other.text(); // "Libya's Sirte"
      }
    }
    return null;
  }

  /** The countries that a story names, each with its share of the most named one. */
  private static Map<String, Double> countries(
      List<NameSpan> names, Function<String, Optional<String>> countryOf) {
    Map<String, Integer> counts = new HashMap<>();
    for (NameSpan name : names) {
      boolean ofState =
          switch (name.kind()) {
            case STATE, NATIONAL, PEOPLE, SEAT -> true;
            case PERSON, BODY, PLACE, OTHER -> false;
          };
      if (ofState && name.known() != null) {
        counts.merge(name.known(), 1, Integer::sum);
      } else if (name.known() != null) {
        countryOf.apply(name.known()).ifPresent(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    Map<String, Double> shares = new HashMap<>();
    counts.forEach((code, count) -> shares.put(code, (double) count / most));
    return shares;
  }

  /** The vocabulary, for {@link EventPlaces}. */
  PlaceWords words() {
    return words;
  }
}
