// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.reading;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.parley.cli.input.Inputs;
import org.parley.cli.intake.Intake;
import org.parley.cli.intake.IntakeSummary;
import org.parley.cli.terminal.Terminal;
import org.parley.language.Language;
import org.parley.language.Sentence;
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
 * Reads the first pages of a folder into a new record as {@code parley read} does, on as many
 * threads as Java sees processors, and prints what it took: {@code PipelineTurn RECORD FOLDER
 * PAGES}. Read by {@link PipelineSpeed}; alone it is what to put under a profiler. Linux only.
 */
public final class PipelineTurn {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String WORKER = "parley-worker";
  private static final double NANOS = 1e9;

  /** Of /proc/self/stat after the name: field 22 of proc(5). */
  private static final int START_TIME = 19;

  /** In which /proc counts, on every Linux. */
  private static final double TICKS_A_SECOND = 100;

  private static final double KIBIBYTES_A_MEGABYTE = 1e6 / 1024;

  /** What is measured; seconds are of the processor and of the whole process unless told. */
  enum Figure {
    TOKENS,
    /** Seconds by the clock from the start of the process until a page can be read. */
    READY,
    START,
    LANGUAGE,
    /** All else that the threads do which read: finding pages, decoding, splitting, coding. */
    READING,
    /** The thread that writes. */
    PUT,
    /** From ready to the last row: the compiler, the collector, the rest of the machine. */
    MACHINE,
    /** Seconds by the clock from ready to the last row. */
    CLOCK,
    GROUP,
    MERGE,
    /** Megabytes resident at the peak, everything in it. */
    PEAK,
    /** Megabytes of its own at the most, seen after each page. */
    OWN,
    /** Megabytes of mapped files at the most, which the system may take back. */
    MAPPED
  }

  private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
  private final LongAdder tokens = new LongAdder();
  private final LongAdder languageNanos = new LongAdder();
  private double workers;

  private PipelineTurn() {}

  /** Runs the command; exit code 2 on misuse, 1 when a page could not be read. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: PipelineTurn RECORD FOLDER PAGES");
      System.exit(2);
    }
    Path record = Path.of(arguments[0]);
    List<String> pages = pages(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    PipelineTurn turn = new PipelineTurn();
    boolean whole = turn.run(record, pages);
    turn.figures.forEach((figure, value) -> System.out.println(figure + " " + value));
    System.exit(whole ? 0 : 1);
  }

  private static List<String> pages(Path folder, int most) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).sorted().limit(most).map(Path::toString).toList();
    }
  }

  /** Whether every page could be read. */
  private boolean run(Path record, List<String> pages) throws IOException {
    try (Store store = SqliteStore.open(record)) {
      boolean whole = read(store, pages);
      double stored = processor();
      // As `parley read` does before it brings the pages together.
      System.gc();
      new StoryGrouping().run(store, this::look);
      double grouped = processor();
      figures.put(Figure.GROUP, grouped - stored);
      RecordUpdate.run(store, this::look);
      figures.put(Figure.MERGE, processor() - grouped);
      look();
      return whole;
    }
  }

  /** The same up to the last row; of the reader nothing is left afterwards. */
  private boolean read(Store store, List<String> pages) throws IOException {
    Resources resources = Resources.of(null);
    PageReader reader = PageReader.loading(this::language, resources);
    DocumentReader documents = new DocumentReader(resources, Map.of(), Limits.USUAL);
    Terminal terminal = Terminal.plain(System.in, System.out, System.err);
    figures.put(Figure.READY, age());
    double start = processor();
    figures.put(Figure.START, start);
    long clock = System.nanoTime();
    double writing = thread();
    IntakeSummary summary = new IntakeSummary();
    try (Inputs inputs = new Inputs(pages, System.in, documents)) {
      new Intake(store, reader, terminal, false)
          .run(inputs, summary, System.err::println, this::look);
    }
    double put = thread() - writing;
    figures.put(Figure.CLOCK, (System.nanoTime() - clock) / NANOS);
    figures.put(Figure.TOKENS, (double) tokens.sum());
    figures.put(Figure.LANGUAGE, languageNanos.sum() / NANOS);
    figures.put(Figure.READING, workers - languageNanos.sum() / NANOS);
    figures.put(Figure.PUT, put);
    figures.put(Figure.MACHINE, processor() - start - workers - put);
    return summary.unreadable() == 0;
  }

  private Language language() {
    Language pack =
        LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
    return (text, base) -> analyze(pack, text, base);
  }

  private List<Sentence> analyze(Language pack, String text, int base) {
    long before = THREADS.getCurrentThreadCpuTime();
    List<Sentence> sentences = pack.analyze(text, base);
    languageNanos.add(THREADS.getCurrentThreadCpuTime() - before);
    sentences.forEach(sentence -> tokens.add(sentence.tokens().size()));
    return sentences;
  }

  /** Notes what can be seen while the threads that read are there. */
  private void look() {
    long nanos = 0;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().equals(WORKER)) {
        nanos += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
      }
    }
    workers = Math.max(workers, nanos / NANOS);
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      lines.forEach(
          line -> {
            note(line, "VmHWM:", Figure.PEAK);
            note(line, "RssAnon:", Figure.OWN);
            note(line, "RssFile:", Figure.MAPPED);
          });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void note(String line, String name, Figure figure) {
    if (line.startsWith(name)) {
      double megabytes = Long.parseLong(line.replaceAll("\\D+", "")) / KIBIBYTES_A_MEGABYTE;
      figures.merge(figure, megabytes, Math::max);
    }
  }

  /**
   * Seconds by the clock since this process began. Both numbers count from the start of the system;
   * what Java tells of the start of a process counts from a time that the kernel gives in whole
   * seconds, and may be one off.
   */
  private static double age() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    String up = Files.readString(Path.of("/proc/uptime"));
    return Double.parseDouble(up.substring(0, up.indexOf(' ')))
        - Double.parseDouble(afterName[START_TIME]) / TICKS_A_SECOND;
  }

  private static double processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOS;
  }

  private static double thread() {
    return THREADS.getCurrentThreadCpuTime() / NANOS;
  }
}
