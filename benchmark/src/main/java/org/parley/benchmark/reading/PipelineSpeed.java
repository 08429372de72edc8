// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parley.benchmark.Spread;
import org.parley.benchmark.reading.PipelineTurn.Figure;

/**
 * How fast pages become rows, how soon the first can be read, how much memory that takes and what a
 * second processor brings: {@code PipelineSpeed FOLDER PAGES ROUNDS}.
 *
 * <p>Reads the first pages of a folder into a new record on one processor and on two, turn by turn,
 * each time in a process of its own with the options of this one, and prints a Markdown table:
 * medians, least and greatest in brackets. Times by the clock mean something on a machine with
 * nothing else to do. The processors are those that Java counts with; on one, what the compiler and
 * the thread that writes do may still fall to a second one of the machine, unless {@code taskset}
 * holds all of it there.
 */
public final class PipelineSpeed {
  private static final List<Integer> PROCESSORS = List.of(1, 2);

  private PipelineSpeed() {}

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3) {
      System.err.println("usage: PipelineSpeed FOLDER PAGES ROUNDS");
      System.exit(2);
    }
    List<Turn> one = new ArrayList<>();
    List<Turn> two = new ArrayList<>();
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      for (int processors : PROCESSORS) {
        (processors == 1 ? one : two).add(turn(processors, arguments[0], arguments[1]));
      }
    }
    print(one, two);
  }

  /** What a process has printed. */
  private record Turn(Map<Figure, Double> figures) {
    double of(Figure figure) {
      return figures.getOrDefault(figure, Double.NaN);
    }

    /** Processor seconds from text to rows, without the start. */
    double rows() {
      return of(Figure.LANGUAGE) + of(Figure.READING) + of(Figure.PUT) + of(Figure.MACHINE);
    }

    double speed() {
      return of(Figure.TOKENS) / rows();
    }

    double speedWithStart() {
      return of(Figure.TOKENS) / (rows() + of(Figure.START));
    }

    double share(Figure figure) {
      return 100 * of(figure) / rows();
    }
  }

  private static Turn turn(int processors, String folder, String pages)
      throws IOException, InterruptedException {
    Path place = Files.createTempDirectory("pipeline");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-XX:ActiveProcessorCount=" + processors);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PipelineTurn.class.getName());
    command.addAll(List.of(place.resolve("record.db").toString(), folder, pages));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] parts = line.split(" ", -1);
        figures.put(Figure.valueOf(parts[0]), Double.valueOf(parts[1]));
      }
    }
    int exit = process.waitFor();
    try (var left = Files.newDirectoryStream(place)) {
      for (Path each : left) {
        Files.delete(each);
      }
    }
    Files.delete(place);
    if (exit != 0) {
      throw new IOException(folder + ": could not be read into a record; the lines above say why");
    }
    return new Turn(figures);
  }

  private static void print(List<Turn> one, List<Turn> two) {
    System.out.printf(
        Locale.ROOT,
        "%,.0f tokens, %d rounds%n%n| | one processor | two |%n|---|---|---|%n",
        one.get(0).of(Figure.TOKENS),
        one.size());
    row("tokens per processor second, text to rows", "%,.0f", Turn::speed, one, two);
    row("the same with the start", "%,.0f", Turn::speedWithStart, one, two);
    row("of it language, %", "%.0f", turn -> turn.share(Figure.LANGUAGE), one, two);
    row("the rest of reading, %", "%.0f", turn -> turn.share(Figure.READING), one, two);
    row("writing, %", "%.0f", turn -> turn.share(Figure.PUT), one, two);
    row("compiler and collector, %", "%.0f", turn -> turn.share(Figure.MACHINE), one, two);
    row("ready, s by the clock", "%.2f", turn -> turn.of(Figure.READY), one, two);
    row("ready, s of processor time", "%.2f", turn -> turn.of(Figure.START), one, two);
    row("text to rows, s by the clock", "%.1f", turn -> turn.of(Figure.CLOCK), one, two);
    row("text to rows, s of processor time", "%.1f", Turn::rows, one, two);
    row("grouping, s of processor time", "%.1f", turn -> turn.of(Figure.GROUP), one, two);
    row("merge, s of processor time", "%.1f", turn -> turn.of(Figure.MERGE), one, two);
    row("memory at the peak, MB", "%.0f", turn -> turn.of(Figure.PEAK), one, two);
    row("of its own at the most, MB", "%.0f", turn -> turn.of(Figure.OWN), one, two);
    row("mapped files at the most, MB", "%.0f", turn -> turn.of(Figure.MAPPED), one, two);
    System.out.printf(
        "%nOne processor's time as a multiple of two's: by the clock %s, of processors %s%n",
        ratios(one, two, turn -> turn.of(Figure.CLOCK)), ratios(one, two, Turn::rows));
  }

  private static void row(
      String name, String format, ToDoubleFunction<Turn> of, List<Turn> one, List<Turn> two) {
    System.out.printf(
        "| %s | %s | %s |%n", name, Spread.of(one, of).in(format), Spread.of(two, of).in(format));
  }

  private static String ratios(List<Turn> one, List<Turn> two, ToDoubleFunction<Turn> of) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < one.size(); round++) {
      ratios.add(of.applyAsDouble(one.get(round)) / of.applyAsDouble(two.get(round)));
    }
    return Spread.of(ratios, ratio -> ratio).in("%.2f");
  }
}
