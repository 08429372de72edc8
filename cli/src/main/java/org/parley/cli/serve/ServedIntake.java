// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.serve;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.intake.IntakeSummary;
import org.parley.cli.terminal.Terminal;
import org.parley.reading.PageReader;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.Documents;
import org.parley.server.Intake;
import org.parley.store.Store;

/** Reads uploads as {@code parley read} reads files. The language is loaded with the first one. */
public final class ServedIntake implements Intake {
  private final Store store;
  private final Supplier<PageReader> language;
  private final DocumentReader documents;
  private final Runnable merge;
  private @Nullable PageReader reader;

  /**
   * @param language loads the reader of pages; asked once
   * @param merge brings the record together when that is pending
   */
  public ServedIntake(
      Store store, Supplier<PageReader> language, DocumentReader documents, Runnable merge) {
    this.store = store;
    this.language = language;
    this.documents = documents;
    this.merge = merge;
  }

  @Override
  public void read(InputStream in, String name, Told told) {
    IntakeSummary summary = new IntakeSummary();
    // Corrections may have come since the last upload: the borders are asked for anew.
    org.parley.cli.intake.Intake intake =
        new org.parley.cli.intake.Intake(store, reader(), quiet(), false);
    try (Documents found = documents.open(in, name)) {
      intake.run(found, summary, told::message, () -> tell(summary, told));
    }
    tell(summary, told);
  }

  private static void tell(IntakeSummary summary, Told told) {
    told.counts(summary.pages(), summary.stories(), summary.alreadyRead(), summary.unreadable());
  }

  private synchronized PageReader reader() {
    PageReader known = reader;
    if (known == null) {
      known = language.get();
      reader = known;
    }
    return known;
  }

  private static Terminal quiet() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return Terminal.plain(InputStream.nullInputStream(), nowhere, nowhere);
  }

  @Override
  public void merge() {
    merge.run();
  }
}
