// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.evaluation.PolnearScore;
import org.parley.evaluation.actors.EntityScore;
import org.parley.evaluation.actors.TransliterationScore;
import org.parley.evaluation.events.EventScore;
import org.parley.evaluation.incidents.IncidentScore;
import org.parley.evaluation.likeness.ClusterScore;
import org.parley.evaluation.places.PlaceScore;
import org.parley.evaluation.process.ProcessScore;
import org.parley.evaluation.times.TimeScore;
import org.parley.language.Language;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.reading.Resources;

/**
 * Prints the tables of labelled sets with their floors: {@code Evaluate DATA [TABLE…]}, where DATA
 * holds {@code extraction}, {@code volume} and {@code clusters}. Tables are {@code extraction},
 * {@code dates}, {@code stories}, {@code clusters}, {@code transliteration}, {@code times}, {@code
 * places}, {@code entities}, {@code events}, {@code attribution}, {@code process} and {@code
 * incidents}; without any, all are printed. Exit code 1 when a figure is below its floor, 2 on
 * misuse.
 */
public final class Evaluate {
  private static final List<String> TABLES =
      List.of(
          "extraction",
          "dates",
          "stories",
          "clusters",
          "transliteration",
          "times",
          "places",
          "entities",
          "events",
          "attribution",
          "process",
          "incidents");

  private Evaluate() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length == 0 ? "" : arguments[0]);
    List<String> tables = new ArrayList<>(List.of(arguments));
    tables.remove(arguments.length == 0 ? "" : arguments[0]);
    if (arguments.length == 0 || !Files.isDirectory(data) || !TABLES.containsAll(tables)) {
      System.err.println("usage: evaluate [TABLE…], tables " + String.join(", ", TABLES));
      System.err.println("needs the folder of labelled data, ../shared/data or the one that");
      System.err.println("PARLEY_DATA names");
      System.exit(2);
    }
    boolean held = true;
    for (String table : tables.isEmpty() ? TABLES : tables) {
      held &= print(table, data);
    }
    System.exit(held ? 0 : 1);
  }

  private static boolean print(String table, Path data) throws IOException {
    Resources resources = Resources.bundled();
    switch (table) {
      case "extraction" -> {
        Report report = new ExtractionScore(resources).report(data.resolve("extraction"));
        System.out.println(report.text());
        return report.held();
      }
      case "dates" -> {
        Report report = new DateScore(resources).report(data.resolve("extraction"));
        System.out.println(report.text());
        return report.held();
      }
      case "stories" -> {
        Report report = new StoryScore(resources).report(data.resolve("volume/aljazeera"));
        System.out.println(report.text());
        return report.held();
      }
      case "clusters" -> {
        System.out.println("## Clusters\n");
        System.out.println(ClusterScore.table(data.resolve("clusters/ecbplus.jsonl")) + "\n");
        return true;
      }
      case "transliteration" -> {
        TransliterationScore score = new TransliterationScore();
        System.out.println(score.table());
        return score.held();
      }
      case "times" -> {
        TimeScore.Outcome outcome = TimeScore.score(data.resolve("times/wikiwars/keyinline"));
        System.out.println("## Times\n\n" + outcome.table() + "\n");
        return outcome.held();
      }
      case "places" -> {
        PlaceScore.Outcome outcome = PlaceScore.score(data.resolve("places"));
        System.out.println("## Places\n\n" + outcome.table() + "\n");
        return outcome.held();
      }
      case "entities" -> {
        EntityScore score = new EntityScore(language(), resources, data.resolve("entities/re3d"));
        System.out.println(score.table());
        return score.held();
      }
      case "events" -> {
        EventScore score = EventScore.of(language(), resources, data.resolve("event-codes"));
        System.out.println(score.table());
        return score.held();
      }
      case "attribution" -> {
        PolnearScore.Outcome outcome =
            new PolnearScore(language(), resources).score(data.resolve("attribution/polnear/dev"));
        System.out.println("## Attribution\n\n" + outcome.table() + "\n");
        return outcome.held();
      }
      case "process" -> {
        ProcessScore score = new ProcessScore(language(), resources);
        System.out.println("## Peace processes\n\n" + score.table());
        if (System.getenv("PARLEY_MISSES") != null) {
          score.misses().forEach(System.out::println);
        }
        return score.held();
      }
      case "incidents" -> {
        Path file = data.resolve("claims/fakes_dev.csv");
        IncidentScore.Outcome outcome = IncidentScore.score(language(), resources, file);
        System.out.println(outcome.table());
        if (System.getenv("PARLEY_MISSES") != null) {
          outcome.misses().forEach(System.out::println);
        }
        return outcome.held();
      }
      default -> throw new IllegalArgumentException(table);
    }
  }

  private static Language language() {
    return LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
  }
}
