// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.parley.server.Intake;
import org.parley.server.Limits;
import org.parley.server.ParleyServer;
import org.parley.server.ServedRecord;
import org.parley.server.ServerSettings;
import org.parley.store.Store;
import org.parley.store.StoreAddress;
import org.parley.store.query.TableQueries;

/**
 * What each question costs alone: {@code RouteTimes RECORD QUESTIONS [ROUTE [FILE]]}. Values are
 * drawn from a record in a file; a record in PostgreSQL needs the file that it was copied from.
 * Serves the record in this process and asks one question after another: every route under every
 * filter and every pair of filters, so many times each with other values and never twice the same.
 * Prints Markdown tables of milliseconds: the processor time of the server's threads, with that of
 * the database's processes ({@link DatabaseProcesses}), and the time until the answer was there, by
 * route and for the filters that take longest.
 */
public final class RouteTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SHOWN = 40;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;
  private final DatabaseProcesses database;
  private int asked;
  private int failed;

  private RouteTimes(int port, DatabaseProcesses database) {
    root = "http://127.0.0.1:" + port + "/api/v1/";
    this.database = database;
  }

  /** What one question took, in nanoseconds. */
  private record Took(String question, long processor, long wall) {}

  /** What some questions took. */
  private record Row(String name, List<Took> all) {
    double processor(double share) {
      return at(all.stream().map(Took::processor).toList(), share);
    }

    double wall(double share) {
      return at(all.stream().map(Took::wall).toList(), share);
    }

    private static double at(List<Long> nanos, double share) {
      List<Long> sorted = new ArrayList<>(nanos);
      Collections.sort(sorted);
      return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.0f | %.0f | %.0f | %.0f | %.0f |",
          name,
          all.size(),
          processor(0.5),
          processor(0.95),
          processor(1),
          wall(0.5),
          wall(0.95));
    }
  }

  /** Runs the command; exit code 2 on misuse, 1 when a question failed. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      System.err.println("usage: RouteTimes RECORD QUESTIONS [ROUTE [FILE]]");
      System.exit(2);
    }
    StoreAddress address = StoreAddress.of(arguments[0]);
    Path file = Path.of(arguments[arguments.length > 3 ? 3 : 0]);
    int questions = Integer.parseInt(arguments[1]);
    String only = arguments.length > 2 ? arguments[2] : "";
    long start = System.nanoTime();
    try (Store store = address.open();
        TableQueries queries = TableQueries.open(address, 8);
        ParleyServer server =
            ParleyServer.start(
                new ServedRecord(store, queries, address::open, new NoIntake()),
                new ServerSettings(
                    "127.0.0.1",
                    0,
                    false,
                    Files.createTempDirectory("uploads"),
                    Limits.USUAL,
                    "0"))) {
      RouteTimes times = new RouteTimes(server.port(), DatabaseProcesses.of(address));
      System.err.printf("Started after %.1f s%n", (System.nanoTime() - start) / 1e9);
      times.ask("overview");
      times.ask("overview?since=0");
      System.err.printf("First overview after %.1f s%n", (System.nanoTime() - start) / 1e9);
      queries.awaitCopies();
      System.err.printf(
          "Copies after %.1f s, processor time %.1f s, heap %,d MB%n",
          (System.nanoTime() - start) / 1e9, processor("parley-copy") / 1e9, heap());
      times.run(new Questions(file), questions, only);
      System.exit(times.failed > 0 ? 1 : 0);
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static long processor(String threads) {
    long sum = 0;
    Thread[] all = new Thread[Thread.activeCount() + 50];
    int count = Thread.enumerate(all);
    for (int i = 0; i < count; i++) {
      if (all[i].getName().startsWith(threads)) {
        sum += Math.max(0, THREADS.getThreadCpuTime(all[i].getId()));
      }
    }
    return sum;
  }

  private void run(Questions questions, int times, String only) throws Exception {
    Map<String, List<Took>> byRoute = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (boolean warm : List.of(false, true)) {
      Random random = new Random(warm ? 1 : 2);
      for (Questions.Asked one : questions.all(only)) {
        List<Took> took = new ArrayList<>();
        for (int i = 0; i < (warm ? times : 1); i++) {
          took.add(ask(one.question(random)));
        }
        if (warm) {
          byRoute.computeIfAbsent(one.route(), k -> new ArrayList<>()).addAll(took);
          rows.add(new Row(one.name(), took));
        }
      }
    }
    head("route");
    byRoute.forEach((route, took) -> System.out.println(new Row(route, took).line()));
    List<Took> all = byRoute.values().stream().flatMap(List::stream).toList();
    System.out.println(new Row("all", all).line());
    head("filters that take longest");
    rows.stream()
        .sorted(Comparator.comparingDouble((Row row) -> row.processor(0.95)).reversed())
        .limit(SHOWN)
        .forEach(row -> System.out.println(row.line()));
    System.out.println("\nThe slowest questions:\n");
    rows.stream()
        .flatMap(row -> row.all().stream())
        .sorted(Comparator.comparingLong(Took::processor).reversed())
        .limit(SHOWN)
        .forEach(
            took ->
                System.out.printf(
                    Locale.ROOT,
                    "%.1f (%.1f) %s%n",
                    took.processor() / 1e6,
                    took.wall() / 1e6,
                    took.question()));
    System.out.println("\nFailed: " + failed);
  }

  private static void head(String what) {
    System.out.println(
        "\n| "
            + what
            + " | answers | processor time, p50 | p95 | most | by the clock, p50 | p95 |");
    System.out.println("|---|---|---|---|---|---|---|");
  }

  private Took ask(String question) throws IOException, InterruptedException {
    String unlike = unlike(question, asked++);
    long processor = processor("parley-http") + database.processor();
    long start = System.nanoTime();
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(root + unlike)).build(),
            HttpResponse.BodyHandlers.ofString());
    long wall = System.nanoTime() - start;
    if (answer.statusCode() != 200) {
      if (failed++ < 5) {
        System.err.println(question + " " + answer.body());
      }
    }
    return new Took(question, processor("parley-http") + database.processor() - processor, wall);
  }

  /** Answers are kept by their question: the same one is written in another way each time. */
  private static String unlike(String question, int number) {
    int at = question.indexOf('?') + 1;
    if (at == 0 || at == question.length()) {
      return question;
    }
    StringBuilder written = new StringBuilder(question.substring(0, at));
    boolean name = true;
    int left = number;
    for (char letter : question.substring(at).toCharArray()) {
      boolean coded = name && letter >= 'a' && letter <= 'z' && left % 2 == 1;
      if (name) {
        left /= 2;
      }
      name = letter == '&' || (name && letter != '=');
      written.append(coded ? "%%%02x".formatted((int) letter) : String.valueOf(letter));
    }
    return written.toString();
  }

  /** Nothing is read. */
  private static final class NoIntake implements Intake {
    @Override
    public void read(InputStream in, String name, Told told) {
      // no upload comes
    }

    @Override
    public void merge() {
      // nothing is pending
    }
  }
}
