// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Reprint;
import org.parley.record.likeness.StoryGrouping;
import org.parley.record.likeness.StoryGroups;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

/**
 * Makes synthetic reprints of text files of a folder, among as many files that are left alone, and
 * says how many are found and told apart: {@code ReprintScore FOLDER}. Prints a Markdown table.
 */
public final class ReprintScore {
  private static final int FEWEST_PARAGRAPHS = 8;

  /** What is done to a text. */
  private enum Change {
    SAME("printed again as it was", Reprint.Kind.EXACT),
    CUT("the last third cut off", Reprint.Kind.NEAR),
    DROPPED("one paragraph dropped", Reprint.Kind.NEAR),
    LEAD("the first paragraph rewritten", Reprint.Kind.NEAR),
    RUN_TOGETHER("paragraphs run together, one dropped", Reprint.Kind.NEAR),
    TAKEN("its longest paragraph in another text", Reprint.Kind.PARTIAL);

    private final String what;
    private final Reprint.Kind kind;

    Change(String what, Reprint.Kind kind) {
      this.what = what;
      this.kind = kind;
    }
  }

  private record Made(Change change, String story, String of) {}

  private ReprintScore() {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("usage: ReprintScore FOLDER (a folder of text files)");
      System.exit(2);
    }
    System.out.println(table(Path.of(arguments[0])));
  }

  /** The table for a folder. */
  static String table(Path folder) throws IOException {
    List<List<String>> texts = texts(folder);
    List<Made> made = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    Map<String, Group> groups;
    try (Store store = new MemoryStore()) {
      // A third is changed, a third is left alone, a third is there to be mixed in.
      int third = texts.size() / 3;
      for (int i = 0; i < 2 * third; i++) {
        PageReading page = page("original " + i, texts.get(i));
        store.put(page, "evaluation");
        if (i >= third) {
          alone.add(story(page));
        }
      }
      Random random = new Random(7);
      for (int i = 0; i < third; i++) {
        Change change = Change.values()[i % Change.values().length];
        List<String> changed = change(change, texts.get(i), texts.get(2 * third + i), random);
        PageReading page = page(change + " " + i, changed);
        store.put(page, "evaluation");
        made.add(new Made(change, story(page), story(page("original " + i, texts.get(i)))));
      }
      new StoryGrouping().run(store, () -> {});
      groups = StoryGroups.of(store);
    }
    return table(made, groups)
        + "\n\nOf "
        + alone.size()
        + " texts left alone "
        + called(alone, groups, Reprint.Kind.EXACT, Reprint.Kind.NEAR)
        + " are called a reprint of another one, "
        + called(alone, groups, Reprint.Kind.PARTIAL)
        + " are said to have a paragraph of one (the outlet does repeat some).";
  }

  private static long called(
      List<String> stories, Map<String, Group> groups, Reprint.Kind... kinds) {
    long count = 0;
    for (String story : stories) {
      Group group = groups.get(story);
      Reprint reprint = group == null ? null : group.reprint();
      count += reprint != null && List.of(kinds).contains(reprint.kind()) ? 1 : 0;
    }
    return count;
  }

  private static String table(List<Made> made, Map<String, Group> groups) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| what was made of a text | should be | made | found as such | found as another kind |");
    lines.add("|---|---|---|---|---|");
    Map<Change, int[]> counts = new LinkedHashMap<>();
    for (Made one : made) {
      int[] count = counts.computeIfAbsent(one.change(), c -> new int[3]);
      count[0]++;
      Reprint.Kind kind = between(one.story(), one.of(), groups);
      if (kind == one.change().kind) {
        count[1]++;
      } else if (kind != null) {
        count[2]++;
      }
    }
    counts.forEach(
        (change, count) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f |",
                    change.what,
                    change.kind.name().toLowerCase(Locale.ROOT),
                    count[0],
                    (double) count[1] / count[0],
                    (double) count[2] / count[0])));
    return String.join("\n", lines);
  }

  /** What the record says of two stories, whichever it takes for the first. */
  private static Reprint.@Nullable Kind between(
      String one, String other, Map<String, Group> groups) {
    Group first = groups.get(one);
    Group second = groups.get(other);
    for (Group group : new Group[] {first, second}) {
      Reprint reprint = group == null ? null : group.reprint();
      if (reprint != null && (reprint.of().equals(one) || reprint.of().equals(other))) {
        return reprint.kind();
      }
    }
    return null;
  }

  private static List<String> change(
      Change change, List<String> text, List<String> host, Random random) {
    List<String> changed = new ArrayList<>(text);
    switch (change) {
      case SAME -> {
        // as it was
      }
      case CUT -> changed.subList(text.size() * 2 / 3, text.size()).clear();
      case DROPPED -> changed.remove(random.nextInt(changed.size()));
      case LEAD -> changed.set(0, host.get(0));
      case RUN_TOGETHER -> {
        changed.remove(random.nextInt(changed.size()));
        changed = List.of(String.join(" ", changed));
      }
      case TAKEN -> {
        String longest = text.stream().max((a, b) -> a.length() - b.length()).orElseThrow();
        changed = new ArrayList<>(host.subList(0, host.size() / 2));
        changed.add(longest);
      }
    }
    return changed;
  }

  private static PageReading page(String name, List<String> paragraphs) {
    return PlainStory.of(name, String.join("\n", paragraphs), DateRange.UNKNOWN);
  }

  private static String story(PageReading page) {
    return page.stories().get(0).id();
  }

  private static List<List<String>> texts(Path folder) throws IOException {
    List<List<String>> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        List<String> lines =
            Files.readString(file).lines().filter(line -> line.length() > 60).toList();
        if (lines.size() >= FEWEST_PARAGRAPHS) {
          texts.add(lines);
        }
      }
    }
    return texts;
  }
}
