// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.intake;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.parley.cli.correct.MovedBorders;
import org.parley.cli.input.Inputs;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Terminal;
import org.parley.reading.PageReader;
import org.parley.reading.document.Document;
import org.parley.reading.document.Found;
import org.parley.reading.document.Note;
import org.parley.reading.document.PassedOver;
import org.parley.reading.document.Unreadable;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;
import org.parley.reading.story.BorderMove;
import org.parley.reading.story.SplitPage;
import org.parley.record.correction.AddedRows;
import org.parley.store.Store;

/**
 * Reads inputs into a store. Pages are read on all cores; this thread alone writes, in the order of
 * the inputs. What cannot be read is named on standard error, a line each, and never stops the
 * rest.
 */
public final class Intake {
  /** So many bytes of pages may wait for their turn, besides the ones that are being read. */
  private static final long WAITING = 64L << 20;

  private final Store store;
  private final PageReader reader;
  private final Terminal terminal;
  private final boolean debug;
  private final MovedBorders borders;
  private final AddedRows added;

  /**
   * @param debug whether to print the stack trace of a fault in Parley
   */
  public Intake(Store store, PageReader reader, Terminal terminal, boolean debug) {
    this.store = store;
    this.reader = reader;
    this.terminal = terminal;
    this.debug = debug;
    this.borders = MovedBorders.of(store);
    this.added = AddedRows.of(store);
  }

  /**
   * Reads all inputs.
   *
   * @param files how many files there are, or -1 when that is not known
   */
  public IntakeSummary run(Inputs inputs, long files) {
    IntakeSummary summary = new IntakeSummary();
    // A single file may hold any number of pages: then they are what is counted.
    boolean byFile = files > 1;
    try (Progress progress = new Progress(terminal, "Reading", byFile ? files : -1)) {
      run(
          inputs,
          summary,
          line -> progress.line("parley: " + line),
          () -> {
            if (byFile) {
              progress.to(inputs.files(), files);
            } else {
              progress.step();
            }
          });
    }
    return summary;
  }

  /**
   * Reads whatever is found, for those who have no command line.
   *
   * @param summary counts what was read
   * @param told hears a line about each input that could not be read
   * @param step run after each thing that was found, on the caller's thread
   */
  public void run(
      Iterator<? extends Found> inputs,
      IntakeSummary summary,
      Consumer<String> told,
      Runnable step) {
    OrderedWork.run(
        inputs,
        new OrderedWork.Load<Found>(Threads.all(), WAITING, Intake::size),
        this::read,
        outcome -> {
          keep(outcome, summary, told);
          step.run();
        });
  }

  private static long size(Found found) {
    return found instanceof Document document ? document.bytes().length : 0;
  }

  private Outcome read(Found found) {
    if (found instanceof Document document) {
      return read(document);
    }
    if (found instanceof Unreadable unreadable) {
      return new Outcome.Unread(unreadable.where(), unreadable.reason(), null);
    }
    if (found instanceof PassedOver passedOver) {
      return new Outcome.PassedOver(passedOver.kind());
    }
    Note note = (Note) found;
    return new Outcome.Noted(note.where(), note.text(), note.once());
  }

  private Outcome read(Document document) {
    try {
      DecodedPage page = reader.decode(document.bytes(), document.uri(), document.declared());
      String fingerprint = borders.reader(page.id(), reader.fingerprint());
      return store.holds(page.id(), page.uri(), fingerprint)
          ? new Outcome.Held()
          : read(page, borders.of(page.id()));
    } catch (UnreadablePageException e) {
      return new Outcome.Unread(document.where(), String.valueOf(e.getMessage()), null);
    } catch (org.parley.store.StoreException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // A fault that one page brings out must not stop a thousand others.
      return new Outcome.Unread(
          document.where(),
          "a fault in Parley ("
              + e.getClass().getSimpleName()
              + "); please report it with the page",
          e);
    }
  }

  private Outcome read(DecodedPage page, List<BorderMove> moves) {
    if (moves.isEmpty()) {
      return new Outcome.Read(reader.read(page), List.of());
    }
    SplitPage split = reader.split(page);
    return new Outcome.Read(reader.read(split.page(), split.stories(), moves), split.stories());
  }

  private void keep(Outcome outcome, IntakeSummary summary, Consumer<String> told) {
    if (outcome instanceof Outcome.Read read) {
      String page = read.reading().page().id();
      store.put(
          added.with(read.reading()),
          borders.reader(page, reader.fingerprint()),
          read.machineCut());
      summary.read(read.reading());
    } else if (outcome instanceof Outcome.Held) {
      summary.held();
    } else if (outcome instanceof Outcome.PassedOver over) {
      summary.passedOver(over.kind());
    } else if (outcome instanceof Outcome.Noted noted) {
      if (!noted.once() || summary.isNew(noted.text())) {
        told.accept(oneLine(noted.where() + ": " + noted.text()));
      }
    } else if (outcome instanceof Outcome.Unread unread) {
      summary.unread();
      told.accept("cannot read " + oneLine(unread.where() + ": " + unread.reason()));
      if (debug && unread.fault() != null) {
        unread.fault().printStackTrace(terminal.err());
      }
    }
  }

  /** A file's name may hold line breaks and what moves a terminal's cursor. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
