// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.parley.model.PageReading;
import org.parley.record.likeness.StoryGrouping;
import org.parley.record.likeness.StoryGroups;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/**
 * What it costs to group one more story in records of growing size: {@code GroupingGrowth
 * (stories|reprints) FOLDER STORE SIZE…}, where the folder holds text files to make synthetic
 * stories from, the store is a new file, and sizes grow; with {@code reprints} all stories are
 * printings of one text. Prints a Markdown table; each row is of the 200 stories after that size,
 * in processor time, and of reading the groups of the whole record off its index.
 */
public final class GroupingGrowth {
  private static final int MEASURED = 200;

  private GroupingGrowth() {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    List<String> kinds = List.of("stories", "reprints");
    if (arguments.length < 4
        || !kinds.contains(arguments[0])
        || Files.exists(Path.of(arguments[2]))) {
      System.err.println(
          "usage: GroupingGrowth (stories|reprints) FOLDER STORE SIZE... (STORE a file not there"
              + " yet)");
      System.exit(2);
    }
    Recombined synthetic = new Recombined(Path.of(arguments[1]));
    Supplier<PageReading> stories =
        arguments[0].equals("stories") ? synthetic::next : synthetic::nextReprint;
    System.out.println(
        "| stories in the record | to put one, median | to group one: median | mean | 95 of 100"
            + " under | all groups | heap in use | file |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    Path file = Path.of(arguments[2]);
    try (Store store = SqliteStore.open(file)) {
      StoryGrouping grouping = new StoryGrouping();
      int held = 0;
      for (String size : List.of(arguments).subList(3, arguments.length)) {
        int wanted = Integer.parseInt(size.replace(",", ""));
        for (; held < wanted; held++) {
          store.put(stories.get(), "benchmark");
          if (held % 1_000 == 999) {
            grouping.run(store, () -> {});
          }
        }
        grouping.run(store, () -> {});
        System.out.println(row(held, store, grouping, stories, file));
        held += MEASURED;
      }
    }
  }

  /** Processor time of this thread in nanoseconds: other work on the machine does not count. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String row(
      int held, Store store, StoryGrouping grouping, Supplier<PageReading> stories, Path file)
      throws IOException {
    List<PageReading> more = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      more.add(stories.get());
    }
    double[] put = new double[MEASURED];
    double[] group = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long start = processor();
      store.put(more.get(i), "benchmark");
      long between = processor();
      grouping.run(store, () -> {});
      put[i] = (between - start) / 1e6;
      group[i] = (processor() - between) / 1e6;
    }
    long before = processor();
    StoryGroups.of(store);
    double groups = (processor() - before) / 1e9;
    double mean = Arrays.stream(group).average().orElse(0);
    Arrays.sort(put);
    Arrays.sort(group);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "| %,d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f s | %d MB | %d MB |",
        held,
        put[MEASURED / 2],
        group[MEASURED / 2],
        mean,
        group[MEASURED * 95 / 100],
        groups,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        Files.size(file) >> 20);
  }
}
