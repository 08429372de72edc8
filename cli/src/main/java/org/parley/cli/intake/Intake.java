// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.intake;

import org.parley.cli.input.Input;
import org.parley.cli.input.Inputs;
import org.parley.cli.input.UnreadableException;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Terminal;
import org.parley.reading.PageReader;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;
import org.parley.store.Store;

/**
 * Reads inputs into a store. Pages are read on all cores; this thread alone writes, in the order of
 * the inputs. What cannot be read is named on standard error, a line each, and never stops the
 * rest.
 */
public final class Intake {
  private final Store store;
  private final PageReader reader;
  private final Terminal terminal;
  private final boolean debug;

  /**
   * @param debug whether to print the stack trace of a fault in Parley
   */
  public Intake(Store store, PageReader reader, Terminal terminal, boolean debug) {
    this.store = store;
    this.reader = reader;
    this.terminal = terminal;
    this.debug = debug;
  }

  /**
   * Reads all inputs.
   *
   * @param total how many there are, or -1 when that is not known
   */
  public IntakeSummary run(Inputs inputs, long total) {
    IntakeSummary summary = new IntakeSummary();
    try (Progress progress = new Progress(terminal, "Reading", total)) {
      OrderedWork.run(
          inputs,
          Threads.all(),
          this::read,
          outcome -> {
            keep(outcome, summary, progress);
            progress.step();
          });
    }
    summary.passedOver(inputs.passedOver());
    return summary;
  }

  private Outcome read(Input input) {
    try {
      if (input instanceof Input.Document document) {
        DecodedPage page = reader.decode(document.content().read(), document.uri());
        return store.holds(page.id(), page.uri(), reader.fingerprint())
            ? new Outcome.Held()
            : new Outcome.Read(reader.read(page));
      }
      Input.Unreadable unreadable = (Input.Unreadable) input;
      return new Outcome.Unread(unreadable.uri(), unreadable.reason(), null);
    } catch (UnreadableException e) {
      return new Outcome.Unread(input.uri(), e.reason(), null);
    } catch (UnreadablePageException e) {
      return new Outcome.Unread(input.uri(), String.valueOf(e.getMessage()), null);
    } catch (org.parley.store.StoreException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // A fault that one page brings out must not stop a thousand others.
      return new Outcome.Unread(
          input.uri(),
          "a fault in Parley ("
              + e.getClass().getSimpleName()
              + "); please report it with the page",
          e);
    }
  }

  private void keep(Outcome outcome, IntakeSummary summary, Progress progress) {
    if (outcome instanceof Outcome.Read read) {
      store.put(read.reading(), reader.fingerprint());
      summary.read(read.reading());
    } else if (outcome instanceof Outcome.Held) {
      summary.held();
    } else if (outcome instanceof Outcome.Unread unread) {
      summary.unread();
      progress.line("parley: cannot read " + oneLine(unread.uri() + ": " + unread.reason()));
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
