// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.parley.benchmark.Spread;
import org.parley.model.PageReading;
import org.parley.record.RecordUpdate;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.Kind;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/**
 * What it costs to add stories to a large record, against an empty one.
 *
 * <p>{@code RecordGrowth make RECORD FILE STORIES} makes a record of so many stories out of the
 * readings of another ({@link Repeated}), grouped and merged by the rules of this program; run
 * again it goes on where it was cut off, or to more stories. {@code RecordGrowth add PAGES ROUNDS
 * FILE…} reads pages that the records lack into an empty record and into the files, turn by turn,
 * each time in a process of its own with the options of this one, and prints a Markdown table in
 * processor time, with the ratio to the empty record and to the first file. The files are as they
 * were after each turn: a reader holds their state meanwhile, so that what is written stays in the
 * log beside them, and the log is thrown away. Nobody else may have them open.
 */
public final class RecordGrowth {
  private static final String READER = "benchmark";

  /** What SQLite writes ahead lies beside the file. */
  private static final String LOG = "-wal";

  private static final String LOG_INDEX = "-shm";
  private static final int AHEAD = 100;
  private static final int AT_ONCE = 10_000;

  private RecordGrowth() {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> of = List.of(arguments);
    if (of.size() == 4 && of.get(0).equals("make")) {
      make(Path.of(of.get(1)), Path.of(of.get(2)), Integer.parseInt(of.get(3)));
    } else if (of.size() > 3 && of.get(0).equals("add")) {
      List<Path> files = of.subList(3, of.size()).stream().map(Path::of).toList();
      add(of.get(1), Integer.parseInt(of.get(2)), files);
    } else {
      System.err.println(
          "usage: RecordGrowth make RECORD FILE STORIES\n"
              + "       RecordGrowth add PAGES ROUNDS FILE...");
      System.exit(2);
    }
  }

  private static void make(Path record, Path file, int stories) {
    List<PageReading> originals = new ArrayList<>();
    try (Store store = SqliteStore.openExisting(record)) {
      store.forEachReading(
          reading -> {
            if (reading.stories().size() == 1) {
              originals.add(reading);
            }
          });
    }
    Repeated repeated = new Repeated(originals);
    Supplier<List<PageReading>> some = () -> Stream.generate(repeated::next).limit(AHEAD).toList();
    try (Store store = SqliteStore.open(file)) {
      // Some are made while those before are put: making takes longer than putting.
      CompletableFuture<List<PageReading>> ahead = CompletableFuture.supplyAsync(some);
      for (int i = 0; i < stories; i += AHEAD) {
        List<PageReading> readings = ahead.join();
        ahead = CompletableFuture.supplyAsync(some);
        for (PageReading reading : readings.subList(0, Math.min(AHEAD, stories - i))) {
          if (!store.holds(reading.page().id(), reading.page().uri(), READER)) {
            store.put(reading, READER);
          }
        }
      }
      new StoryGrouping().run(store, () -> {});
      RecordUpdate.run(store, () -> {}, AT_ONCE);
    }
  }

  private static void add(String pages, int rounds, List<Path> files)
      throws IOException, InterruptedException {
    List<List<ReadTurn.Cost>> costs = new ArrayList<>();
    for (int i = 0; i <= files.size(); i++) {
      costs.add(new ArrayList<>());
    }
    Path folder = Files.createTempDirectory("growth");
    for (int round = 0; round < rounds; round++) {
      Path empty = folder.resolve("empty.db");
      costs.get(0).add(turn(empty, pages));
      delete(empty, "", LOG, LOG_INDEX);
      for (int i = 0; i < files.size(); i++) {
        costs.get(i + 1).add(turnOf(files.get(i), pages));
      }
    }
    Files.delete(folder);
    print(costs, files);
  }

  /** A turn that leaves no trace in a file. */
  private static ReadTurn.Cost turnOf(Path file, String pages)
      throws IOException, InterruptedException {
    // What another process has not yet moved into the file would be thrown away.
    SqliteStore.openExisting(file).close();
    Process reader = process(HeldState.class, file.toString()).start();
    try {
      if (reader.getInputStream().read() < 0) {
        throw new IOException(file + ": its state could not be held; the lines above say why");
      }
      return turn(file, pages);
    } finally {
      // One that ends by itself would move the log into the file.
      reader.destroyForcibly().waitFor();
      delete(file, LOG, LOG_INDEX);
    }
  }

  private static void delete(Path file, String... endings) throws IOException {
    for (String ending : endings) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    }
  }

  private static ProcessBuilder process(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static ReadTurn.Cost turn(Path record, String pages)
      throws IOException, InterruptedException {
    Process process = process(ReadTurn.class, record.toString(), pages).start();
    String line;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      line = out.readLine();
    }
    if (process.waitFor() != 0 || line == null) {
      throw new IOException(pages + ": could not be read into a record; the lines above say why");
    }
    return ReadTurn.Cost.of(line);
  }

  private static void print(List<List<ReadTurn.Cost>> costs, List<Path> files) {
    System.out.printf(
        Locale.ROOT,
        "%d stories added, %d rounds, seconds of processor time%n%n",
        costs.get(0).get(0).stories(),
        costs.get(0).size());
    System.out.println(
        "| record | start | read | put | group | merge | all | to empty | to the first file |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < costs.size(); i++) {
      List<ReadTurn.Cost> here = costs.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
          i == 0 ? "empty" : stories(files.get(i - 1)) + " stories",
          spread(here, ReadTurn.Cost::start),
          spread(here, ReadTurn.Cost::read),
          spread(here, ReadTurn.Cost::put),
          spread(here, ReadTurn.Cost::group),
          spread(here, ReadTurn.Cost::merge),
          spread(here, ReadTurn.Cost::all),
          ratio(here, costs.get(0)),
          i == 0 ? "" : ratio(here, costs.get(1)));
    }
  }

  /** How many times as much as others, round by round. */
  private static String ratio(List<ReadTurn.Cost> costs, List<ReadTurn.Cost> others) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < costs.size(); round++) {
      ratios.add(costs.get(round).all() / others.get(round).all());
    }
    return Spread.of(ratios, ratio -> ratio).in("%.2f");
  }

  private static String stories(Path file) {
    long[] stories = {0};
    try (Store store = SqliteStore.openExisting(file)) {
      store.forEach(Kind.STORIES, story -> stories[0]++);
    }
    return String.format(Locale.ROOT, "%,d", stories[0]);
  }

  private static String spread(List<ReadTurn.Cost> costs, ToDoubleFunction<ReadTurn.Cost> of) {
    return Spread.of(costs, of).in("%.1f");
  }
}
