// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;

/** CAMEO codes of events, as strings with their leading zeros. Immutable and thread-safe. */
final class Cameo {
  private static final int ROOT = 2;
  private static final int BASE = 3;
  private static final int LAST_VERBAL_COOPERATION = 5;
  private static final int LAST_COOPERATION = 8;
  private static final int LAST_VERBAL_CONFLICT = 13;

  private final Map<String, String> ofType = new HashMap<>();
  private final Map<String, Double> goldstein = new HashMap<>();

  /** Reads {@code plover-to-cameo.tsv} and {@code goldstein.tsv}. */
  Cameo() {
    for (List<String> row : Tables.rows("plover-to-cameo.tsv", 3)) {
      ofType.put(row.get(0) + " " + row.get(1), row.get(2));
    }
    for (List<String> row : Tables.rows("goldstein.tsv", 2)) {
      goldstein.put(row.get(0), Double.valueOf(row.get(1)));
    }
  }

  /** The event's own code, or else the most general one of its type and mode. */
  String code(Event event) {
    if (event.cameo() != null) {
      return event.cameo();
    }
    String ofMode = ofType.get(event.type() + " " + event.mode());
    String ofPlainType = ofType.get(event.type() + " ");
    if (ofPlainType == null) {
      throw new IllegalStateException("plover-to-cameo.tsv has no row for " + event.type());
    }
    return ofMode == null ? ofPlainType : ofMode;
  }

  /** The code of the second level; that of the first for a code of the first. */
  static String base(String code) {
    return code.substring(0, Math.min(BASE, code.length()));
  }

  /** The code of the first level. */
  static String root(String code) {
    return code.substring(0, Math.min(ROOT, code.length()));
  }

  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  static int quad(String code) {
    int root = Integer.parseInt(root(code));
    if (root <= LAST_VERBAL_COOPERATION) {
      return 1;
    }
    if (root <= LAST_COOPERATION) {
      return 2;
    }
    return root <= LAST_VERBAL_CONFLICT ? 3 : 4;
  }

  /** The value of the code, of its base or of its root; null when the list has none of them. */
  @Nullable Double goldstein(String code) {
    Double own = goldstein.get(code);
    Double ofBase = goldstein.getOrDefault(base(code), goldstein.get(root(code)));
    return own == null ? ofBase : own;
  }
}
