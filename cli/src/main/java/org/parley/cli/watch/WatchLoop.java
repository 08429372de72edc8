// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.watch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.watch.Pacer;
import org.parley.watch.Round;
import org.parley.watch.Watch;
import org.parley.watch.state.WatchState;

/** Round after round, the record brought together after each, and the brief of the day. */
public final class WatchLoop {
  private final Watch watch;
  private final WatchState state;
  private final Pacer pacer;
  private final Work work;
  private final @Nullable DailyBrief daily;
  private final BlockingQueue<Boolean> stopped = new LinkedBlockingQueue<>();

  /**
   * What is done between rounds.
   *
   * @param merge brings the record together when that is pending
   * @param brief writes a brief of what is new into a file
   * @param tell hears what came of a round
   */
  public record Work(Runnable merge, Consumer<Path> brief, Consumer<String> tell) {}

  /**
   * @param daily when a brief is due, or null for none
   */
  public WatchLoop(
      Watch watch, WatchState state, Pacer pacer, Work work, @Nullable DailyBrief daily) {
    this.watch = watch;
    this.state = state;
    this.pacer = pacer;
    this.work = work;
    this.daily = daily;
  }

  /** Asks everything once, to the end. */
  public void once(List<URI> lists) {
    after(watch.round(lists, true, null));
    brief();
  }

  /**
   * Asks what is due until {@link #stop}.
   *
   * @param longest how long a round may go on before what it read is brought together
   */
  public void run(List<URI> lists, Duration longest) {
    while (stopped.isEmpty()) {
      Instant end = earlier(pacer.now().plus(longest), nextBrief());
      after(watch.round(lists, false, end));
      brief();
      pacer.await(stopped, earlier(watch.next(lists), nextBrief()));
    }
  }

  /** Has the loop end soon, with what is in hand done; from any thread, for good. */
  public void stop() {
    // Twice: one is taken by whoever waits, the other stays.
    stopped.add(true);
    stopped.add(true);
    watch.stop();
  }

  private void after(Round round) {
    if (!round.isEmpty()) {
      work.tell().accept(round.text());
    }
    // Who stops wants an end now; what is pending is done when somebody asks the record.
    if (round.pagesRead() > 0 && stopped.isEmpty()) {
      work.merge().run();
    }
  }

  private void brief() {
    if (daily != null && stopped.isEmpty()) {
      Instant now = pacer.now();
      daily
          .due(state, now)
          .ifPresent(
              file -> {
                work.brief().accept(file);
                daily.written(state, now);
                work.tell().accept("brief written: " + file);
              });
    }
  }

  private Instant nextBrief() {
    return daily == null ? Instant.MAX : daily.next(pacer.now());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
