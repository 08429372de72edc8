// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;

/**
 * Which PLOVER types the whole reader finds in labelled sentences, each read as a page of its own:
 * {@code FrameScore FILE}, where the file is tab-separated with a head line and columns {@code
 * sentence} and {@code gold_root}. The floor answers the commonest type every time. Prints a
 * Markdown table.
 */
public final class FrameScore {
  private static final String SENTENCE = "sentence";
  private static final String GOLD = "gold_root";

  private final PageReader reader;

  FrameScore(PageReader reader) {
    this.reader = reader;
  }

  /**
   * A labelled sentence.
   *
   * @param types any of which is right
   */
  record Labelled(String sentence, Set<EventType> types) {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
      System.err.println("usage: FrameScore FILE (tab-separated, with sentence and gold_root)");
      System.exit(2);
    }
    PageReader reader =
        new PageReader(
            LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT),
            Resources.bundled());
    System.out.println(new FrameScore(reader).table(read(Path.of(arguments[0]))));
  }

  static List<Labelled> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> head = List.of(lines.get(0).split("\t", -1));
    List<Labelled> labelled = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      labelled.add(new Labelled(cells[head.indexOf(SENTENCE)], types(cells[head.indexOf(GOLD)])));
    }
    return labelled;
  }

  /** YIELD joins two types of PLOVER 2.0. */
  private static Set<EventType> types(String root) {
    return root.equals("YIELD")
        ? EnumSet.of(EventType.CONCEDE, EventType.RETREAT)
        : EnumSet.of(EventType.valueOf(root));
  }

  /** Recall and precision of the reader and of the floor. */
  String table(List<Labelled> labelled) {
    EventType commonest =
        labelled.stream()
            .flatMap(row -> row.types().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .max(Comparator.comparing(Map.Entry<EventType, Long>::getValue))
            .orElseThrow()
            .getKey();
    return String.join(
        "\n",
        "| | type found | types found that are the labelled one |",
        "|---|---|---|",
        row("Parley", labelled, this::found),
        row("floor: always " + commonest, labelled, sentence -> EnumSet.of(commonest)));
  }

  private static String row(
      String name, List<Labelled> labelled, Function<String, Set<EventType>> coder) {
    int right = 0;
    int answers = 0;
    for (Labelled row : labelled) {
      Set<EventType> found = coder.apply(row.sentence());
      answers += found.size();
      right += found.stream().anyMatch(row.types()::contains) ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.3f (%d) | %.3f (%d) |",
        name,
        (double) right / labelled.size(),
        labelled.size(),
        answers == 0 ? 0.0 : (double) right / answers,
        answers);
  }

  private Set<EventType> found(String sentence) {
    try {
      return reader.read(DecodedPage.ofText(sentence, SENTENCE, Declared.NOTHING)).events().stream()
          .map(Event::type)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
    } catch (UnreadablePageException e) {
      throw new IllegalArgumentException("no sentence: " + sentence, e);
    }
  }
}
