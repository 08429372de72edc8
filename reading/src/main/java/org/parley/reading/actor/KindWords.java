// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.Resources;

/** Guesses from its words what an unlisted body is. Immutable and thread-safe. */
final class KindWords {
  private final List<Row> rows = new ArrayList<>();

  private record Row(Guess guess, Set<String> words) {}

  /**
   * What a body is.
   *
   * @param sector PLOVER sector, or null
   */
  record Guess(Actor.Kind kind, @Nullable String sector) {}

  KindWords(Resources resources) {
    for (Resources.Row row : resources.rows("actor/kinds.tsv", 3)) {
      try {
        Actor.Kind kind = Actor.Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
        String sector = row.cell(1).isEmpty() ? null : row.cell(1);
        rows.add(new Row(new Guess(kind, sector), Set.of(row.cell(2).split(";"))));
      } catch (IllegalArgumentException e) {
        throw row.wrong("cannot be read: " + e.getMessage());
      }
    }
  }

  /**
   * The guess for a name.
   *
   * @param head the name's head word, which tells most
   */
  Guess guess(String name, String head) {
    for (Row row : rows) {
      if (row.words().contains(head)) {
        return row.guess();
      }
    }
    for (Row row : rows) {
      for (String word : name.split("[ -]")) {
        if (row.words().contains(word)) {
          return row.guess();
        }
      }
    }
    return new Guess(Actor.Kind.OTHER, null);
  }
}
