// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.incidents;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fatalities;

/** Tolls read from the text against those of the labels. For one thread. */
final class TollTable {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.-])[0-9]{1,4}(?![\\p{L}\\p{N}.-])");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{1,2} \\p{Lu}\\p{L}{2,8} [0-9]{4}|\\p{Lu}\\p{L}{2,8} [0-9]{1,2} [0-9]{4}|[0-9]{2}:[0-9]{2}");

  private final List<LabelledStory> all;
  private final ReadStories read;

  TollTable(List<LabelledStory> all, ReadStories read) {
    this.all = all;
    this.read = read;
  }

  /** Share of stories whose toll is right, and that of a program that takes the first number. */
  record Share(int stories, double parley, double floor) {
    String cells() {
      return String.format(Locale.ROOT, "%d | %.3f | %.3f", stories, parley, floor);
    }
  }

  Share share(Predicate<LabelledStory> which) {
    List<LabelledStory> chosen = all.stream().filter(which).toList();
    double count = Math.max(1, chosen.size());
    long right = chosen.stream().filter(this::isRight).count();
    long floor = chosen.stream().filter(story -> firstNumber(story) == story.dead()).count();
    return new Share(chosen.size(), right / count, floor / count);
  }

  /** Whether the labelled number is the one named, or lies in the range. */
  boolean isRight(LabelledStory story) {
    Fatalities toll = read.toll(story);
    return toll == null ? story.dead() == 0 : holds(toll, story.dead());
  }

  private static boolean holds(Fatalities toll, int dead) {
    Integer best = toll.best();
    Integer low = toll.low();
    Integer high = toll.high();
    return (best != null && best == dead)
        || (low != null && high != null && low <= dead && dead <= high);
  }

  /** How far a toll is from the label: the logarithm of their ratio. */
  double distance(LabelledStory story) {
    int found = ReadStories.number(read.toll(story));
    return Math.abs(Math.log((found + 1.0) / (story.dead() + 1.0)));
  }

  private static int firstNumber(LabelledStory story) {
    Matcher number = NUMBER.matcher(DATE.matcher(story.page()).replaceAll(" "));
    return number.find() ? Integer.parseInt(number.group()) : 0;
  }

  /** The toll that was read, for people. */
  static String words(@Nullable Fatalities toll) {
    return toll == null ? "none" : String.valueOf(ReadStories.number(toll));
  }
}
