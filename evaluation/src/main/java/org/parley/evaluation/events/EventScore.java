// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.model.EventType;
import org.parley.reading.Resources;

/**
 * Holds events against two labelled sets: {@code plv_train.tsv} and {@code PLOVER_GSR_CAMEO.txt}.
 * Prints Markdown tables with floors beside the figures; every second sentence was not looked at
 * while rules were made.
 */
public final class EventScore {
  private static final double RECALL = 0.55;
  private static final double PRECISION = 0.72;
  private static final double PAIR = 0.68;
  private static final double TYPE = 0.70;
  private static final double ROLES = 0.75;

  private final StringBuilder text = new StringBuilder();
  private final List<String> below = new ArrayList<>();
  private final SentenceCoder coder;
  private final WordFloor words;

  private EventScore(Language language, Resources resources) {
    this.coder = new SentenceCoder(language, resources);
    this.words = new WordFloor(resources);
  }

  /**
   * Scores both sets.
   *
   * @param folder holds the two files
   */
  public static EventScore of(Language language, Resources resources, Path folder)
      throws IOException {
    EventScore score = new EventScore(language, resources);
    score.pairs(MarkedSets.pairs(folder.resolve("plv_train.tsv")));
    score.acts(MarkedSets.records(folder.resolve("PLOVER_GSR_CAMEO.txt")));
    return score;
  }

  /** The tables, and below them what does not reach what is asked. */
  public String table() {
    return below.isEmpty() ? text.toString() : text + "\nBelow what is asked: " + below + "\n";
  }

  /** Whether all figures reach what is asked. */
  public boolean held() {
    return below.isEmpty();
  }

  /** Parley and the floors, by name. */
  private Map<String, Function<String, List<Answer>>> coders(List<MarkedSentence> set) {
    EventType commonest = commonest(set);
    Map<String, Function<String, List<Answer>>> coders = new LinkedHashMap<>();
    coders.put("Parley", coder::answers);
    coders.put("floor: verb list, nearest names", words::answers);
    coders.put(
        "floor: always " + commonest + ", first names",
        sentence -> WordFloor.always(sentence, commonest));
    return coders;
  }

  private void pairs(List<MarkedSentence> set) {
    text.append("## Events\n\n### Marked pairs, end to end\n\n");
    text.append("| coder | half | sentences | recall | precision | answered |\n");
    text.append("|---|---|---|---|---|---|\n");
    eachCoder(
        set,
        EventTally::addPair,
        tally ->
            new String[] {
              figure(tally.recall()), figure(tally.precision()), String.valueOf(tally.answered())
            },
        both -> {
          ask("recall", both.recall(), RECALL);
          ask("precision", both.precision(), PRECISION);
        });
    givenPairs(set, commonest(set));
  }

  private void givenPairs(List<MarkedSentence> set, EventType commonest) {
    Map<String, Function<MarkedSentence, Set<EventType>>> coders = new LinkedHashMap<>();
    coders.put(
        "Parley", marked -> coder.pair(marked).<Set<EventType>>map(EnumSet::of).orElse(Set.of()));
    coders.put(
        "floor: verb list",
        marked ->
            words.answers(marked.text()).stream().map(Answer::type).collect(Collectors.toSet()));
    coders.put("floor: always " + commonest, marked -> EnumSet.of(commonest));
    text.append("\n### Marked pairs, given the pair\n\n");
    text.append("| coder | half | sentences | accuracy |\n|---|---|---|---|\n");
    coders.forEach(
        (name, types) -> {
          Map<Half, EventTally> tallies =
              tally(
                  set,
                  marked -> {
                    Set<EventType> found = types.apply(marked);
                    return tally -> tally.addType(marked, found);
                  });
          rows(name, tallies, tally -> new String[] {figure(tally.accuracy())});
          if (name.equals("Parley")) {
            ask("pair accuracy", both(tallies).accuracy(), PAIR);
          }
        });
  }

  private void acts(List<MarkedSentence> set) {
    text.append("\n### Records of the PLOVER gold standard\n\n");
    text.append("| coder | half | sentences | type accuracy | actor and recipient F1 |\n");
    text.append("|---|---|---|---|---|\n");
    eachCoder(
        set,
        EventTally::addAct,
        tally -> new String[] {figure(tally.accuracy()), figure(tally.roleF1())},
        both -> {
          ask("type accuracy", both.accuracy(), TYPE);
          ask("actor and recipient F1", both.roleF1(), ROLES);
        });
  }

  /** How the answers to a sentence are counted. */
  private interface Count {
    void add(EventTally tally, MarkedSentence marked, List<Answer> answers);
  }

  /** A row a coder and half. */
  private void eachCoder(
      List<MarkedSentence> set,
      Count count,
      Function<EventTally, String[]> figures,
      Consumer<EventTally> asked) {
    coders(set)
        .forEach(
            (name, answers) -> {
              Map<Half, EventTally> tallies =
                  tally(
                      set,
                      marked -> {
                        List<Answer> found = answers.apply(marked.text());
                        return tally -> count.add(tally, marked, found);
                      });
              rows(name, tallies, figures);
              if (name.equals("Parley")) {
                asked.accept(both(tallies));
              }
            });
  }

  private void rows(
      String name, Map<Half, EventTally> tallies, Function<EventTally, String[]> figures) {
    tallies.forEach(
        (half, tally) -> {
          List<String> cells =
              new ArrayList<>(List.of(name, half.toString(), String.valueOf(tally.sentences())));
          cells.addAll(List.of(figures.apply(tally)));
          row(cells.toArray(String[]::new));
        });
  }

  /** Asks once for each sentence and counts what is found in each half that holds it. */
  private static Map<Half, EventTally> tally(
      List<MarkedSentence> set, Function<MarkedSentence, Consumer<EventTally>> ask) {
    Map<Half, EventTally> tallies = new LinkedHashMap<>();
    for (Half half : Half.values()) {
      tallies.put(half, new EventTally());
    }
    for (MarkedSentence marked : set) {
      Consumer<EventTally> count = ask.apply(marked);
      for (Map.Entry<Half, EventTally> entry : tallies.entrySet()) {
        if (entry.getKey().holds(marked)) {
          count.accept(entry.getValue());
        }
      }
    }
    return tallies;
  }

  private static EventTally both(Map<Half, EventTally> tallies) {
    return Objects.requireNonNull(tallies.get(Half.BOTH), "every half is counted");
  }

  private static EventType commonest(List<MarkedSentence> set) {
    return set.stream()
        .flatMap(marked -> marked.types().stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Comparator.comparing((Map.Entry<EventType, Long> entry) -> entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private void ask(String name, double figure, double asked) {
    if (figure < asked) {
      below.add(name + " " + figure(figure) + " < " + figure(asked));
    }
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }
}
