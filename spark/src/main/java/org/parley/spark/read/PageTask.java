// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.reading.PageReader;
import org.parley.reading.page.UnreadablePageException;
import org.parley.store.json.RecordJson;

/**
 * Reads what was cut, one page after another, by the function that {@code parley read} uses. What
 * goes wrong with a page is told of that page and stops no other. For one thread.
 */
final class PageTask implements Iterator<Row> {
  private final Iterator<Cut> cuts;
  private final PageReader reader;
  private final TimeBound bound;

  /** The bytes that were read last. */
  private @Nullable String known;

  private PageTask(Iterator<Cut> cuts, PageReader reader, TimeBound bound) {
    this.cuts = cuts;
    this.reader = reader;
    this.bound = bound;
  }

  /**
   * What became of what was cut, as rows of {@link Outcomes#SCHEMA}.
   *
   * @param cuts in the order of their keys
   * @param expected fingerprint that the reader of this host must have
   * @throws IllegalStateException when this host has another Parley, or other resources
   */
  static Iterator<Row> of(Iterator<Cut> cuts, ReadOptions options, String expected) {
    PageReader reader = Host.of(options).pages();
    if (!reader.fingerprint().equals(expected)) {
      throw new IllegalStateException(
          "the hosts do not have the same Parley and resource files: elsewhere pages are read by "
              + expected
              + ", here by "
              + reader.fingerprint());
    }
    TimeBound bound = new TimeBound(options.mostTime());
    TaskCompletionListener end = done -> bound.close();
    TaskContext.get().addTaskCompletionListener(end);
    return new PageTask(cuts, reader, bound);
  }

  @Override
  public boolean hasNext() {
    return cuts.hasNext();
  }

  @Override
  public Row next() {
    Cut cut = cuts.next();
    byte[] bytes = cut.bytes();
    Cut.Told told = cut.told();
    if (bytes == null) {
      return told == null
          ? Outcomes.other(cut, Fate.FAULT, "nothing is known of it", 0)
          : Outcomes.other(cut, told.fate(), told.reason(), 0);
    }
    if (cut.key().bytes().equals(known)) {
      return Outcomes.other(cut, Fate.REPEATED, null, 0);
    }
    return read(cut, bytes);
  }

  /** A reading and the processor time that it took, in milliseconds. */
  private record Timed(PageReading reading, long millis) {}

  private Row read(Cut cut, byte[] bytes) {
    try {
      Timed timed = bound.run(() -> timed(cut, bytes));
      known = cut.key().bytes();
      PageReading reading = timed.reading();
      return Outcomes.read(cut, reading.page().id(), timed.millis(), RecordJson.write(reading));
    } catch (TimeBound.OverdueException e) {
      return Outcomes.other(cut, Fate.OVERDUE, String.valueOf(e.getMessage()), 0);
    } catch (ExecutionException e) {
      return failed(cut, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was ended", e);
    }
  }

  private Timed timed(Cut cut, byte[] bytes) throws UnreadablePageException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    PageReading reading = reader.read(reader.decode(bytes, cut.key().uri(), cut.carrier()));
    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    return new Timed(reading, used / 1_000_000);
  }

  private static Row failed(Cut cut, @Nullable Throwable fault) {
    if (fault instanceof UnreadablePageException) {
      return Outcomes.other(cut, Fate.UNREADABLE, String.valueOf(fault.getMessage()), 0);
    }
    if (fault instanceof RuntimeException
        || fault instanceof StackOverflowError
        || fault instanceof OutOfMemoryError) {
      return Outcomes.other(cut, Fate.FAULT, "a fault in Parley: " + fault, 0);
    }
    throw new IllegalStateException(cut.where() + " cannot be read here", fault);
  }
}
