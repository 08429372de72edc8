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
import org.parley.model.Mention.OfPlace.Use;
import org.parley.model.Place;
import org.parley.reading.Resources;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.Toponym.Kind;

/**
 * Finds the places that a story speaks of: names that stand as places, and "the city", "the
 * capital" after them. Immutable and thread-safe.
 */
public final class PlaceReader {
  private final ToponymFinder finder;
  private final Senses senses;
  private final Locator locator;
  private final PlaceUse use;
  private final CountryCues cues;

  /**
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public PlaceReader(Resources resources, States states) {
    PlaceWords words = new PlaceWords(resources);
    Gazetteer gazetteer = Gazetteer.bundled();
    Supplement supplement = new Supplement(resources);
    Regions regions = new Regions(resources);
    Subdivisions subdivisions = new Subdivisions(resources);
    this.use = new PlaceUse(words);
    this.senses =
        new Senses(
            gazetteer,
            new SpelledTowns(gazetteer, states, resources),
            supplement,
            regions,
            subdivisions,
            states,
            new Points(resources),
            words);
    this.cues = new CountryCues(resources);
    this.locator = new Locator(senses);
    this.finder =
        new ToponymFinder(
            new ToponymList(regions, subdivisions, supplement, states), gazetteer, words);
  }

  /** The alpha-3 code of the country that a division or region of a listed name lies in. */
  public Optional<String> countryOfDivision(String name) {
    return senses.countryOfDivision(name);
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
    List<Toponym> toponyms = finder.find(story, names);
    List<@Nullable Place> places = locator.locate(queries(story, toponyms), cues.of(story));
    String main = mainCountry(places);
    Map<Integer, List<Integer>> bySentence = new HashMap<>();
    for (int i = 0; i < toponyms.size(); i++) {
      bySentence.computeIfAbsent(toponyms.get(i).sentence(), k -> new ArrayList<>()).add(i);
    }
    List<Mention.OfPlace> mentions = new ArrayList<>();
    for (int i : bySentence.getOrDefault(-1, List.of())) {
      add(story, toponyms.get(i), places.get(i), mentions);
    }
    PlaceMemory memory = new PlaceMemory();
    for (int i = 0; i < story.sentences().size(); i++) {
      Sentence sentence = story.sentences().get(i).sentence();
      List<Integer> here = bySentence.getOrDefault(i, List.of());
      int next = 0;
      for (Token token : sentence.tokens()) {
        if (next < here.size() && toponyms.get(here.get(next)).first() == token.index()) {
          int at = here.get(next++);
          Mention.OfPlace mention = add(story, toponyms.get(at), places.get(at), mentions);
          if (mention != null && mention.use() == Use.LITERAL) {
            Place place = mention.place();
            memory.remember(
                place, main != null && main.equals(place.country()) && senses.isCapital(place));
          }
          continue;
        }
        Place again = memory.recall(sentence, token);
        if (again != null) {
          int start = sentence.token(token.index() - 1).start();
          mentions.add(
              new Mention.OfPlace(
                  story.story().id(), start, token.end(), story.words(start, token.end()), again));
        }
      }
    }
    return List.copyOf(mentions);
  }

  private List<Toponym.Query> queries(StoryText story, List<Toponym> toponyms) {
    List<Toponym.Query> queries = new ArrayList<>();
    for (Toponym toponym : toponyms) {
      queries.add(query(story, toponym, toponyms));
    }
    return queries;
  }

  /** The state that most of the story's places lie in, or null. */
  private static @Nullable String mainCountry(List<@Nullable Place> places) {
    Map<String, Integer> counts = new HashMap<>();
    String main = null;
    for (Place place : places) {
      String country = place == null ? null : place.country();
      if (country != null) {
        int count = counts.merge(country, 1, Integer::sum);
        if (main == null || count > counts.getOrDefault(main, 0)) {
          main = country;
        }
      }
    }
    return main;
  }

  private Mention.@Nullable OfPlace add(
      StoryText story, Toponym toponym, @Nullable Place found, List<Mention.OfPlace> mentions) {
    Use how = useOf(story, toponym);
    Place place = found;
    if (place == null) {
      if (toponym.embedded()) {
        return null;
      }
      place = Locator.unlisted(toponym.text(), null);
    }
    if (how == Use.LITERAL
        && !toponym.inDateline()
        && use.isNear(sentence(story, toponym), toponym.first(), toponym.last())) {
      place = Senses.coarser(place);
    }
    Mention.OfPlace mention =
        new Mention.OfPlace(
            story.story().id(),
            toponym.start(),
            toponym.end(),
            story.words(toponym.start(), toponym.end()),
            place,
            how);
    mentions.add(mention);
    return mention;
  }

  private static Sentence sentence(StoryText story, Toponym toponym) {
    return story.sentences().get(toponym.sentence()).sentence();
  }

  private Use useOf(StoryText story, Toponym toponym) {
    if (toponym.embedded()) {
      return Use.EMBEDDED;
    }
    if (toponym.inDateline()) {
      return Use.LITERAL;
    }
    boolean literal =
        switch (toponym.kind()) {
          case ADJECTIVE -> false;
          case STATE, SEAT ->
              use.isPlace(sentence(story, toponym), toponym.first(), toponym.last());
          case LISTED ->
              !use.isActing(sentence(story, toponym), toponym.first(), toponym.last())
                  && !use.isModifier(sentence(story, toponym), toponym.first(), toponym.last());
          case DIVISION, NAME ->
              !use.isModifier(sentence(story, toponym), toponym.first(), toponym.last());
        };
    return literal ? Use.LITERAL : Use.ASSOCIATIVE;
  }

  private Toponym.Query query(StoryText story, Toponym toponym, List<Toponym> all) {
    if (toponym.inDateline()) {
      String within = null;
      for (Toponym other : all) {
        if (other.inDateline() && other.start() > toponym.start()) {
          within = other.text();
        }
      }
      return new Toponym.Query(toponym, within, null, true);
    }
    Sentence sentence = sentence(story, toponym);
    return new Toponym.Query(
        toponym,
        within(sentence, toponym, all),
        use.size(sentence, toponym.first(), toponym.last()),
        useOf(story, toponym) == Use.LITERAL);
  }

  /** "Washington, New York and Boston": a row, not a town and its state. */
  private static boolean isRow(Sentence sentence, Toponym toponym) {
    int next = toponym.last();
    return toponym.text().indexOf('.') < 0
        && next + 1 < sentence.tokens().size()
        && sentence.token(next).form().equals("and")
        && sentence.token(next + 1).tag().startsWith("NNP");
  }

  /** "Tripoli, Libya": the name of a larger place right after a comma, or null. */
  private @Nullable String within(Sentence sentence, Toponym toponym, List<Toponym> all) {
    if (toponym.kind() == Kind.ADJECTIVE || toponym.last() >= sentence.tokens().size()) {
      return null;
    }
    String between = sentence.token(toponym.last()).form();
    for (Toponym other : all) {
      if (other.sentence() != toponym.sentence()) {
        continue;
      }
      boolean after =
          other.first() == toponym.last() + 1
              && (between.equals(",") || between.equals("in") || between.equals("("));
      boolean larger =
          other.kind() == Kind.STATE
              || other.kind() == Kind.DIVISION
              || other.kind() == Kind.NAME && between.equals(",");
      boolean alike =
          toponym.kind() == other.kind()
              && toponym.kind() != Kind.NAME; // "Austria, Slovakia", "Ohio, Indiana"
      // "In Moscow, US officials said", "in Sirte, Turkey said": no larger place.
      boolean apart =
          use.isModifier(sentence, other.first(), other.last())
              || use.isActing(sentence, other.first(), other.last());
      if (after && larger && !alike && !apart && !isRow(sentence, other)) {
        return other.text();
      }
      boolean before = other.last() == toponym.first() - 1 && other.kind() == Kind.STATE;
      if (before && sentence.token(toponym.first() - 1).tag().equals("POS")) {
        return other.text(); // "Libya's Sirte"
      }
    }
    return null;
  }
}
