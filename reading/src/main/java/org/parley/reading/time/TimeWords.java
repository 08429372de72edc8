// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/**
 * The vocabulary of time expressions: classes of words with what each word stands for, and shapes
 * of digits and of phrases. Immutable and thread-safe.
 */
final class TimeWords {
  static final String WORDS = "time/words.tsv";
  private static final String SHAPES = "time/shapes.tsv";

  /** Stands for any digit where classes of words are listed. */
  static final String DIGIT = "digit";

  /** Classes whose words count only as they are written: "May", not "may". */
  private static final Set<String> AS_WRITTEN = Set.of("month", "weekday", "holiday", "calendar");

  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final Map<String, String> expressions = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  TimeWords(Resources resources) {
    for (Resources.Row row : resources.rows(WORDS, 3)) {
      for (String word : row.cell(2).split(";")) {
        if (word.isBlank()) {
          throw row.wrong("has no words");
        }
        values.computeIfAbsent(row.cell(0), k -> new HashMap<>()).put(key(word), row.cell(1));
        words.computeIfAbsent(row.cell(0), k -> new ArrayList<>()).add(word);
      }
    }
    words.forEach((name, ofClass) -> expressions.put(name, expression(name, ofClass)));
    for (Resources.Row row : resources.rows(SHAPES, 2)) {
      if (expressions.put(row.cell(0), row.cell(1)) != null) {
        throw row.wrong("has the name of a class or of another shape");
      }
    }
  }

  /** The regular expression of a class or shape, or null when there is none of the name. */
  @Nullable String expression(String name) {
    return expressions.get(name);
  }

  /** The classes of words. */
  Set<String> classes() {
    return words.keySet();
  }

  /** The words of a class; empty for a shape. */
  List<String> words(String name) {
    return words.getOrDefault(name, List.of());
  }

  /** The value of a word of a class, as the vocabulary gives it. */
  String value(String name, String word) {
    String value = values.getOrDefault(name, Map.of()).get(key(word));
    if (value == null) {
      throw new IllegalArgumentException(WORDS + " has no " + name + " \"" + word + "\"");
    }
    return value;
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static String expression(String name, List<String> words) {
    StringBuilder group = new StringBuilder("\\b");
    group.append(AS_WRITTEN.contains(name) ? "(?:" : "(?i:");
    List<String> longestFirst = new ArrayList<>(words);
    longestFirst.sort(Comparator.comparingInt((String word) -> -word.length()));
    for (int i = 0; i < longestFirst.size(); i++) {
      group.append(i == 0 ? "" : "|");
      group.append(longestFirst.get(i).replace(".", "\\.").replace("'", "['’]"));
    }
    return group.append(")(?!\\w)").toString();
  }
}
