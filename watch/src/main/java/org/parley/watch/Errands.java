// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.parley.watch.fetch.Addresses;
import org.parley.watch.fetch.Answer;
import org.parley.watch.fetch.Answer.Body;
import org.parley.watch.fetch.Answer.Moved;
import org.parley.watch.fetch.Answer.NotModified;
import org.parley.watch.fetch.Answer.Problem;
import org.parley.watch.fetch.Ask;
import org.parley.watch.fetch.Fetcher;
import org.parley.watch.fetch.Reason;

/**
 * Runs errands: one request at a time to a host, a delay after each, the host's robots.txt before
 * all others, and every redirect as a request of its own. Requests run on other threads; everything
 * else, what errands do with answers too, on the thread of {@link #run}.
 */
final class Errands {
  private final Fetcher fetcher;
  private final Executor workers;
  private final Pacer pacer;
  private final Hosts hosts;

  /** By host, in the order in which hosts were named first. */
  private final Map<String, Deque<Errand>> waiting = new LinkedHashMap<>();

  private final Set<String> busy = new HashSet<>();
  private final Set<URI> robotsUnderWay = new HashSet<>();

  /** Origins that no robots.txt can be had of, and why nothing of them may be asked. */
  private final Map<URI, Problem> closed = new HashMap<>();

  private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
  private volatile boolean stopped;

  Errands(Fetcher fetcher, Executor workers, Pacer pacer, Hosts hosts) {
    this.fetcher = fetcher;
    this.workers = workers;
    this.pacer = pacer;
    this.hosts = hosts;
  }

  /** Adds an errand behind the others to its host. */
  void add(Errand errand) {
    of(errand).addLast(errand);
  }

  private Deque<Errand> of(Errand errand) {
    return waiting.computeIfAbsent(Addresses.host(errand.address()), host -> new ArrayDeque<>());
  }

  /** Has {@link #run} end soon; from any thread, for good. */
  void stop() {
    stopped = true;
    answers.add(() -> {});
  }

  boolean isStopped() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  /**
   * Runs what was added until nothing is left.
   *
   * @param end when what was not begun is dropped, or null
   */
  void run(@Nullable Instant end) {
    while (!isStopped() && (end == null || pacer.now().isBefore(end))) {
      Instant next = start();
      if (busy.isEmpty() && waiting.isEmpty()) {
        break;
      }
      if (end != null && next.isAfter(end)) {
        next = end;
      }
      settle(pacer.await(answers, next));
    }
    while (!busy.isEmpty()) {
      settle(pacer.await(answers, pacer.now().plusSeconds(1)));
    }
    waiting.clear();
    robotsUnderWay.clear();
    // Names may lead elsewhere by the next time.
    closed.clear();
  }

  private static void settle(@Nullable Runnable answer) {
    if (answer != null) {
      answer.run();
    }
  }

  /** Starts what may be started; when something else may be. */
  private Instant start() {
    Instant next = Instant.MAX;
    Instant now = pacer.now();
    for (String host : List.copyOf(waiting.keySet())) {
      Instant free = start(host, now);
      next = free.isBefore(next) ? free : next;
    }
    return next.equals(Instant.MAX) ? now.plusSeconds(60) : next;
  }

  private Instant start(String host, Instant now) {
    while (true) {
      Deque<Errand> errands = waiting.getOrDefault(host, new ArrayDeque<>());
      Errand errand = errands.peek();
      if (errand == null) {
        waiting.remove(host);
        return Instant.MAX;
      }
      if (busy.contains(host)) {
        return Instant.MAX;
      }
      Instant notBefore = hosts.notBefore(host);
      if (notBefore.isAfter(now)) {
        waiting.remove(host);
        putOff(List.copyOf(errands), notBefore);
        return Instant.MAX;
      }
      if (hosts.free(host).isAfter(now)) {
        return hosts.free(host);
      }
      Optional<Problem> problem = errand.mindsRobots() ? robots(errand, now) : Optional.empty();
      if (problem.isPresent()) {
        errands.remove();
        errand.problem(problem.get());
      } else if (errands.peek() == errand) {
        if (errand.mindsRobots() && robotsUnderWay.contains(Addresses.origin(errand.address()))) {
          return Instant.MAX;
        }
        errands.remove();
        ask(errand, host);
      }
    }
  }

  private static void putOff(List<Errand> errands, Instant until) {
    Problem why = new Problem(Reason.BUSY, "its host is left in peace", true);
    errands.forEach(errand -> errand.putOff(until, why));
  }

  /** Why an errand may not be run; where the robots.txt is not known, asks for that first. */
  private Optional<Problem> robots(Errand errand, Instant now) {
    URI origin = Addresses.origin(errand.address());
    if (closed.containsKey(origin)) {
      return Optional.ofNullable(closed.get(origin));
    }
    Optional<Robots> robots = hosts.robots(origin, now);
    if (robots.isEmpty()) {
      if (robotsUnderWay.add(origin)) {
        of(errand).addFirst(new RobotsErrand(origin));
      }
      return Optional.empty();
    }
    return robots.get().allows(errand.address())
        ? Optional.empty()
        : Optional.of(new Problem(Reason.ROBOTS, Robots.address(origin) + " disallows it", false));
  }

  private void ask(Errand errand, String host) {
    if (!errand.mayGoOn()) {
      return;
    }
    busy.add(host);
    Ask ask = errand.ask();
    workers.execute(
        () -> {
          Answer answer = answer(ask);
          answers.add(
              () -> {
                busy.remove(host);
                answered(errand, answer);
              });
        });
  }

  private Answer answer(Ask ask) {
    try {
      return fetcher.get(ask);
    } catch (RuntimeException | Error e) {
      // One address that brings a fault out must not stop the rest.
      return new Problem(Reason.BROKEN, "a fault in Parley (" + e + ")", false);
    }
  }

  private void answered(Errand errand, Answer answer) {
    if (stopped && answer instanceof Problem) {
      // Broken off: as if it had never been asked.
      return;
    }
    Instant now = pacer.now();
    URI address = errand.address();
    String host = Addresses.host(address);
    if (answer instanceof Problem problem && problem.reason().isOfTheHost()) {
      hosts.failed(host, now, problem.retryAfter());
    } else if (!(answer instanceof Problem problem && problem.passing())) {
      hosts.well(host);
    }
    end(errand, answer);
    // Only now: what was answered may be how long to wait.
    hosts.answered(address, now);
  }

  private void end(Errand errand, Answer answer) {
    if (answer instanceof Body body) {
      errand.body(body);
    } else if (answer instanceof NotModified) {
      errand.notModified();
    } else if (answer instanceof Moved moved) {
      Optional<Problem> problem = errand.go(moved);
      if (problem.isPresent()) {
        errand.problem(problem.get());
      } else {
        of(errand).addFirst(errand);
      }
    } else {
      errand.problem((Problem) answer);
    }
  }

  /** The robots.txt of an origin. */
  private final class RobotsErrand extends Errand {
    private final URI origin;

    RobotsErrand(URI origin) {
      super(Robots.address(origin), Robots.MOST_HOPS);
      this.origin = origin;
    }

    @Override
    boolean mindsRobots() {
      return false;
    }

    @Override
    Ask ask() {
      return new Ask(address(), Ask.Mark.NONE, Robots.MOST_BYTES, true);
    }

    @Override
    void body(Body body) {
      robotsUnderWay.remove(origin);
      hosts.robots(origin, body.bytes(), body.mediaType(), pacer.now());
    }

    @Override
    void problem(Problem problem) {
      robotsUnderWay.remove(origin);
      if (problem.reason() == Reason.PRIVATE_ADDRESS && !hasMoved()) {
        closed.put(origin, problem);
      } else if (problem.passing()) {
        // By RFC 9309 all is disallowed while nobody can tell what is allowed.
        String host = Addresses.host(origin);
        boolean noted = problem.reason().isOfTheHost() && Addresses.host(address()).equals(host);
        Instant next =
            noted ? hosts.notBefore(host) : hosts.failed(host, pacer.now(), problem.retryAfter());
        Problem why =
            new Problem(problem.reason(), "its robots.txt cannot be had: " + problem.words(), true);
        putOff(origin, next, why);
      } else {
        // And all is allowed where there is none.
        hosts.robots(origin, new byte[0], "text/plain", pacer.now());
      }
    }

    @Override
    void putOff(Instant until, Problem why) {
      robotsUnderWay.remove(origin);
      putOff(origin, until, why);
    }

    private void putOff(URI of, Instant until, Problem why) {
      Deque<Errand> errands = waiting.getOrDefault(Addresses.host(of), new ArrayDeque<>());
      List<Errand> off = new ArrayList<>(errands);
      off.removeIf(errand -> !errand.mindsRobots());
      errands.removeAll(off);
      off.forEach(errand -> errand.putOff(until, why));
    }
  }
}
