// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parley.reading.time.TimeWords.TimePattern;

/** What a pattern captured, read by the vocabulary. */
final class TimeParts {
  private final TimeWords words;
  private final TimePattern pattern;
  private final Matcher matcher;

  TimeParts(TimeWords words, TimePattern pattern, Matcher matcher) {
    this.words = words;
    this.pattern = pattern;
    this.matcher = matcher;
  }

  int year() {
    return Integer.parseInt(captured("year"));
  }

  int month() {
    String digits = group("mm");
    return Integer.parseInt(digits == null ? words.value("month", captured("month")) : digits);
  }

  int day() {
    return Integer.parseInt(captured("day"));
  }

  int weekday() {
    return Integer.parseInt(words.value("weekday", captured("weekday")));
  }

  int number() {
    String number = group("number");
    return number == null ? 1 : Integer.parseInt(words.value("number", number));
  }

  /** Unit of the words, or null. */
  @Nullable String unit() {
    String unit = group("unit");
    return unit == null ? null : words.value("unit", unit);
  }

  /** "last", "next", "this coming", ... in lower case; empty when the words have none. */
  String relation() {
    String relation = group("rel");
    return relation == null ? "" : relation.toLowerCase(Locale.ROOT);
  }

  int offsetFrom() {
    return Integer.parseInt(offset()[0]);
  }

  int offsetTo() {
    return Integer.parseInt(offset()[1]);
  }

  private String[] offset() {
    return words.value("offset", captured("offset")).split("\\.\\.", 2);
  }

  private String captured(String name) {
    String captured = group(name);
    if (captured == null) {
      throw new IllegalStateException("the pattern " + matcher.pattern() + " captures no " + name);
    }
    return captured;
  }

  private @Nullable String group(String name) {
    return pattern.groups().contains(name) ? matcher.group(name) : null;
  }
}
