// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.reading.time.TimeValue.Sense;

/** Joins two times of a sentence into one range: "from 3 May to 7 June", "2011–2014". */
final class Ranges {
  private static final Pattern TO =
      Pattern.compile("(?: (?:to|until|till|through)(?: the)? | ?[-–—] ?)");
  private static final Pattern AND = Pattern.compile(" and(?: the)? ");
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween(?: the)? $");

  private Ranges() {}

  /**
   * @param found times in order, by offsets in the page
   * @param text words of the sentence
   * @param base code point offset of the sentence in the page
   */
  static List<TimeExpression> join(List<TimeExpression> found, String text, int base) {
    List<TimeExpression> joined = new ArrayList<>();
    for (TimeExpression next : found) {
      TimeExpression last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.ends().isEmpty() && isRange(last, next, text, base)) {
        joined.set(joined.size() - 1, range(last, next, text, base));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean isRange(
      TimeExpression first, TimeExpression second, String text, int base) {
    if (!isDate(first) || !isDate(second)) {
      return false;
    }
    String between = cut(text, first.end() - base, second.start() - base);
    if (TO.matcher(between).matches()) {
      return true;
    }
    Matcher before = BETWEEN.matcher(cut(text, 0, first.start() - base));
    return AND.matcher(between).matches() && before.find();
  }

  private static boolean isDate(TimeExpression time) {
    return time.value().sense() == Sense.CALENDAR
        && time.value().unit() != null
        && time.value().length() == null;
  }

  private static TimeExpression range(
      TimeExpression first, TimeExpression second, String text, int base) {
    TimeValue a = first.value();
    TimeValue b = second.value();
    TimeUnit unit =
        a.unit() != null && b.unit() != null && a.unit().compareTo(b.unit()) < 0
            ? a.unit()
            : b.unit();
    boolean told = a.from() != null && b.to() != null && !b.to().isBefore(a.from());
    TimeValue value =
        told ? new TimeValue(a.from(), b.to(), unit, null, Sense.CALENDAR) : TimeValue.untold(unit);
    return new TimeExpression(
        first.start(),
        second.end(),
        cut(text, first.start() - base, second.end() - base),
        value,
        List.of(first, second));
  }

  private static String cut(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }
}
