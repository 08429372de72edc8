// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.model.DateRange;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.record.likeness.StoryGrouping;
import org.parley.record.likeness.StoryGroups;
import org.parley.store.MemoryStore;
import org.parley.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the clusters that are found in labelled texts against the labels, beside two floors: {@code
 * ClusterScore FILE}, where each line of the file is a JSON object with {@code doc}, {@code topic},
 * {@code cluster} and {@code text}. Prints a Markdown table.
 */
public final class ClusterScore {
  private record Labelled(String doc, String topic, String cluster, String text) {}

  private ClusterScore() {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
      System.err.println(
          "usage: ClusterScore FILE (a file of JSON lines with doc, topic, cluster and text)");
      System.exit(2);
    }
    System.out.println(table(Path.of(arguments[0])));
  }

  /** The table for a file. */
  public static String table(Path file) throws IOException {
    List<Labelled> texts = read(file);
    Map<String, Group> groups = group(texts);
    Function<Labelled, String> found =
        text -> {
          String story = reading(text).stories().get(0).id();
          Group group = groups.get(story);
          return group == null || group.cluster() == null ? story : group.cluster();
        };
    List<String> lines = new ArrayList<>();
    lines.add("| texts | clusters by | B-cubed precision | recall | F1 |");
    lines.add("|---|---|---|---|---|");
    rows("all", texts, found, text -> true, lines);
    rows("even topics (developed on)", texts, found, ClusterScore::isEven, lines);
    rows("odd topics", texts, found, text -> !isEven(text), lines);
    rows("all that are not empty", texts, found, text -> !text.text().isBlank(), lines);
    return String.join("\n", lines);
  }

  private static void rows(
      String name,
      List<Labelled> texts,
      Function<Labelled, String> found,
      Predicate<Labelled> which,
      List<String> lines) {
    List<Labelled> chosen = texts.stream().filter(which).toList();
    String head = "| " + name + " (" + chosen.size() + ") | ";
    lines.add(head + "Parley | " + score(chosen, found) + " |");
    lines.add(head + "floor: each text alone | " + score(chosen, Labelled::doc) + " |");
    lines.add(
        head
            + "floor: one cluster a topic, told the topics | "
            + score(chosen, Labelled::topic)
            + " |");
  }

  private static String score(List<Labelled> texts, Function<Labelled, String> found) {
    List<String> wanted = texts.stream().map(Labelled::cluster).toList();
    return BCubed.of(texts.stream().map(found).toList(), wanted).cells();
  }

  private static Map<String, Group> group(List<Labelled> texts) {
    try (Store store = new MemoryStore()) {
      texts.forEach(text -> store.put(reading(text), "evaluation"));
      new StoryGrouping().run(store, () -> {});
      return StoryGroups.of(store);
    }
  }

  private static PageReading reading(Labelled text) {
    return PlainStory.of(text.doc(), text.text(), DateRange.UNKNOWN);
  }

  private static boolean isEven(Labelled text) {
    return Integer.parseInt(text.topic()) % 2 == 0;
  }

  private static List<Labelled> read(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Labelled> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      texts.add(
          new Labelled(
              node.get("doc").asString(),
              node.get("topic").asString(),
              node.get("cluster").asString(),
              node.get("text").asString()));
    }
    return texts;
  }
}
