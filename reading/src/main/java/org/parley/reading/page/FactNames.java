// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/** Under which names pages state facts of themselves. From {@code page/facts.tsv}. Immutable. */
final class FactNames {
  private static final String FILE = "page/facts.tsv";

  private final Map<String, Name> names;

  private FactNames(Map<String, Name> names) {
    this.names = Map.copyOf(names);
  }

  /** What is stated. */
  enum What {
    TITLE,
    OUTLET,
    AUTHOR,
    PUBLISHED,
    MODIFIED,
    SHOWN,
    TYPE,
    BODY,
    ADDRESS;

    Facts.@Nullable Kind dateKind() {
      return switch (this) {
        case PUBLISHED -> Facts.Kind.PUBLISHED;
        case MODIFIED -> Facts.Kind.MODIFIED;
        case SHOWN -> Facts.Kind.SHOWN;
        case TITLE, OUTLET, AUTHOR, TYPE, BODY, ADDRESS -> null;
      };
    }
  }

  /**
   * What a name states.
   *
   * @param rank the lowest is believed first
   */
  record Name(What what, int rank) {}

  static FactNames load(Resources resources) {
    Map<String, Name> names = new HashMap<>();
    for (Resources.Row row : resources.rows(FILE, 3)) {
      try {
        names.put(
            row.cell(2).toLowerCase(Locale.ROOT),
            new Name(
                What.valueOf(row.cell(0).toUpperCase(Locale.ROOT)), Integer.parseInt(row.cell(1))));
      } catch (IllegalArgumentException e) {
        throw row.wrong("needs a kind of fact, a rank in figures and a name");
      }
    }
    return new FactNames(names);
  }

  /** What a name such as {@code meta:og:title} states, or null; its case does not matter. */
  @Nullable Name find(String name) {
    return names.get(name.toLowerCase(Locale.ROOT));
  }
}
