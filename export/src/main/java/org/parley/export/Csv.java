// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.JsonNode;

/** {@code csv}: a table a kind of row, flat; {@code csv-columns.tsv} tells every column. */
final class Csv implements Export {
  /** Quotes where they are needed, line feeds, no byte order mark. */
  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final CsvColumns columns = CsvColumns.load();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public ExportSummary write(Store store, Path folder) throws IOException {
    ExportSummary summary = new ExportSummary();
    FilesAside.everyKind(store, folder, ".csv", (kind, out) -> table(store, kind, out, summary));
    return summary;
  }

  private <T> void table(Store store, Kind<T> kind, Writer out, ExportSummary summary)
      throws IOException {
    String file = kind.name() + ".csv";
    summary.file(file);
    List<CsvColumns.Column> table = columns.of(kind.name());
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(table.stream().map(CsvColumns.Column::name));
    store.forEach(
        kind,
        row -> {
          line(RecordJson.tree(row), table, printer);
          summary.row(file);
        });
    printer.flush();
  }

  private static void line(JsonNode row, List<CsvColumns.Column> table, CSVPrinter printer) {
    try {
      printer.printRecord(table.stream().map(column -> CsvCell.of(row, column.path())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
