// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.List;
import org.parley.reading.page.Charsets;

/**
 * A row of a table.
 *
 * @param line on which it begins, from 1
 * @param cells their bytes as they stand in the file, without quotes
 * @param whole false when it is longer than what is kept, or a quote in it never ends
 * @param ended whether a line break ends it, not the end of the file
 */
record CsvRow(long line, List<byte[]> cells, boolean whole, boolean ended) {
  CsvRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.size() == 1 && cells.get(0).length == 0;
  }

  /** The cells as text. */
  List<String> texts() {
    return cells.stream().map(cell -> Charsets.text(cell).strip()).toList();
  }
}
