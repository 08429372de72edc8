// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.reading.Resources;

/** Words that tell whether a date is the story's own. From {@code story/date-words.tsv}. */
final class DateWords {
  private static final String FILE = "story/date-words.tsv";

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  private DateWords() {}

  static DateWords load(Resources resources) {
    DateWords loaded = new DateWords();
    for (Resources.Row row : resources.rows(FILE, 3)) {
      switch (row.cell(0)) {
        case "future", "past", "archive", "updated" ->
            loaded.words.computeIfAbsent(row.cell(0), k -> new HashSet<>()).add(row.cell(1));
        case "ordinal" -> loaded.addOrdinal(row);
        default -> throw row.wrong("has none of future, past, archive, updated, ordinal");
      }
    }
    return loaded;
  }

  private void addOrdinal(Resources.Row row) {
    try {
      ordinals.put(row.cell(1), Integer.valueOf(row.cell(2)));
    } catch (NumberFormatException e) {
      throw row.wrong("needs a number in column 3");
    }
  }

  boolean hasFuture(String text) {
    return has("future", text);
  }

  boolean hasPast(String text) {
    return has("past", text);
  }

  boolean isArchive(String caption) {
    return has("archive", caption);
  }

  boolean isUpdate(String dateLine) {
    return has("updated", dateLine);
  }

  /** Value of "eighth" or "73rd"; 0 when it is none. */
  int ordinal(String word) {
    String figures = word.replaceAll("[^0-9]", "");
    return figures.isEmpty() || figures.length() > 3
        ? ordinals.getOrDefault(word.toLowerCase(Locale.ROOT), 0)
        : Integer.parseInt(figures);
  }

  private boolean has(String kind, String text) {
    String plain = " " + Words.plain(text) + " ";
    for (String word : words.getOrDefault(kind, Set.of())) {
      if (plain.contains(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }
}
