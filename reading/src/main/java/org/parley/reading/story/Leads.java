// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/**
 * Knows the lines that tell who wrote a story, when and where: bylines, date lines, "Source: …".
 * From {@code story/leads.tsv}.
 */
final class Leads {
  private static final String FILE = "story/leads.tsv";
  private static final int MOST_LEAD_WORDS = 5;
  private static final int MOST_BYLINE_WORDS = 14;
  private static final int MOST_CREDITS_WORDS = 60;
  private static final int LONGEST = 600;
  private static final int MOST_BEFORE_DATE = 14;

  /** "3 March 2023 | Politics", "3 March 2023, by Jane Doe". */
  private static final Pattern LISTED =
      Pattern.compile("[|·•/]|[0-9]{4}\\s*[,–—-]\\s*\\p{L}| at [0-9]");

  /** "Wela, 3 March 2023". */
  private static final Pattern BEFORE_DATE =
      Pattern.compile("^\\p{Lu}[\\p{L} .|/-]{2,50}[,|–—-]\\s*[^,|–—-]{6,30}$");

  /** A stamp in any script: a year and a clock beside bars, "| ১ মার্চ, ২০২৩ | ১০:৪৬". */
  private static final Pattern STAMP =
      Pattern.compile(
          "^(?=.*(?<!\\p{Nd})\\p{Nd}{4}(?!\\p{Nd}))(?=.*\\p{Nd}{1,2}:\\p{Nd}{2}).*[|•·].*$");

  private static final int MOST_STAMP_WORDS = 8;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");

  /** What such a line tells. */
  enum Kind {
    BYLINE,
    CREDITS,
    DATE,
    SOURCE
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  private Leads() {}

  static Leads load(Resources resources) {
    Leads leads = new Leads();
    for (Resources.Row row : resources.rows(FILE, 2)) {
      String words = Words.plain(row.cell(1));
      if (words.isEmpty() || words.split(" ").length > MOST_LEAD_WORDS) {
        throw row.wrong("needs one to five words in column 2");
      }
      try {
        leads.kinds.put(words, Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw row.wrong("has none of byline, credits, date, source in column 1");
      }
    }
    return leads;
  }

  /** What the line tells about its story, or null when it does not look like such a line. */
  @Nullable Kind match(String line, Shape shape) {
    if (shape.words() > MOST_CREDITS_WORDS || line.length() > LONGEST) {
      return null;
    }
    Kind lead = lead(line);
    if (lead == Kind.CREDITS) {
      return Kind.CREDITS;
    }
    List<Dates.Found> dates = shape.words() <= 20 ? Dates.find(line) : List.of();
    if (!dates.isEmpty()
        && wordsBeside(line, dates.get(0)) <= most(line, dates.get(0), lead, shape)) {
      return Kind.DATE;
    }
    if (shape.words() <= MOST_STAMP_WORDS && STAMP.matcher(line).matches()) {
      return Kind.DATE;
    }
    boolean few = shape.words() <= MOST_BYLINE_WORDS && shape.words() >= 2;
    if (lead == Kind.SOURCE && few && shape.end() != Shape.End.STOP) {
      return Kind.SOURCE;
    }
    boolean names = shape.capitals() * 2 >= shape.words() || isUncased(line);
    boolean open = shape.end() == Shape.End.OPEN;
    return lead == Kind.BYLINE && few && names && open && !isTitle(shape) ? Kind.BYLINE : null;
  }

  /** How many words may stand beside a date: few in a sentence, more beside a lead or in a list. */
  private static int most(String line, Dates.Found date, @Nullable Kind lead, Shape shape) {
    boolean first = date.start() <= MOST_BEFORE_DATE;
    boolean last = date.end() == line.length() && BEFORE_DATE.matcher(line).find();
    boolean listed =
        shape.end() != Shape.End.STOP && (first && LISTED.matcher(line).find() || last);
    return lead == Kind.DATE || listed ? 7 : 3;
  }

  /** "By" begins headlines too, which are longer. */
  private static boolean isTitle(Shape shape) {
    return shape.words() > 9 && shape.stops() == 0 && shape.capitals() * 10 < shape.words() * 7;
  }

  private @Nullable Kind lead(String line) {
    String plain = Words.plain(line.length() > 80 ? line.substring(0, 80) : line);
    Kind found = null;
    int at = -1;
    for (int words = 0; words < MOST_LEAD_WORDS && at < plain.length(); words++) {
      int next = plain.indexOf(' ', at + 1);
      at = next < 0 ? plain.length() : next;
      Kind kind = kinds.get(plain.substring(0, at));
      found = kind != null ? kind : found;
    }
    return found;
  }

  private static int wordsBeside(String line, Dates.Found date) {
    Matcher words =
        LETTERS.matcher(line.substring(0, date.start()) + " " + line.substring(date.end()));
    int count = 0;
    while (words.find()) {
      count++;
    }
    return count;
  }

  private static boolean isUncased(String line) {
    return line.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }
}
