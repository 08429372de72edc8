// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.cli.input.Inputs;
import org.parley.cli.intake.Intake;
import org.parley.cli.intake.IntakeSummary;
import org.parley.cli.terminal.Terminal;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.Limits;
import org.parley.record.RecordUpdate;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/**
 * Reads pages into a record as {@code parley read} does, in a process of its own, and prints one
 * line of what each stage took: {@code ReadTurn RECORD PAGES}. Read by {@link RecordGrowth}; alone
 * it is what to put under a profiler.
 */
public final class ReadTurn {
  private ReadTurn() {}

  /**
   * Seconds of processor time of the whole process, with its compiler and collector.
   *
   * @param start of the Java machine
   * @param read language and pages, on all cores
   * @param put pages written, on the one thread that does
   */
  record Cost(int stories, double start, double read, double put, double group, double merge) {
    /** Of all stages. */
    double all() {
      return start + read + put + group + merge;
    }

    private String line() {
      return String.format(
          Locale.ROOT, "%d %.3f %.3f %.3f %.3f %.3f", stories, start, read, put, group, merge);
    }

    /** What a process has printed. */
    static Cost of(String line) {
      String[] parts = line.split(" ", -1);
      return new Cost(
          Integer.parseInt(parts[0]),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Double.parseDouble(parts[4]),
          Double.parseDouble(parts[5]));
    }
  }

  /** Runs the command; exit code 2 on misuse, 1 when a page could not be read. */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println("usage: ReadTurn RECORD PAGES");
      System.exit(2);
    }
    double began = process();
    Resources resources = Resources.of(null);
    PageReader reader =
        new PageReader(
            LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT),
            resources);
    DocumentReader documents = new DocumentReader(resources, Map.of(), Limits.USUAL);
    try (Store store = SqliteStore.open(Path.of(arguments[0]))) {
      Terminal terminal = Terminal.plain(System.in, System.out, System.err);
      IntakeSummary summary;
      double writing = thread();
      try (Inputs inputs = new Inputs(List.of(arguments[1]), System.in, documents)) {
        summary = new Intake(store, reader, terminal, false).run(inputs, -1);
      }
      double put = thread() - writing;
      double stored = process();
      new StoryGrouping().run(store, () -> {});
      double grouped = process();
      RecordUpdate.run(store, () -> {});
      double merged = process();
      System.out.println(
          new Cost(
                  (int) summary.stories(),
                  began,
                  stored - began - put,
                  put,
                  grouped - stored,
                  merged - grouped)
              .line());
      System.exit(summary.unreadable() == 0 ? 0 : 1);
    }
  }

  private static double process() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double thread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
