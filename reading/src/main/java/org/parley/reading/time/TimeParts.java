// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a pattern captured, read by the vocabulary. Immutable. */
final class TimeParts {
  private final TimeWords words;
  private final Map<String, String> captured;

  private TimeParts(TimeWords words, Map<String, String> captured) {
    this.words = words;
    this.captured = captured;
  }

  /** What a matcher that has just found its pattern captured. */
  static TimeParts of(TimeWords words, TimePattern pattern, Matcher matcher) {
    Map<String, String> captured = new HashMap<>();
    for (String name : pattern.groups()) {
      String text = matcher.group(name);
      if (text != null) {
        captured.put(name, text);
      }
    }
    return new TimeParts(words, captured);
  }

  /**
   * One of the two times of an ellipsis such as "3 to 7 March": what only the other has is borrowed
   * from it, but for the last figures of the second year ("1914–18").
   *
   * @param second whether the second is wanted, whose parts have names that end in 2
   */
  TimeParts side(boolean second) {
    Map<String, String> side = new HashMap<>();
    captured.forEach(
        (name, text) -> {
          boolean ofSecond = name.endsWith("2");
          String plain = ofSecond ? name.substring(0, name.length() - 1) : name;
          if (ofSecond == second) {
            side.put(plain, text);
          } else if (!plain.equals("short")) {
            side.putIfAbsent(plain, text);
          }
        });
    return new TimeParts(words, side);
  }

  boolean has(String name) {
    return captured.containsKey(name);
  }

  /** The words captured under a name, or null. */
  @Nullable String text(String name) {
    return captured.get(name);
  }

  /** What the vocabulary gives for the words captured under the name of a class, or null. */
  @Nullable String value(String name) {
    String text = captured.get(name);
    return text == null ? null : words.value(name, text);
  }

  /** As {@link #value}, as a whole number. */
  @Nullable Integer number(String name) {
    String value = value(name);
    return value == null ? null : Integer.valueOf(value);
  }

  /** The digits captured under a name as a number, or null. */
  @Nullable Integer digits(String name) {
    String text = captured.get(name);
    return text == null ? null : Integer.valueOf(text.replaceAll("\\D", ""));
  }

  /** How many, or null when the words do not say. */
  @Nullable BigDecimal count() {
    String digits = captured.get("amount");
    String counted = value("number");
    if (digits == null && (has("vague") || (isPlural() && isSingle()))) {
      return null; // "several days", "days", "a months-long siege"
    }
    BigDecimal count =
        digits != null
            ? new BigDecimal(digits.replace(",", ""))
            : new BigDecimal(counted == null ? "1" : counted);
    String ones = value("ones");
    count = ones == null ? count : count.add(new BigDecimal(ones));
    return has("half") ? count.add(new BigDecimal("0.5")) : count;
  }

  private boolean isPlural() {
    return String.valueOf(captured.get("unit")).endsWith("s");
  }

  private boolean isSingle() {
    String number = captured.get("number");
    return number == null || number.equals("a") || number.equals("an");
  }

  /** The unit, or null. */
  @Nullable TimeUnit unit() {
    String unit = value("unit");
    return unit == null ? null : TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT));
  }
}
