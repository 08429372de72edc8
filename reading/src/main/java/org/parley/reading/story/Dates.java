// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Full dates, with a day, a month and a year, written in figures or with the month's name in one of
 * several languages (names from CLDR).
 */
final class Dates {
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "es", "de", "it", "pt", "ru", "uk", "pl", "tr", "ar", "fa", "id", "nl");
  private static final Map<String, Integer> MONTHS = months();
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\p{N}.:/-])([0-9]{1,2})(?:st|nd|rd|th|er|º|\\.)?[-\\s]+(?:de\\s+|of\\s+)?"
              + NAME
              + ",?[-\\s]+(?:de\\s+|del\\s+)?([0-9]{4})(?![0-9])");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})"
              + NAME
              + "\\s+([0-9]{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)([0-9]{4})(?![0-9])");

  /** "Apr 232017": the comma between day and year was lost. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("(?<!\\p{L})" + NAME + "\\s+([0-9]{2})((?:19|20)[0-9]{2})(?![0-9])");

  private static final Pattern ISO =
      Pattern.compile("(?<![0-9/-])([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?![0-9-])");
  private static final Pattern FIGURES =
      Pattern.compile("(?<![0-9./-])([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})(?![0-9])");

  private Dates() {}

  /**
   * A date that was found.
   *
   * @param start index of its first char in the text searched
   * @param end index after its last char
   */
  record Found(LocalDate day, int start, int end) {}

  /**
   * A date in figures that could be read in two ways.
   *
   * @param dayFirst as most of the world reads it
   * @param monthFirst as the United States read it
   */
  record Ambiguous(Found dayFirst, Found monthFirst) {}

  /** The dates in figures that could be read in two ways, in order. */
  static List<Ambiguous> ambiguous(String text) {
    List<Ambiguous> found = new ArrayList<>();
    Matcher figures = FIGURES.matcher(text);
    while (figures.find()) {
      int first = number(figures, 1);
      int second = number(figures, 3);
      int year = year(figures, 4);
      LocalDate dayFirst = date(year, second, first);
      LocalDate monthFirst = date(year, first, second);
      boolean dots = figures.group(2).equals(".");
      if (!dots && first != second && dayFirst != null && monthFirst != null) {
        found.add(
            new Ambiguous(
                new Found(dayFirst, figures.start(), figures.end()),
                new Found(monthFirst, figures.start(), figures.end())));
      }
    }
    return found;
  }

  /** The dates of a text in order; dates in figures that could be read in two ways are left out. */
  static List<Found> find(String text) {
    if (!hasYear(text)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Matcher dayFirst = DAY_FIRST.matcher(text);
    while (dayFirst.find()) {
      add(found, dayFirst, year(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    while (monthFirst.find()) {
      add(
          found,
          monthFirst,
          year(monthFirst, 3),
          month(monthFirst.group(1)),
          number(monthFirst, 2));
    }
    Matcher together = RUN_TOGETHER.matcher(text);
    while (together.find()) {
      add(found, together, year(together, 3), month(together.group(1)), number(together, 2));
    }
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      add(found, iso, year(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher figures = FIGURES.matcher(text);
    while (figures.find()) {
      int first = number(figures, 1);
      int second = number(figures, 3);
      boolean dots = figures.group(2).equals(".");
      if (dots || first > 12 || first == second) {
        add(found, figures, year(figures, 4), second, first);
      } else if (second > 12) {
        add(found, figures, year(figures, 4), first, second);
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** Four figures in a row: without them there is no full date, and most lines have none. */
  private static boolean hasYear(String text) {
    int figures = 0;
    for (int i = 0; i < text.length() && figures < 4; i++) {
      char c = text.charAt(i);
      figures = c >= '0' && c <= '9' ? figures + 1 : 0;
    }
    return figures == 4;
  }

  /** The day of a year, month and day in figures, or null when there is no such day. */
  static @Nullable LocalDate day(String year, String month, String day) {
    return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** Number of a month, 1 to 12, from its name or short name, or 0. */
  static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static void add(List<Found> found, Matcher match, int year, int month, int day) {
    LocalDate date = date(year, month, day);
    if (date != null) {
      found.add(new Found(date, match.start(), match.end()));
    }
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (year < EARLIEST || year > LATEST || month == 0) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // "31 February 2020" is no day
    }
  }

  private static int year(Matcher match, int group) {
    return number(match, group);
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    int[] contexts = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
    int[] widths = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
      for (int context : contexts) {
        for (int width : widths) {
          String[] names = symbols.getMonths(context, width);
          for (int month = 0; month < 12; month++) {
            String name = names[month].toLowerCase(Locale.ROOT).replace(".", "");
            // The first language wins: "mar" is March in English and elsewhere.
            months.putIfAbsent(name, month + 1);
          }
        }
      }
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }
}
