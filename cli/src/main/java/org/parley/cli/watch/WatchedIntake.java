// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.watch;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.intake.Intake;
import org.parley.cli.intake.IntakeSummary;
import org.parley.cli.terminal.Terminal;
import org.parley.model.DateRange;
import org.parley.reading.PageReader;
import org.parley.reading.document.Document;
import org.parley.reading.page.Declared;
import org.parley.store.Store;
import org.parley.watch.Sink;

/**
 * Reads fetched pages as {@code parley read} reads those of a web archive. The language is loaded
 * with the first one.
 */
public final class WatchedIntake implements Sink {
  private final Store store;
  private final Supplier<PageReader> language;
  private @Nullable PageReader reader;

  /**
   * @param language loads the reader of pages; asked once
   */
  public WatchedIntake(Store store, Supplier<PageReader> language) {
    this.store = store;
    this.language = language;
  }

  @Override
  public Taken take(Page page) {
    IntakeSummary summary = new IntakeSummary();
    List<String> told = new ArrayList<>();
    // Corrections may have come since the last page: the borders are asked for anew.
    new Intake(store, reader(), quiet(), false)
        .run(List.of(document(page)).iterator(), summary, told::add, () -> {});
    if (summary.unreadable() > 0) {
      String words = String.join("; ", told);
      return new Taken(
          Taken.Kind.NO_PAGE, words.replace("cannot read " + page.address() + ": ", ""));
    }
    if (summary.alreadyRead() > 0) {
      return new Taken(Taken.Kind.HELD, "in the record already");
    }
    long stories = summary.stories();
    return new Taken(Taken.Kind.READ, stories == 1 ? "1 story" : stories + " stories");
  }

  private static Document document(Page page) {
    LocalDate day =
        page.published() == null ? null : LocalDate.ofInstant(page.published(), ZoneOffset.UTC);
    DateRange published =
        day == null
            ? DateRange.UNKNOWN
            : new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
    String mediaType = page.mediaType().isEmpty() ? null : page.mediaType();
    Declared declared = new Declared(page.charset(), mediaType, null, null, null, published);
    return new Document(page.address(), page.bytes(), declared);
  }

  private PageReader reader() {
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
}
