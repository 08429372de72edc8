// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.language.Token;

/** Prepositions that may open a clause, from {@code clause-openers.tsv}. Immutable. */
final class ClauseOpeners {
  private static final String FILE = "clause-openers.tsv";

  private final Map<String, Row> rows;

  private ClauseOpeners(Map<String, Row> rows) {
    this.rows = Map.copyOf(rows);
  }

  private record Row(Set<String> notUnder, Set<String> notBefore) {}

  static ClauseOpeners load() {
    Map<String, Row> rows = new HashMap<>();
    for (List<String> row : MendTable.rows(FILE, 3)) {
      rows.put(row.get(0), new Row(words(row.get(1)), words(row.get(2))));
    }
    return new ClauseOpeners(rows);
  }

  private static Set<String> words(String cell) {
    return cell.isBlank() ? Set.of() : Set.of(cell.split(";"));
  }

  /**
   * Whether a preposition may open a clause whose subject was read as its object.
   *
   * @param above what the preposition hangs on
   * @param object the noun read as its object
   */
  boolean opens(Token preposition, Token above, Token object) {
    Row row = rows.get(preposition.lemma());
    return row != null
        && !row.notUnder().contains(above.lemma())
        && !row.notBefore().contains(object.lemma());
  }
}
