// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final Set<String> AS_WRITTEN =
      Set.of("month", "weekday", "holiday", "calendar", "era");

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
    String any = anyOf(new TreeSet<>(words));
    return "\\b(?" + (AS_WRITTEN.contains(name) ? "" : "i") + ":" + any + ")(?!\\w)";
  }

  /**
   * A regular expression for any of some words, the longest first. Words with the same beginning
   * share it, so that one look at a letter passes over many of them.
   */
  private static String anyOf(SortedSet<String> words) {
    SortedMap<Integer, SortedSet<String>> byFirst = new TreeMap<>();
    for (String word : words) {
      if (!word.isEmpty()) {
        int first = word.codePointAt(0);
        byFirst
            .computeIfAbsent(first, k -> new TreeSet<>())
            .add(word.substring(Character.charCount(first)));
      }
    }
    List<String> branches = new ArrayList<>();
    byFirst.forEach((first, rest) -> branches.add(letter(first) + anyOf(rest)));
    String any = branches.size() == 1 ? branches.get(0) : "(?:" + String.join("|", branches) + ")";
    if (branches.isEmpty()) {
      return "";
    }
    return words.contains("") ? "(?:" + any + ")?" : any;
  }

  private static String letter(int letter) {
    return switch (letter) {
      case '.' -> "\\.";
      case '\'' -> "['’]";
      default -> Character.toString(letter);
    };
  }
}
