// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on a terminal, and silence in a pipe. The bar appears when the work has taken a
 * second and goes away at its end. For one thread.
 */
public final class Progress implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private final Terminal terminal;
  private final String task;
  private final long started = System.nanoTime();
  private @Nullable ProgressBar bar;
  private long total;
  private long done;

  /**
   * @param task what is done, in two or three words
   * @param total how many steps there are, or -1 when that is not known
   */
  public Progress(Terminal terminal, String task, long total) {
    this.terminal = terminal;
    this.task = task;
    this.total = total;
  }

  /** Whether anybody sees the bar. */
  public boolean visible() {
    return terminal.progress();
  }

  /** One more step is done. */
  public void step() {
    to(done + 1, total);
  }

  /** So many steps of so many are done. */
  public void to(long nowDone, long nowTotal) {
    done = nowDone;
    total = nowTotal;
    if (!terminal.progress()) {
      return;
    }
    if (bar == null && System.nanoTime() - started >= PATIENCE) {
      bar = draw();
    }
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  /** Prints a line to standard error, above the bar. */
  public void line(String line) {
    PrintStream err = terminal.err();
    if (bar != null) {
      err.print("\r\u001b[K");
    }
    err.println(line);
  }

  private ProgressBar draw() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setMaxRenderedLength(Math.min(terminal.width(), 100))
        .setConsumer(
            new ConsoleProgressBarConsumer(terminal.err(), Math.min(terminal.width(), 100)))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
