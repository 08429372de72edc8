// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/**
 * A row of time/patterns.tsv.
 *
 * @param rule how what it captures is computed
 * @param pattern the regular expression with its classes written out
 * @param groups names of what it captures
 * @param needs classes and shapes without a word of which it cannot match
 * @param literals letters, in lower case, without which it cannot match
 * @param example a sentence of ours with what must be found in square brackets
 * @param reads what the example means in the situation that the file describes
 */
record TimePattern(
    TimeRule rule,
    Pattern pattern,
    Set<String> groups,
    Set<String> needs,
    List<String> literals,
    String example,
    String reads) {
  private static final String FILE = "time/patterns.tsv";

  /** What is needed as it stands begins with this, which no name of a class does. */
  private static final String LITERAL = "=";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(\\d?)\\}");
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+\\d?)>");
  private static final Pattern PIECE =
      Pattern.compile(
          "\\\\.|\\[(?:\\\\.|[^\\]])*\\]|\\{[a-z]+\\d?\\}|\\{[\\d,]+\\}|\\(\\?<?[!=:]"
              + "|\\(\\?<[a-z]+\\d?>|[()|\\d]|[A-Za-z]{3,}(?![?*{])");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
  private static final Pattern DIGITS = Pattern.compile("\\d|\\\\d|\\[[\\d-]+\\]");

  /**
   * The rows in order.
   *
   * @throws Resources.ResourceException when a row cannot be used
   */
  static List<TimePattern> read(Resources resources, TimeWords words) {
    List<TimePattern> patterns = new ArrayList<>();
    for (Resources.Row row : resources.rows(FILE, 4)) {
      patterns.add(of(row, words));
    }
    return List.copyOf(patterns);
  }

  private static TimePattern of(Resources.Row row, TimeWords words) {
    TimeRule rule;
    try {
      rule = TimeRule.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("names a rule that there is not: " + row.cell(0));
    }
    String expanded = expand(row, row.cell(1), words);
    Set<String> groups = new HashSet<>();
    Matcher group = GROUP.matcher(expanded);
    while (group.find()) {
      groups.add(group.group(1));
    }
    Set<String> needs = new HashSet<>();
    for (String name : always(row.cell(1))) {
      needs.addAll(needs(name, words));
    }
    List<String> literals =
        needs.stream().filter(TimePattern::isLiteral).map(name -> name.substring(1)).toList();
    needs.removeIf(TimePattern::isLiteral);
    if (needs.isEmpty()) {
      throw row.wrong("must have a class or digits that always stand in it, to be looked for fast");
    }
    try {
      Pattern pattern = Pattern.compile(expanded);
      return new TimePattern(
          rule, pattern, Set.copyOf(groups), Set.copyOf(needs), literals, row.cell(2), row.cell(3));
    } catch (PatternSyntaxException e) {
      throw row.wrong("is no regular expression: " + e.getDescription());
    }
  }

  private static boolean isLiteral(String need) {
    return need.startsWith(LITERAL);
  }

  private static Set<String> needs(String name, TimeWords words) {
    String expression = words.expression(name);
    if (expression == null || name.equals(TimeWords.DIGIT) || !words.words(name).isEmpty()) {
      return Set.of(name);
    }
    Set<String> needs = new HashSet<>();
    for (String inner : always(expression)) {
      needs.addAll(needs(inner, words));
    }
    return needs;
  }

  private static String expand(Resources.Row row, String pattern, TimeWords words) {
    StringBuilder expanded = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(pattern);
    while (placeholder.find()) {
      String expression = words.expression(placeholder.group(1));
      if (expression == null) {
        throw row.wrong("uses {" + placeholder.group(1) + "}, which is no class and no shape");
      }
      String name = placeholder.group(1) + placeholder.group(2);
      placeholder.appendReplacement(
          expanded,
          Matcher.quoteReplacement("(?<" + name + ">" + expand(row, expression, words) + ")"));
    }
    return placeholder.appendTail(expanded).toString();
  }

  /** A bracket that is open: what stands in all of its alternatives so far, and in this one. */
  private static final class Open {
    private final boolean negative;
    private @Nullable Set<String> common;
    private Set<String> current = new HashSet<>();

    Open(boolean negative) {
      this.negative = negative;
    }

    void next() {
      common = needs();
      current = new HashSet<>();
    }

    Set<String> needs() {
      Set<String> needs = new HashSet<>(negative ? Set.of() : current);
      if (common != null) {
        needs.retainAll(common);
      }
      return needs;
    }
  }

  /** Names of the classes, "digit" and letters that always stand in or beside what matches. */
  private static Set<String> always(String pattern) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(false));
    Matcher piece = PIECE.matcher(pattern);
    while (piece.find()) {
      String found = piece.group();
      boolean optional = isOptional(pattern, piece.end());
      if (found.startsWith("(")) {
        open.push(new Open(found.equals("(?!") || found.equals("(?<!")));
      } else if (found.equals(")") && open.size() > 1) {
        Set<String> closed = open.pop().needs();
        if (!optional) {
          open.element().current.addAll(closed);
        }
      } else if (found.equals("|")) {
        open.element().next();
      } else if (!optional && PLACEHOLDER.matcher(found).matches()) {
        open.element().current.add(found.replaceAll("[{}\\d]", ""));
      } else if (!optional && DIGITS.matcher(found).matches()) {
        open.element().current.add(TimeWords.DIGIT);
      } else if (LETTERS.matcher(found).matches()) {
        open.element().current.add(LITERAL + found.toLowerCase(Locale.ROOT));
      }
    }
    return open.element().needs();
  }

  private static boolean isOptional(String pattern, int at) {
    return at < pattern.length()
        && (pattern.charAt(at) == '?' || pattern.charAt(at) == '*' || pattern.startsWith("{0", at));
  }
}
