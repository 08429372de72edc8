// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.language;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.benchmark.Spread;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.mend.Mends;
import org.parley.language.nlp4j.Nlp4jLanguage;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;

/**
 * Measures the language pack beside the original library in one process: loading, heap, tokens a
 * second of processor time (the two take turns, so that what else the machine does hits both), and
 * what a second thread brings.
 *
 * <p>To run it, from the project's folder, with some 400 kB of English text files in a folder:
 *
 * <pre>
 * mvn -q -pl benchmark -am -DskipTests package
 * mvn -q -pl benchmark dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx4g -cp "benchmark/target/classes:$(cat benchmark/target/classpath)" \
 *     org.parley.benchmark.language.LanguageComparison ../shared/data/volume/aljazeera 9
 * </pre>
 *
 * Without the original ({@code pack} as a third argument) it shows the pack's own heap.
 */
public final class LanguageComparison {
  private static final int CHARACTERS = 400_000;
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;

  private LanguageComparison() {}

  /**
   * Prints the figures.
   *
   * @param arguments a folder of text files, the number of rounds, and perhaps {@code pack}
   */
  public static void main(String[] arguments) throws Exception {
    List<String> paragraphs = TextFiles.paragraphs(Path.of(arguments[0]), CHARACTERS);
    int rounds = Integer.parseInt(arguments[1]);
    boolean alone = arguments.length > 2;
    long before = heap();
    long start = System.nanoTime();
    Language pack =
        LanguagePack.open(
            LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT, Mends.none());
    print("pack: loading, s", (System.nanoTime() - start) / NANOS);
    double packSpeed = tokensPerSecond(pack, paragraphs);
    print("pack: first round, tokens a CPU second", packSpeed);
    print("pack: heap after a round, MB", (heap() - before) / MEGABYTE);
    if (!alone) {
      compare(pack, paragraphs, rounds);
    }
    double[] gains = new double[rounds];
    double[] processorGains = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Run one = threads(pack, paragraphs, 1);
      Run two = threads(pack, paragraphs, 2);
      gains[i] = one.seconds() / two.seconds();
      processorGains[i] = two.speeds() / one.speeds();
    }
    printSpread("pack: two threads as a multiple of one, by the clock", gains);
    printSpread("pack: two threads as a multiple of one, by CPU time", processorGains);
  }

  private static void compare(Language pack, List<String> paragraphs, int rounds) {
    long before = heap();
    long start = System.nanoTime();
    Language original = Nlp4jLanguage.load();
    print("original: loading, s", (System.nanoTime() - start) / NANOS);
    tokensPerSecond(original, paragraphs);
    print("original: heap after a round, MB", (heap() - before) / MEGABYTE);
    double[] originalSpeeds = new double[rounds];
    double[] packSpeeds = new double[rounds];
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      originalSpeeds[i] = tokensPerSecond(original, paragraphs);
      packSpeeds[i] = tokensPerSecond(pack, paragraphs);
      ratios[i] = packSpeeds[i] / originalSpeeds[i];
    }
    printSpread("original: tokens a CPU second", originalSpeeds);
    printSpread("pack: tokens a CPU second", packSpeeds);
    printSpread("pack / original", ratios);
  }

  private static double tokensPerSecond(Language language, List<String> paragraphs) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int tokens = 0;
    for (String paragraph : paragraphs) {
      for (Sentence sentence : language.analyze(paragraph, 0)) {
        tokens += sentence.tokens().size();
      }
    }
    return tokens / ((threads.getCurrentThreadCpuTime() - start) / NANOS);
  }

  /**
   * One run over all paragraphs.
   *
   * @param seconds by the clock, which other programs on the machine disturb
   * @param speeds tokens a second of processor time, added up over the threads
   */
  private record Run(double seconds, double speeds) {}

  private static Run threads(Language language, List<String> paragraphs, int count)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<Double>> parts = new ArrayList<>();
      for (int part = 0; part < count; part++) {
        int first = part;
        parts.add(
            () -> {
              List<String> mine = new ArrayList<>();
              for (int i = first; i < paragraphs.size(); i += count) {
                mine.add(paragraphs.get(i));
              }
              return tokensPerSecond(language, mine);
            });
      }
      long start = System.nanoTime();
      double speeds = 0;
      for (Future<Double> part : threads.invokeAll(parts)) {
        speeds += part.get();
      }
      return new Run((System.nanoTime() - start) / NANOS, speeds);
    } finally {
      threads.shutdown();
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%-60s %10.2f%n", what, value);
  }

  private static void printSpread(String what, double[] values) {
    System.out.printf(
        "%-60s %s over %d rounds%n", what, Spread.of(values).in("%.2f"), values.length);
  }
}
