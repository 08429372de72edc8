// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.actors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.LineStory;
import org.parley.evaluation.actors.Re3d.Document;
import org.parley.evaluation.actors.Re3d.Label;
import org.parley.evaluation.actors.Re3d.Type;
import org.parley.language.Language;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.Actor;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Holds the actors and places found in the documents of re3d against their labels, and the names
 * that stand for one actor against the labelled synonyms. A label is found when words of its type
 * overlap it, and words are right when a label of their type overlaps them. Descriptions count;
 * pronouns, which the labels hold here and there, count in a column of their own.
 */
public final class EntityScore {
  private static final double FLOOR = 0.75;
  private static final Set<String> PRONOUNS = WordLists.read("pronouns.txt");

  private final Language language;
  private final MentionReader reader;
  private final List<Read> read = new ArrayList<>();

  /** A document with what is found in it. */
  private record Read(Document document, StoryText text, StoryMentions mentions) {}

  /**
   * @param folder the folder of re3d
   */
  public EntityScore(Language language, Resources resources, Path folder) throws IOException {
    this.language = language;
    this.reader = new MentionReader(resources);
    for (Document document : Re3d.read(folder)) {
      StoryText text = LineStory.of(language, document.id(), document.text());
      read.add(new Read(document, text, reader.read(text)));
    }
  }

  /** Counts of one way to find. */
  record Figures(int right, int found, int held, int labels) {
    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return labels == 0 ? 0 : (double) held / labels;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** What a way to find gives, a label a find. */
  private interface Way extends Function<Read, List<Label>> {}

  private Figures figures(Way way, Predicate<Document> which, boolean typed, boolean pronouns) {
    int right = 0;
    int found = 0;
    int held = 0;
    int labels = 0;
    for (Read one : read) {
      if (!which.test(one.document())) {
        continue;
      }
      List<Label> finds = looked(way.apply(one), pronouns);
      List<Label> wanted = looked(one.document().labels(), pronouns);
      for (Label find : finds) {
        found++;
        right += hit(find, wanted, typed) ? 1 : 0;
      }
      for (Label label : wanted) {
        labels++;
        held += hit(label, finds, typed) ? 1 : 0;
      }
    }
    return new Figures(right, found, held, labels);
  }

  private static List<Label> looked(List<Label> labels, boolean pronouns) {
    return labels.stream()
        .filter(label -> pronouns || !PRONOUNS.contains(label.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static boolean hit(Label one, List<Label> others, boolean typed) {
    return others.stream()
        .anyMatch(
            other ->
                (!typed || other.type() == one.type()) && other.overlaps(one.start(), one.end()));
  }

  /** Our mentions of known kind. */
  private static List<Label> ours(Read read) {
    Map<String, Actor> actors = new HashMap<>();
    read.mentions().actors().forEach(actor -> actors.put(actor.id(), actor));
    List<Label> found = new ArrayList<>();
    for (Mention mention : read.mentions().all()) {
      Type type = null;
      if (mention instanceof Mention.OfPlace place) {
        type = place.use() == Mention.OfPlace.Use.LITERAL ? Type.LOCATION : null;
      } else if (mention instanceof Mention.OfActor of && of.id() != null) {
        type = type(actors.get(of.id()));
      }
      if (type != null) {
        found.add(new Label(type, mention.start(), mention.end(), mention.text()));
      }
    }
    return found;
  }

  private static @Nullable Type type(@Nullable Actor actor) {
    if (actor == null) {
      return null;
    }
    return switch (actor.kind()) {
      case PERSON -> Type.PERSON;
      case GOVERNMENT,
          ARMED_FORCES,
          ARMED_GROUP,
          PARTY,
          INTERNATIONAL_ORGANISATION,
          COMPANY,
          MEDIA,
          CIVIL_SOCIETY,
          PEOPLE,
          OTHER ->
          Type.ORGANISATION;
    };
  }

  /** The parser's own names. */
  private static List<Label> parser(Read read) {
    List<Label> found = new ArrayList<>();
    for (StorySentence inStory : read.text().sentences()) {
      Sentence sentence = inStory.sentence();
      for (Name name : sentence.names()) {
        Type type =
            switch (name.type()) {
              case "PERSON" -> Type.PERSON;
              case "ORG", "NORP" -> Type.ORGANISATION;
              case "GPE", "LOC", "FAC" -> Type.LOCATION;
              default -> null;
            };
        if (type != null) {
          found.add(label(read, sentence, name.first(), name.last(), type));
        }
      }
    }
    return found;
  }

  /** Runs of capitalised words that do not begin a sentence, all taken for organisations. */
  private static List<Label> capitals(Read read) {
    List<Label> found = new ArrayList<>();
    for (StorySentence inStory : read.text().sentences()) {
      Sentence sentence = inStory.sentence();
      int first = -1;
      for (int i = 0; i <= sentence.tokens().size(); i++) {
        boolean in = i < sentence.tokens().size() && isCapital(sentence.token(i));
        if (in && first < 0) {
          first = i;
        } else if (!in && first >= 0) {
          if (first > 0) {
            found.add(label(read, sentence, first, i, Type.ORGANISATION));
          }
          first = -1;
        }
      }
    }
    return found;
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0));
  }

  private static Label label(Read read, Sentence sentence, int first, int last, Type type) {
    int start = sentence.token(first).start();
    int end = sentence.token(last - 1).end();
    return new Label(type, start, end, read.text().words(start, end));
  }

  /** A Markdown table; says at its end when a figure is below what is asked. */
  public String table() {
    StringBuilder text = new StringBuilder("## Entities (re3d)\n\n");
    text.append(
        "| who finds | half | F1 | precision | recall | F1, types not looked at | F1 with pronouns"
            + " |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    row(text, "Parley", EntityScore::ours);
    row(text, "the parser's names", EntityScore::parser);
    row(text, "floor: runs of capitals", EntityScore::capitals);
    text.append("\n| who joins | half | labelled | recall | precision |\n|---|---|---|---|---|\n");
    synonymRow(text, "Parley", SynonymScore::oneActor);
    synonymRow(text, "floor: a word in common", SynonymScore::oneWord);
    return text.append(held() ? "" : "\nBelow the floor of " + FLOOR + "\n").toString();
  }

  private SynonymScore synonyms(boolean heldOut, BiPredicate<Mention, Mention> same) {
    SynonymScore score = new SynonymScore();
    for (Read one : read) {
      if (one.document().heldOut() == heldOut) {
        score.add(one.document(), one.text(), one.mentions(), same);
      }
    }
    return score;
  }

  private void synonymRow(StringBuilder text, String name, BiPredicate<Mention, Mention> same) {
    for (boolean heldOut : new boolean[] {false, true}) {
      SynonymScore score = synonyms(heldOut, same);
      List<String> cells =
          List.of(
              name,
              heldOut ? "held out" : "developed on",
              String.valueOf(score.labels()),
              figure(score.recall()),
              figure(score.precision()));
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
  }

  private void row(StringBuilder text, String name, Way way) {
    for (boolean heldOut : new boolean[] {false, true}) {
      Figures typed = figures(way, d -> d.heldOut() == heldOut, true, false);
      Figures any = figures(way, d -> d.heldOut() == heldOut, false, false);
      List<String> cells =
          List.of(
              name,
              heldOut ? "held out" : "developed on",
              figure(typed.f1()),
              figure(typed.precision()),
              figure(typed.recall()),
              figure(any.f1()),
              figure(figures(way, d -> d.heldOut() == heldOut, true, true).f1()));
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
  }

  /** Whether all documents together reach what is asked. */
  public boolean held() {
    return figures(EntityScore::ours, d -> true, true, false).f1() >= FLOOR;
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  /** What goes wrong on the half for development, one find a line. */
  String misses() {
    StringBuilder text = new StringBuilder();
    for (Read one : read) {
      if (one.document().heldOut()) {
        continue;
      }
      List<Label> finds = looked(ours(one), false);
      for (Label label : looked(one.document().labels(), false)) {
        if (!hit(label, finds, true)) {
          boolean any = hit(label, finds, false);
          text.append(any ? "TYPE " : "MISS ").append(line(one, label));
        }
      }
      for (Label find : finds) {
        if (!hit(find, one.document().labels(), true)) {
          boolean any = hit(find, one.document().labels(), false);
          text.append(any ? "type " : "over ").append(line(one, find));
        }
      }
    }
    synonyms(false, SynonymScore::oneActor)
        .misses()
        .forEach(miss -> text.append("SYN ").append(miss).append('\n'));
    return text.toString();
  }

  private static String line(Read read, Label label) {
    int from = Math.max(0, label.start() - 30);
    int length = read.document().text().codePointCount(0, read.document().text().length());
    int to = Math.min(length, label.end() + 30);
    String around = read.text().words(from, to).replace('\n', ' ');
    return label.type() + " [" + label.text() + "] … " + around + "\n";
  }

  /** Prints the table and what goes wrong: {@code EntityScore FOLDER}. */
  public static void main(String[] arguments) throws IOException {
    Language language =
        LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
    EntityScore score = new EntityScore(language, Resources.bundled(), Path.of(arguments[0]));
    System.out.println(score.table());
    System.out.println(score.misses());
  }
}
