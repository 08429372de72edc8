// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server for a while: {@code ServerLoad ADDRESS CLIENTS SECONDS RATE [UPLOAD]}. Each client
 * asks so many questions a second, of all kinds and with filters drawn from what the record holds,
 * and the time of an answer counts from the moment at which it was to be asked; with rate 0 each
 * asks one question after another. With a fifth argument one more client uploads that file every
 * five seconds, a little changed. Prints a Markdown table of milliseconds a route.
 */
public final class ServerLoad {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String[] WORDS = {
    "ceasefire",
    "talks",
    "minister",
    "attack Gaza",
    "troops withdrew",
    "the",
    "president said",
    "oil",
    "hostages released",
    "unlikelyword"
  };

  private final String root;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, List<Long>> nanos = new TreeMap<>();
  private final AtomicLong failures = new AtomicLong();
  private final Map<String, List<String>> known = new TreeMap<>();
  private long revision;

  private ServerLoad(String root) {
    this.root = root.replaceAll("/$", "");
  }

  /** Runs the command; exit code 2 on misuse, 1 when a request failed. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 4) {
      System.err.println("usage: ServerLoad ADDRESS CLIENTS SECONDS RATE [UPLOAD]");
      System.exit(2);
    }
    ServerLoad load = new ServerLoad(arguments[0]);
    load.learn();
    int clients = Integer.parseInt(arguments[1]);
    long seconds = Long.parseLong(arguments[2]);
    double rate = Double.parseDouble(arguments[3]);
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(clients + 1);
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    List<ScheduledFuture<?>> work = new ArrayList<>();
    // Not all at once: generators with neighbouring seeds begin with nearly the same number.
    Random phases = new Random(seconds);
    for (int i = 0; i < clients; i++) {
      // Runs of other lengths ask other questions: answers are kept.
      Random random = new Random(1_000 * seconds + i);
      if (rate > 0) {
        long period = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
        AtomicLong next = new AtomicLong(start + (long) (period * phases.nextDouble()));
        work.add(
            pool.scheduleAtFixedRate(
                () -> load.ask(random, next.getAndAdd(period)),
                next.get() - System.nanoTime(),
                period,
                TimeUnit.NANOSECONDS));
      } else {
        pool.execute(() -> load.askUntil(random, end));
      }
    }
    if (arguments.length > 4) {
      String page = Files.readString(Path.of(arguments[4]));
      AtomicLong number = new AtomicLong();
      work.add(
          pool.scheduleWithFixedDelay(
              () -> load.upload(page, number.incrementAndGet()), 0, 5, TimeUnit.SECONDS));
    }
    pool.schedule(() -> work.forEach(one -> one.cancel(false)), seconds, TimeUnit.SECONDS).get();
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
    load.print((System.nanoTime() - start) / 1e9);
    System.exit(load.failures.get() > 0 ? 1 : 0);
  }

  /** Fetches values to ask for. */
  private void learn() throws Exception {
    known.put("actor", ids("/api/v1/actors?limit=200", "/id"));
    known.put("place", ids("/api/v1/places?limit=200", "/place/id"));
    known.put("outlet", ids("/api/v1/outlets", "/key"));
    known.put("event", ids("/api/v1/events?limit=200", "/row/id"));
    known.put("incident", ids("/api/v1/incidents?limit=200", "/id"));
    known.put("proposal", ids("/api/v1/proposals?limit=200", "/id"));
    known.put("story", ids("/api/v1/stories?limit=200", "/id"));
    revision = JSON.readTree(get("/api/v1/health").body()).path("revision").longValue();
    known.put("page", ids("/api/v1/pages?limit=200", "/id"));
  }

  private List<String> ids(String path, String pointer) throws Exception {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : JSON.readTree(get(path).body()).path("items")) {
      ids.add(item.at(pointer).asString());
    }
    return ids;
  }

  private String one(String what, Random random) {
    List<String> all = known.getOrDefault(what, List.of());
    // The first are asked for more often, as people do.
    int at = (int) (all.size() * random.nextDouble() * random.nextDouble());
    return all.isEmpty()
        ? "none"
        : URLEncoder.encode(all.get(at), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String days(Random random) {
    int month = 1 + random.nextInt(12);
    return "from=2024-%02d-01&to=2024-%02d-28".formatted(month, month);
  }

  /** A route's name and a question of it. */
  private String[] question(Random random) {
    String actor = "actor=" + one("actor", random);
    String type = "type=" + List.of("ASSAULT", "CONSULT", "REJECT", "AID").get(random.nextInt(4));
    String days = days(random);
    return switch (random.nextInt(24)) {
      case 0 -> new String[] {"events", "events"};
      case 1 -> new String[] {"events, actor", "events?" + actor};
      case 2 ->
          new String[] {"events, actor, type, days", "events?" + actor + "&" + type + "&" + days};
      case 3 -> new String[] {"events, place", "events?place=" + one("place", random)};
      case 4 -> new String[] {"events, days, quad", "events?quad=4&" + days};
      case 5 -> new String[] {"events, contested", "events?contested=true&" + type};
      case 6 ->
          new String[] {
            "events, outlet, polarity", "events?polarity=denied&outlet=" + one("outlet", random)
          };
      case 7 -> new String[] {"event", "events/" + one("event", random)};
      case 8 -> new String[] {"statements, actor", "statements?side=speaker&" + actor};
      case 9 -> new String[] {"stories", "stories?" + days};
      case 10 -> new String[] {"stories, actor", "stories?" + actor};
      case 11 ->
          new String[] {
            "actors, q", "actors?q=" + "abcdefghijklmnoprstuvwyz".charAt(random.nextInt(24))
          };
      case 12 -> new String[] {"actor", "actors/" + one("actor", random)};
      case 13 -> new String[] {"incidents, contested", "incidents?contested=true"};
      case 14 -> new String[] {"incident", "incidents/" + one("incident", random)};
      case 15 -> new String[] {"proposals", "proposals?" + actor};
      case 16 -> new String[] {"proposal with tracks", "proposals/" + one("proposal", random)};
      case 17 -> new String[] {"positions", "positions?" + actor};
      case 18 -> new String[] {"page reading", "pages/" + one("page", random) + "/reading"};
      case 19 ->
          new String[] {
            "search",
            "search?q="
                + URLEncoder.encode(WORDS[random.nextInt(WORDS.length)], StandardCharsets.UTF_8)
          };
      case 20 ->
          new String[] {
            "timeline", "timeline?by=week&split=type&" + (random.nextBoolean() ? actor : days)
          };
      case 21 -> new String[] {"map", "map?" + (random.nextBoolean() ? actor : days)};
      case 22 -> new String[] {"network", "network?" + (random.nextBoolean() ? actor : days)};
      default ->
          new String[] {"overview", "overview?since=" + Math.max(0, revision - visit(random))};
    };
  }

  /** How many pages ago a visit was: a few most often. */
  private static long visit(Random random) {
    return (long) Math.pow(10, 4 * random.nextDouble());
  }

  private void askUntil(Random random, long end) {
    while (System.nanoTime() < end) {
      ask(random, System.nanoTime());
    }
  }

  private void ask(Random random, long start) {
    String[] question = question(random);
    try {
      HttpResponse<String> answer = get("/api/v1/" + question[1]);
      note(
          question[0],
          System.nanoTime() - start,
          answer.statusCode() == 200,
          question[1] + " " + answer.body());
    } catch (IOException e) {
      note(question[0], System.nanoTime() - start, false, question[1] + " " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void upload(String page, long number) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "/api/v1/uploads?name=load" + number + ".txt"))
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofString(page + "\nNumber " + number + ".\n"))
            .build();
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      note("upload", System.nanoTime() - start, answer.statusCode() == 202, answer.body());
    } catch (IOException e) {
      note("upload", 0, false, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(root + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private synchronized void note(String route, long took, boolean good, String what) {
    nanos.computeIfAbsent(route, k -> new ArrayList<>()).add(took);
    if (!good && failures.incrementAndGet() <= 5) {
      System.err.println(what.substring(0, Math.min(300, what.length())));
    }
  }

  private void print(double seconds) {
    System.out.println("| route | answers | p50 | p95 | p99 |");
    System.out.println("|---|---|---|---|---|");
    List<Long> all = new ArrayList<>();
    nanos.forEach(
        (route, took) -> {
          row(route, took);
          all.addAll(took);
        });
    row("all", all);
    System.out.printf(
        Locale.ROOT,
        "%nAnswers a second: %.1f. Failed: %d%n",
        all.size() / seconds,
        failures.get());
  }

  private static void row(String route, List<Long> took) {
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f |%n",
        route,
        took.size(),
        at(took, 0.5),
        at(took, 0.95),
        at(took, 0.99));
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
  }
}
