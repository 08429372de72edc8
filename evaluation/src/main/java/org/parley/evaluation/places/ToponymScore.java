// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.places.LabelledArticle.Label;
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

  Figures score(Path file, BiConsumer<LabelledArticle, List<Mention.OfPlace>> seen)
      throws IOException {
    Figures figures = new Figures(tallies(), tallies(), tallies());
    for (LabelledArticle article : LabelledArticle.read(file)) {
      List<Mention.OfPlace> mentions = mentions(article.text());
      seen.accept(article, mentions);
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

  /** Lines for people: what was missed, what was found too much, what was put elsewhere. */
  static List<String> misses(LabelledArticle article, List<Mention.OfPlace> mentions) {
    List<String> lines = new ArrayList<>();
    String at = article.number() + "\t";
    for (Label label : article.labels()) {
      Mention.OfPlace hit = null;
      for (Mention.OfPlace mention : mentions) {
        if (mention.start() == label.start() && mention.end() == label.end()) {
          hit = mention;
        }
      }
      if (hit == null) {
        lines.add(
            "missed\t"
                + at
                + label.text()
                + "\t"
                + label.literal()
                + "\t"
                + label.isPlaced()
                + "\t"
                + context(article, label.start(), label.end()));
      } else if (label.lat() != null && label.lon() != null) {
        Double lat = hit.place().lat();
        Double lon = hit.place().lon();
        double error =
            lat == null || lon == null
                ? -1
                : ToponymTally.kilometres(label.lat(), label.lon(), lat, lon);
        if (error < 0 || error > 161) {
          lines.add(
              "far\t"
                  + at
                  + label.text()
                  + "\t"
                  + Math.round(error)
                  + "\t"
                  + hit.place().id()
                  + " "
                  + hit.place().name()
                  + " "
                  + hit.place().admin1()
                  + "\t"
                  + label.lat()
                  + ","
                  + label.lon()
                  + "\t"
                  + context(article, label.start(), label.end()));
        }
      }
    }
    for (Mention.OfPlace mention : mentions) {
      boolean labelled =
          article.labels().stream()
              .anyMatch(l -> l.start() == mention.start() && l.end() == mention.end());
      if (!labelled) {
        lines.add(
            "extra\t"
                + at
                + mention.text()
                + "\t"
                + mention.use()
                + "\t\t"
                + context(article, mention.start(), mention.end()));
      }
    }
    return lines;
  }

  private static String context(LabelledArticle article, int start, int end) {
    int[] points = article.text().codePoints().toArray();
    int from = Math.max(0, start - 40);
    int to = Math.min(points.length, end + 40);
    return new String(points, from, to - from).replaceAll("\\s+", " ");
  }
}
