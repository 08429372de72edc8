// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.model.PageReading;
import org.parley.record.RecordUpdate;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/**
 * What it costs to add 100 stories to records of growing size: {@code RecordGrowth RECORD FOLDER
 * SIZE…}, where the record holds real readings to make others of, the folder is a new one, and
 * sizes grow. Prints a Markdown table in processor time; the first row is of an empty record.
 */
public final class RecordGrowth {
  private static final int ADDED = 100;
  private static final int ROUNDS = 3;

  private RecordGrowth() {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || Files.exists(Path.of(arguments[1]))) {
      System.err.println("usage: RecordGrowth RECORD FOLDER SIZE... (FOLDER not there yet)");
      System.exit(2);
    }
    List<PageReading> originals = new ArrayList<>();
    try (Store record = SqliteStore.openExisting(Path.of(arguments[0]))) {
      record.forEachReading(
          reading -> {
            if (reading.stories().size() == 1) {
              originals.add(reading);
            }
          });
    }
    Path folder = Files.createDirectory(Path.of(arguments[1]));
    Repeated repeated = new Repeated(originals);
    System.out.println("| stories | put | group | merge | all | least to greatest |");
    System.out.println("|---|---|---|---|---|---|");
    for (int round = 0; round < ROUNDS; round++) {
      // The first rounds warm up; the last is printed.
      try (Store store = SqliteStore.open(folder.resolve("empty" + round + ".db"))) {
        double[] cost = add(store, repeated);
        if (round == ROUNDS - 1) {
          print(0, List.of(cost));
        }
      }
    }
    try (Store store = SqliteStore.open(folder.resolve("grown.db"))) {
      int held = 0;
      for (String size : List.of(arguments).subList(2, arguments.length)) {
        for (; held < Integer.parseInt(size); held++) {
          store.put(repeated.next(), "benchmark");
        }
        new StoryGrouping().run(store, () -> {});
        RecordUpdate.run(store, () -> {});
        List<double[]> costs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          costs.add(add(store, repeated));
          held += ADDED;
        }
        print(Integer.parseInt(size), costs);
      }
    }
  }

  /** Seconds to put, to group and to merge. */
  private static double[] add(Store store, Repeated repeated) {
    List<PageReading> more = new ArrayList<>();
    for (int i = 0; i < ADDED; i++) {
      more.add(repeated.next());
    }
    double start = processor();
    more.forEach(reading -> store.put(reading, "benchmark"));
    double put = processor();
    new StoryGrouping().run(store, () -> {});
    double grouped = processor();
    RecordUpdate.run(store, () -> {});
    return new double[] {put - start, grouped - put, processor() - grouped};
  }

  private static double processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static void print(int size, List<double[]> costs) {
    List<double[]> sorted = new ArrayList<>(costs);
    sorted.sort((one, other) -> Double.compare(all(one), all(other)));
    double[] median = sorted.get(sorted.size() / 2);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.2f s | %.2f s | %.2f s | %.2f s | %.2f to %.2f s |%n",
        size,
        median[0],
        median[1],
        median[2],
        all(median),
        all(sorted.get(0)),
        all(sorted.get(sorted.size() - 1)));
  }

  private static double all(double[] cost) {
    return cost[0] + cost[1] + cost[2];
  }
}
