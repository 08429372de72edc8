// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;

/** {@code plover}: every event as a line of JSON with the fields of PLOVER's manual. */
final class Plover implements Export {
  private static final String FILE = "plover.jsonl";

  private final PloverRows rows;

  Plover(Countries countries) {
    this.rows = new PloverRows(countries);
  }

  @Override
  public String name() {
    return "plover";
  }

  @Override
  public ExportSummary write(Store store, Path folder) throws IOException {
    return FilesAside.oneFile(
        store,
        folder,
        FILE,
        (out, summary) -> {
          EventViews views = new EventViews(store);
          store.forEach(Kind.EVENTS, event -> line(rows.of(views.of(event)), out, summary));
        });
  }

  private static void line(PloverRow row, Writer out, ExportSummary summary) {
    try {
      RecordJson.write(row, out);
      out.write('\n');
      summary.row(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
