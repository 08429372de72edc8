// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What an export wrote and what it could not. Not thread-safe while it is being filled. */
public final class ExportSummary {
  private final Map<String, Long> rows = new TreeMap<>();
  private final Map<NotCarried, Long> leftOut = new EnumMap<>(NotCarried.class);

  /** Counts a row of a file. */
  void row(String file) {
    rows.merge(file, 1L, Long::sum);
  }

  /** Notes a file that may have no rows. */
  void file(String file) {
    rows.putIfAbsent(file, 0L);
  }

  /** Counts an event that the format cannot carry. */
  void leftOut(NotCarried reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  /** Rows by name of the file. */
  public Map<String, Long> rows() {
    return Collections.unmodifiableMap(rows);
  }

  /** How many events were left out, by reason; empty for formats that carry all of the record. */
  public Map<NotCarried, Long> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }
}
