// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import org.parley.reading.Resources;

/**
 * Finds the words that tell times. Which classes of words a text holds is told in one pass, and
 * only the patterns that could match are tried. Immutable and thread-safe.
 */
final class TimeFinder {
  private static final Comparator<Found> EARLIEST_LONGEST =
      Comparator.comparingInt(Found::start).thenComparingInt(found -> -found.end());

  private final TimeWords words;
  private final List<TimePattern> patterns;
  private final Map<String, Long> classesOf = new HashMap<>();
  private final long[] needs;
  private final long digit;

  /**
   * Words that tell a time, by UTF-16 offsets in their text.
   *
   * @param parts what they consist of
   */
  record Found(int start, int end, TimeRule rule, TimeParts parts) {}

  /**
   * @throws Resources.ResourceException when a vocabulary file cannot be used
   */
  TimeFinder(Resources resources) {
    this.words = new TimeWords(resources);
    this.patterns = TimePattern.read(resources, words);
    Map<String, Long> bits = new HashMap<>();
    for (String name : words.classes()) {
      long bit = 1L << bits.size();
      bits.put(name, bit);
      for (String word : words.words(name)) {
        classesOf.merge(trigger(word), bit, (a, b) -> a | b);
      }
    }
    this.digit = 1L << bits.size();
    bits.put(TimeWords.DIGIT, digit);
    if (bits.size() > Long.SIZE) {
      throw new IllegalStateException(TimeWords.WORDS + " has more than 63 classes");
    }
    this.needs = new long[patterns.size()];
    for (int i = 0; i < needs.length; i++) {
      for (String name : patterns.get(i).needs()) {
        needs[i] |= bits.getOrDefault(name, 0L);
      }
    }
  }

  /** The patterns in order. */
  List<TimePattern> patterns() {
    return patterns;
  }

  /** What a text tells, in order, without overlap. */
  List<Found> find(String text) {
    long classes = classes(text);
    String lower = text.toLowerCase(Locale.ROOT);
    return find(text, pattern -> mayMatch(pattern, classes, lower));
  }

  private boolean mayMatch(int pattern, long classes, String lower) {
    if ((needs[pattern] & ~classes) != 0) {
      return false;
    }
    for (String literal : patterns.get(pattern).literals()) {
      if (!lower.contains(literal)) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #find(String)}, but tries every pattern; the oracle of its tests. */
  List<Found> findSlowly(String text) {
    return find(text, pattern -> true);
  }

  private List<Found> find(String text, IntPredicate tried) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < needs.length; i++) {
      if (tried.test(i)) {
        TimePattern pattern = patterns.get(i);
        Matcher matcher = pattern.pattern().matcher(text);
        while (matcher.find()) {
          TimeParts parts = TimeParts.of(words, pattern, matcher);
          all.add(new Found(matcher.start(), matcher.end(), pattern.rule(), parts));
        }
      }
    }
    all.sort(EARLIEST_LONGEST);
    List<Found> kept = new ArrayList<>();
    int covered = 0;
    for (Found found : all) {
      if (found.start() >= covered && found.end() > found.start()) {
        kept.add(found);
        covered = found.end();
      }
    }
    return kept;
  }

  /** The classes of the words of a text, as bits. */
  private long classes(String text) {
    long classes = 0;
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      char at = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(at)) {
        from = from < 0 ? i : from;
        classes |= at >= '0' && at <= '9' ? digit : 0;
      } else if (from >= 0) {
        classes |= classesOf.getOrDefault(text.substring(from, i).toLowerCase(Locale.ROOT), 0L);
        from = -1;
      }
    }
    return classes;
  }

  /**
   * The part of a word or phrase that stands in few texts: its longest run of letters, and of two
   * the last ("the end").
   */
  private static String trigger(String phrase) {
    String longest = "";
    for (String run : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")) {
      longest = run.length() >= longest.length() ? run : longest;
    }
    return longest;
  }
}
