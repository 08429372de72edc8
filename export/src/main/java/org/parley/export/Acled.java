// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.parley.store.Store;

/**
 * {@code acled}: a table like ACLED's, a row a happening that one of its types fits. Its makers
 * weigh sources by hand; this is what the pages say.
 */
final class Acled implements Export {
  private static final String FILE = "acled.csv";

  private final AcledTypes types;
  private final List<Column<AcledRow>> columns;

  Acled(Countries countries) {
    AcledActors actors = new AcledActors();
    this.types = new AcledTypes(actors);
    this.columns = new AcledColumns(countries, actors).all();
  }

  @Override
  public String name() {
    return "acled";
  }

  @Override
  public ExportSummary write(Store store, Path folder) throws IOException {
    return FilesAside.oneFile(
        store,
        folder,
        FILE,
        (out, summary) -> {
          try (CSVPrinter printer = new CSVPrinter(out, Csv.FORMAT)) {
            printer.printRecord(columns.stream().map(Column::name));
            Happenings.forEach(store, summary, happening -> row(happening, printer, summary));
          }
        });
  }

  private void row(Happening happening, CSVPrinter printer, ExportSummary summary) {
    AcledTypes.Type type = types.of(happening.lead());
    if (type == null) {
      happening.tellings().forEach(telling -> summary.leftOut(NotCarried.NO_CODE));
      return;
    }
    AcledRow row = new AcledRow(happening, type);
    try {
      printer.printRecord(columns.stream().map(column -> cell(column.value().of(row))));
      summary.row(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number ? value.toString() : CsvCell.safe(value.toString());
  }
}
