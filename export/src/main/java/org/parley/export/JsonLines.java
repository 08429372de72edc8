// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;

/** {@code jsonl}: a file a kind of row, a line a row, nothing left out. */
final class JsonLines implements Export {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public ExportSummary write(Store store, Path folder) throws IOException {
    ExportSummary summary = new ExportSummary();
    FilesAside.everyKind(store, folder, ".jsonl", (kind, out) -> rows(store, kind, out, summary));
    return summary;
  }

  private static <T> void rows(Store store, Kind<T> kind, Writer out, ExportSummary summary) {
    String file = kind.name() + ".jsonl";
    summary.file(file);
    store.forEach(
        kind,
        row -> {
          line(row, out);
          summary.row(file);
        });
  }

  private static void line(Object row, Writer out) {
    try {
      out.write(RecordJson.write(row));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
