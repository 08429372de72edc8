// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.parley.reading.Resources;

/**
 * Rows of meaning by the head of their predicate. Immutable and thread-safe.
 *
 * @param <L> what a row holds
 */
public final class Lexicon<L extends Lexeme> {
  private final Map<String, List<L>> byHead;

  private Lexicon(Map<String, List<L>> byHead) {
    this.byHead = byHead;
  }

  /**
   * Reads a file of rows.
   *
   * @param parse makes a lexeme of a row, or throws IllegalArgumentException with a reason that is
   *     then told with file and line
   */
  public static <L extends Lexeme> Lexicon<L> read(
      Resources resources, String file, int columns, Function<Resources.Row, L> parse) {
    Map<String, List<L>> byHead = new HashMap<>();
    for (Resources.Row row : resources.rows(file, columns)) {
      try {
        L lexeme = parse.apply(row);
        byHead
            .computeIfAbsent(
                key(lexeme.predicate().part(), lexeme.predicate().lemma()), k -> new ArrayList<>())
            .add(lexeme);
      } catch (IllegalArgumentException e) {
        throw row.wrong(String.valueOf(e.getMessage()));
      }
    }
    Comparator<L> longest = Comparator.comparingInt(lexeme -> -lexeme.predicate().length());
    byHead.values().forEach(list -> list.sort(longest));
    return new Lexicon<>(Map.copyOf(byHead));
  }

  /** The rows of a head, the longest predicates first, then in the order of the file. */
  public List<L> of(Predicate.Part part, String lemma) {
    return byHead.getOrDefault(key(part, lemma.toLowerCase(Locale.ROOT)), List.of());
  }

  /** All rows. */
  public List<L> all() {
    return byHead.values().stream().flatMap(List::stream).toList();
  }

  private static String key(Predicate.Part part, String lemma) {
    return part + ":" + lemma;
  }
}
