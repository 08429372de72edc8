// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.parley.store.Store;

/**
 * {@code gdelt}: GDELT 2.0's events and mentions, one event for each happening and pair of parties,
 * one mention for each telling of it.
 */
final class Gdelt implements Export {
  private static final String EVENTS = "events.tsv";
  private static final String MENTIONS = "mentions.tsv";

  private final List<Column<Dyad>> events;
  private final List<Column<GdeltMention>> mentions = GdeltMentions.columns();

  Gdelt(Countries countries) {
    this.events = new GdeltEvents(countries).columns();
  }

  @Override
  public String name() {
    return "gdelt";
  }

  @Override
  public ExportSummary write(Store store, Path folder) throws IOException {
    ExportSummary summary = new ExportSummary();
    summary.file(EVENTS);
    summary.file(MENTIONS);
    FilesAside.write(
        store,
        folder,
        files -> {
          try (Writer events = files.text(EVENTS);
              Writer mentions = files.text(MENTIONS)) {
            Happenings.forEach(
                store, summary, happening -> rows(happening, events, mentions, summary));
          }
        });
    return summary;
  }

  private void rows(Happening happening, Writer out, Writer mentionsOut, ExportSummary summary) {
    for (Dyad dyad : Dyad.of(happening)) {
      Tsv.row(events, dyad, out);
      summary.row(EVENTS);
      for (EventView telling : happening.tellings()) {
        Tsv.row(mentions, new GdeltMention(dyad, telling), mentionsOut);
        summary.row(MENTIONS);
      }
    }
  }
}
