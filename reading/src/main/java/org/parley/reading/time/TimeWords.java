// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.parley.reading.Resources;

/** The vocabulary and the patterns of time expressions. Immutable and thread-safe. */
final class TimeWords {
  private static final String WORDS = "time/words.tsv";
  private static final String PATTERNS = "time/patterns.tsv";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final List<TimePattern> patterns = new ArrayList<>();

  /**
   * A rule and the pattern that sets it off.
   *
   * @param groups names of what the pattern captures
   */
  record TimePattern(TimeRule rule, Pattern pattern, Set<String> groups) {}

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  TimeWords(Resources resources) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Resources.Row row : resources.rows(WORDS, 3)) {
      for (String word : row.cell(2).split(";")) {
        if (word.isBlank()) {
          throw row.wrong("has no words");
        }
        values
            .computeIfAbsent(row.cell(0), k -> new HashMap<>())
            .put(word.toLowerCase(Locale.ROOT), row.cell(1));
        words.computeIfAbsent(row.cell(0), k -> new ArrayList<>()).add(word);
      }
    }
    for (Resources.Row row : resources.rows(PATTERNS, 2)) {
      patterns.add(pattern(row, words));
    }
  }

  /** The patterns in order. */
  List<TimePattern> patterns() {
    return patterns;
  }

  /** The value of a word of a class, as the vocabulary gives it. */
  String value(String group, String word) {
    Map<String, String> ofClass = values.getOrDefault(group, Map.of());
    String value = ofClass.get(word.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new IllegalArgumentException(WORDS + " has no " + group + " \"" + word + "\"");
    }
    return value;
  }

  private static TimePattern pattern(Resources.Row row, Map<String, List<String>> words) {
    TimeRule rule;
    try {
      rule = TimeRule.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("names a rule that there is not: " + row.cell(0));
    }
    StringBuilder expanded = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(row.cell(1));
    while (placeholder.find()) {
      String name = placeholder.group(1);
      List<String> ofClass = words.get(name);
      if (ofClass == null) {
        throw row.wrong("uses {" + name + "}, a class that " + WORDS + " does not have");
      }
      placeholder.appendReplacement(expanded, Matcher.quoteReplacement(group(name, ofClass)));
    }
    placeholder.appendTail(expanded);
    try {
      Set<String> groups = new HashSet<>();
      Matcher group = GROUP.matcher(expanded);
      while (group.find()) {
        groups.add(group.group(1));
      }
      return new TimePattern(rule, Pattern.compile(expanded.toString()), Set.copyOf(groups));
    } catch (PatternSyntaxException e) {
      throw row.wrong("is no regular expression: " + e.getDescription());
    }
  }

  private static String group(String name, List<String> words) {
    boolean asWritten = name.equals("month") || name.equals("weekday");
    StringBuilder group = new StringBuilder("(?<" + name + ">\\b" + (asWritten ? "(?:" : "(?i:"));
    List<String> longestFirst = new ArrayList<>(words);
    longestFirst.sort(Comparator.comparingInt((String w) -> -w.length()));
    for (int i = 0; i < longestFirst.size(); i++) {
      group.append(i == 0 ? "" : "|").append(Pattern.quote(longestFirst.get(i)));
    }
    return group.append("))(?!\\w)").toString();
  }
}
