// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.places.ToponymTally.Found;
import org.parley.model.Mention;
import org.parley.reading.PageReader;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;
import org.parley.reading.place.Gazetteer;

/** Holds place mentions against the labelled toponyms of a set, beside trivial floors. */
final class ToponymScore {
  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’]*)*");

  private final Function<String, List<Mention>> reader;
  private final Gazetteer gazetteer = Gazetteer.bundled();

  /**
   * @param reader the mentions of a text, offsets into the text
   */
  ToponymScore(Function<String, List<Mention>> reader) {
    this.reader = reader;
  }

  /** The reader of pages as it reads text that comes without a page around it. */
  static Function<String, List<Mention>> of(PageReader reader) {
    return text -> {
      try {
        return reader
            .read(DecodedPage.ofText(text, "article", Declared.published(null)))
            .mentions();
      } catch (UnreadablePageException e) {
        return List.of();
      }
    };
  }

  /** The figures of a set: of its even articles, of its odd ones, of all; each with its floor. */
  record Figures(ToponymTally[] found, ToponymTally[] floor, ToponymTally[] populous) {}

  Figures score(Path file) throws IOException {
    Figures figures = new Figures(tallies(), tallies(), tallies());
    for (LabelledArticle article : LabelledArticle.read(file)) {
      List<Mention.OfPlace> mentions = mentions(article.text());
      List<Found> found = new ArrayList<>();
      List<Found> populous = new ArrayList<>();
      for (Mention.OfPlace mention : mentions) {
        found.add(
            new Found(
                mention.start(), mention.end(), mention.place().lat(), mention.place().lon()));
        populous.add(mostPopulous(mention.start(), mention.end(), mention.text()));
      }
      List<Found> looked = lookedUp(article.text());
      for (int part : new int[] {article.number() % 2, 2}) {
        figures.found()[part].add(article.labels(), found);
        figures.populous()[part].add(article.labels(), populous);
        figures.floor()[part].add(article.labels(), looked);
      }
    }
    return figures;
  }

  private static ToponymTally[] tallies() {
    return new ToponymTally[] {new ToponymTally(), new ToponymTally(), new ToponymTally()};
  }

  /** The place mentions that are names: "the capital" is none. */
  private List<Mention.OfPlace> mentions(String text) {
    List<Mention.OfPlace> found = new ArrayList<>();
    for (Mention mention : reader.apply(text)) {
      boolean name = !mention.text().equals(mention.text().toLowerCase(Locale.ROOT));
      if (name && mention instanceof Mention.OfPlace place && !isThe(mention.text())) {
        found.add(place);
      }
    }
    return found;
  }

  private static boolean isThe(String text) {
    return text.matches("The \\p{Ll}+");
  }

  private Found mostPopulous(int start, int end, String text) {
    Gazetteer.@Nullable Entry best = best(text);
    return new Found(
        start, end, best == null ? null : best.lat(), best == null ? null : best.lon());
  }

  private Gazetteer.@Nullable Entry best(String name) {
    List<Gazetteer.Entry> entries = gazetteer.find(name);
    return entries.isEmpty() ? null : entries.get(0);
  }

  /** Every run of capitalised words that the gazetteer has. */
  private List<Found> lookedUp(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = CAPITALS.matcher(text);
    while (matcher.find()) {
      if (gazetteer.has(matcher.group())) {
        int start = text.codePointCount(0, matcher.start());
        int end = start + text.codePointCount(matcher.start(), matcher.end());
        found.add(mostPopulous(start, end, matcher.group()));
      }
    }
    return found;
  }
}
