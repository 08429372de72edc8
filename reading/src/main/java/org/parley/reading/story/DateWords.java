// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.reading.Resources;

/** Words that tell whether a date is the story's own. From {@code story/date-words.tsv}. */
final class DateWords {
  private static final String FILE = "story/date-words.tsv";

  /** A date after so many chars has left the headline behind. */
  private static final int LATEST_STAMP = 320;

  private static final Pattern WEEKDAY_OR_TIME =
      Pattern.compile(
          "\\b\\p{Lu}\\p{L}{2,8}day,?\\s*$|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?,?\\s*$"
              + "|\\b(?:[01][0-9]|2[0-3])[:.]?[0-5][0-9],?\\s*$");
  private static final Pattern BEGINNING =
      Pattern.compile("^[(\\[\"“‘']?(?:\\p{Lu}|\\p{N})|^by\\s|^\\p{Ll}{3,12}:\\s");
  private static final Pattern BRACKET = Pattern.compile("^\\s*\\(([^()]{1,60})\\)");

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  private DateWords() {}

  static DateWords load(Resources resources) {
    DateWords loaded = new DateWords();
    for (Resources.Row row : resources.rows(FILE, 3)) {
      switch (row.cell(0)) {
        case "future", "past", "archive", "updated", "stamp", "within" ->
            loaded.words.computeIfAbsent(row.cell(0), k -> new HashSet<>()).add(row.cell(1));
        case "ordinal" -> loaded.addOrdinal(row);
        default ->
            throw row.wrong("has none of future, past, archive, updated, stamp, within, ordinal");
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

  /**
   * Whether a full date near the start of a text stands in none of its sentences: nothing leads up
   * to it but a label, a headline or an agency, and a new sentence follows.
   *
   * @param title the story's headline, which may be printed again before the date
   * @param start index of the date's first char
   * @param end index after its last char
   */
  boolean isStamp(String title, String text, int start, int end) {
    if (start > LATEST_STAMP) {
      return false;
    }
    String before = WEEKDAY_OR_TIME.matcher(text.substring(0, start)).replaceFirst("").strip();
    String after = text.substring(end);
    Matcher change = BRACKET.matcher(after);
    if (change.find() && isUpdate(change.group(1))) {
      after = after.substring(change.end()); // "(updated 14:30 …)"
    }
    after = after.replaceFirst("^[\\s,;:.|)–—-]+", "");
    boolean begins = after.isEmpty() || BEGINNING.matcher(after).find();
    String plain = Words.plain(before);
    boolean labelled =
        words.getOrDefault("stamp", Set.of()).stream()
            .anyMatch(label -> plain.equals(label) || plain.endsWith(" " + label));
    boolean headed = !plain.isEmpty() && plain.equals(Words.plain(title));
    if (before.isEmpty() || headed || labelled) {
      return begins || labelled;
    }
    String last = before.substring(before.lastIndexOf(' ') + 1);
    boolean apart = Character.isUpperCase(last.codePointAt(0)) || last.matches(".*[.!?\"”|]");
    return begins && apart && !words.getOrDefault("within", Set.of()).contains(Words.plain(last));
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
