// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.corrections;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.cli.Parley;
import org.parley.cli.terminal.Terminal;
import org.parley.model.CorrectedRows.Outcome;
import org.parley.record.correction.Corrections;
import org.parley.store.Kind;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/**
 * Corrects a record at random, reads its pages again into a new store with the file of corrections,
 * and holds the two exports against each other: {@code Reread CORRECTIONS STORIES PATH…}.
 */
public final class Reread {
  private static final int AT_ONCE = 20;

  private Reread() {}

  /**
   * What came out.
   *
   * @param stories in the record
   * @param made corrections of each kind
   * @param outcomes what became of them, by state
   * @param different files of the export that are not the same in both
   */
  public record Result(
      int stories,
      Map<String, Integer> made,
      Map<String, Integer> outcomes,
      List<String> different) {
    public Result {
      made = Map.copyOf(made);
      outcomes = Map.copyOf(outcomes);
      different = List.copyOf(different);
    }
  }

  /** Runs the check; exit code 1 when the exports differ, 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("usage: Reread CORRECTIONS STORIES PATH...");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("reread");
    int stories = Integer.parseInt(arguments[1]);
    List<String> pages = pages(List.of(arguments).subList(2, arguments.length), stories);
    Result result = run(folder, Integer.parseInt(arguments[0]), 1, pages);
    System.out.println("stories: " + result.stories());
    System.out.println("corrections: " + new TreeMap<>(result.made()));
    System.out.println("what became of them: " + new TreeMap<>(result.outcomes()));
    System.out.println(
        result.different().isEmpty()
            ? "the exports are the same, byte for byte"
            : "the exports differ in " + result.different() + "; both are in " + folder);
    System.exit(result.different().isEmpty() ? 0 : 1);
  }

  private static List<String> pages(List<String> paths, int most) throws IOException {
    List<String> pages = new ArrayList<>();
    for (String path : paths) {
      try (Stream<Path> files = Files.walk(Path.of(path))) {
        files
            .filter(file -> file.toString().endsWith(".txt"))
            .sorted()
            .map(Path::toString)
            .forEach(pages::add);
      }
    }
    return pages.subList(0, Math.min(most, pages.size()));
  }

  /**
   * Runs the check in an empty folder.
   *
   * @param count how many corrections to make
   * @param pages files to read
   */
  public static Result run(Path folder, int count, long seed, List<String> pages)
      throws IOException {
    Path first = folder.resolve("first.db");
    parley(first, "read", pages);
    RandomCorrections random = new RandomCorrections(seed);
    for (int left = count; left > 0; left -= AT_ONCE) {
      try (Store store = SqliteStore.open(first)) {
        random.make(store, Math.min(left, AT_ONCE));
      }
      // Merges, so that the next ones correct what these have made.
      parley(first, "correct", List.of());
    }
    Path file = folder.resolve("corrections.jsonl");
    int stories;
    Map<String, Integer> outcomes = new TreeMap<>();
    try (Store store = SqliteStore.open(first);
        Writer out = Files.newBufferedWriter(file)) {
      new Corrections(store).write(out);
      stories = store.all(Kind.STORIES).size();
      for (Outcome outcome : store.merged().corrected().outcomes()) {
        outcomes.merge(outcome.state().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    Path second = folder.resolve("second.db");
    parley(second, "correct", List.of("import", file.toString()));
    parley(second, "read", pages);
    List<String> different = compare(export(first, folder), export(second, folder));
    return new Result(stories, random.counts(), outcomes, different);
  }

  private static Path export(Path store, Path folder) {
    Path out = folder.resolve(store.getFileName() + ".out");
    parley(store, "export", List.of("--format", "jsonl", "--out", out.toString()));
    return out;
  }

  private static List<String> compare(Path one, Path other) throws IOException {
    List<String> different = new ArrayList<>();
    for (Kind<?> kind : Kind.ALL) {
      String name = kind.name() + ".jsonl";
      if (Files.mismatch(one.resolve(name), other.resolve(name)) >= 0) {
        different.add(name);
      }
    }
    return different;
  }

  private static void parley(Path store, String verb, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of(verb));
    all.addAll(arguments);
    all.addAll(List.of("--store", store.toString()));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.plain(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Parley.run(terminal, all.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(
          verb + " ended with " + code + ": " + err.toString(StandardCharsets.UTF_8));
    }
  }
}
