// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.language.Language;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;

/** Prints how places are found, put on the map and given to acts, with floors. */
public final class PlaceScore {
  private static final String[] PARTS = {"even", "odd", "all"};
  private static final double EVENT_PLACES = .72;

  private PlaceScore() {}

  /**
   * What was measured.
   *
   * @param table Markdown
   * @param held whether every figure reached its bar
   */
  public record Outcome(String table, boolean held) {}

  /** A set and its bars. */
  private record Bar(String name, String file, double toponyms, double accuracy) {}

  private static final List<Bar> BARS =
      List.of(new Bar("GeoWebNews", "GWN.xml", .80, .92), new Bar("LGL", "lgl.xml", .70, .80));

  /**
   * Measures the sets of a folder.
   *
   * @param folder holds {@code GWN.xml}, {@code lgl.xml} and {@code event_location.jsonl}
   */
  public static Outcome score(Path folder) throws IOException {
    Language language =
        LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
    Resources resources = Resources.bundled();
    List<String> lines = new ArrayList<>();
    boolean held = true;
    lines.add(
        "| set | part | toponyms | F1 exact | P / R | F1 overlap | floor: look-up | linked |"
            + " without a point | within 161 km | floor: most populous | median / mean km |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|");
    ToponymScore toponyms = new ToponymScore(ToponymScore.of(new PageReader(language, resources)));
    for (Bar bar : BARS) {
      ToponymScore.Figures figures = toponyms.score(folder.resolve(bar.file()));
      for (int part = 0; part < PARTS.length; part++) {
        lines.add(line(bar.name(), part, figures));
      }
      ToponymTally all = figures.found()[2];
      held &= all.exact() >= bar.toponyms() && all.accuracy() >= bar.accuracy();
    }
    lines.add("");
    lines.add(
        "| acts | answers asked | F1 overlap | F1 exact | floor: nearest name | floor: none |");
    lines.add("|---|---|---|---|---|---|");
    EventPlaceScore.Figures acts =
        new EventPlaceScore(language, resources).score(folder.resolve("event_location.jsonl"));
    for (int part = 0; part < PARTS.length; part++) {
      AnswerTally found = acts.found()[part];
      lines.add(
          row(
              PARTS[part],
              Integer.toString(found.asked()),
              figure(found.overlap()),
              figure(found.exact()),
              figure(acts.nearest()[part].overlap()),
              figure(acts.none()[part].overlap())));
    }
    held &= acts.found()[2].overlap() >= EVENT_PLACES;
    lines.add("");
    lines.add(acts.unsound() + " sentences whose label cuts a word or is empty were left out.");
    return new Outcome(String.join("\n", lines), held);
  }

  private static String line(String name, int part, ToponymScore.Figures figures) {
    ToponymTally found = figures.found()[part];
    return row(
        name,
        PARTS[part],
        Integer.toString(found.labelled()),
        figure(found.exact()),
        found.precisionAndRecall(),
        figure(found.overlap()),
        figure(figures.floor()[part].exact()),
        Integer.toString(found.linked()),
        Integer.toString(found.unplaced()),
        figure(found.accuracy()),
        figure(figures.populous()[part].accuracy()),
        found.error());
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }
}
