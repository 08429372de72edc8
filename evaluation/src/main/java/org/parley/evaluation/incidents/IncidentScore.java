// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.model.Fatalities;
import org.parley.model.Incident;
import org.parley.model.Story;
import org.parley.reading.Resources;

/**
 * Holds incidents, accounts and tolls against stories with the day, province and toll that a crowd
 * gave them.
 *
 * <p>Wanted are pairs of stories of two outlets with one labelled day and one labelled province,
 * whatever their tolls; a pair is found when the main happening of both is one incident, and in a
 * row of its own when any is, for stories tell of earlier attacks too. The crowd often gives
 * another day than the one that the story prints, so a second row leaves such stories out, and a
 * third one also the pairs of one province one to three days apart, which may be the day after's
 * story of the same happening.
 */
public final class IncidentScore {
  private static final int NEXT_DAYS = 3;
  private static final double WORDS_ALIKE = 0.3;
  private static final int WORST = 10;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.-])[0-9]{1,4}(?![\\p{L}\\p{N}.-])");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{1,2} \\p{Lu}\\p{L}{2,8} [0-9]{4}|\\p{Lu}\\p{L}{2,8} [0-9]{1,2} [0-9]{4}|[0-9]{2}:[0-9]{2}");

  private final List<LabelledStory> all;
  private final ReadStories read;
  private final WordFloor words;
  private final StringBuilder text = new StringBuilder("## Incidents\n\n");

  private IncidentScore(List<LabelledStory> all, ReadStories read) {
    this.all = all;
    this.read = read;
    this.words = new WordFloor(all);
  }

  /**
   * Scores a file.
   *
   * @return Markdown tables, then the worst disagreements
   */
  public static String table(Language language, Resources resources, Path file) throws IOException {
    List<LabelledStory> stories = LabelledStory.read(file);
    ReadStories read = new ReadStories(language, resources, stories);
    List<LabelledStory> found = stories.stream().filter(read::isRead).toList();
    IncidentScore score = new IncidentScore(found, read);
    score.pairs();
    score.lookAlikes();
    score.accounts();
    score.tolls();
    score.worst();
    return score.text.toString();
  }

  private void pairs() {
    line("| pairs of two outlets | joined by | wanted | found | precision | recall | F1 |");
    line("|---|---|---|---|---|---|---|");
    rows("all labels", story -> true, (one, other) -> true);
    rows("developed on", LabelledStory::isDevelopedOn, (one, other) -> true);
    rows("held out", story -> !story.isDevelopedOn(), (one, other) -> true);
    rows("label and text agree on the day", this::agrees, (one, other) -> true);
    BiPredicate<LabelledStory, LabelledStory> clear = (one, other) -> !isNextDays(one, other);
    rows("… the next three days left out", this::agrees, clear);
    rows("… developed on", story -> agrees(story) && story.isDevelopedOn(), clear);
    rows("… held out", story -> agrees(story) && !story.isDevelopedOn(), clear);
    line("");
  }

  private void rows(
      String name,
      Predicate<LabelledStory> which,
      BiPredicate<LabelledStory, LabelledStory> counts) {
    row(name, "Parley, main happening", which, counts, read::shareMain);
    row(
        name,
        "Parley, any happening they tell",
        which,
        counts,
        (one, other) -> !read.shared(one, other).isEmpty());
    row(name, "floor: one day of publication", which, counts, this::isOneDay);
    row(
        name,
        "floor: one province and month, as labelled",
        which,
        counts,
        (one, other) ->
            one.place().equals(other.place())
                && YearMonth.from(one.day()).equals(YearMonth.from(other.day())));
    row(
        name,
        "floor: cosine of words " + WORDS_ALIKE,
        which,
        counts,
        (one, other) -> words.cosine(one, other) >= WORDS_ALIKE);
  }

  private void row(
      String name,
      String by,
      Predicate<LabelledStory> which,
      BiPredicate<LabelledStory, LabelledStory> counts,
      BiPredicate<LabelledStory, LabelledStory> joins) {
    PairTally tally = new PairTally();
    forEachPair(
        which,
        (one, other) -> {
          if (counts.test(one, other)) {
            tally.add(one.isLabelledAs(other), joins.test(one, other));
          }
        });
    line("| " + name + " | " + by + " | " + tally.cells() + " |");
  }

  private void lookAlikes() {
    int[] counts = new int[2];
    forEachPair(
        this::agrees,
        (one, other) -> {
          long days = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
          if (one.place().equals(other.place()) && days > NEXT_DAYS) {
            counts[0]++;
            counts[1] += read.shareMain(one, other) ? 0 : 1;
          }
        });
    line(
        String.format(
            Locale.ROOT,
            "Look-alikes of one province more than %d days apart: %d pairs, kept apart %.4f.\n",
            NEXT_DAYS,
            counts[0],
            share(counts[1], counts[0])));
  }

  private void accounts() {
    line("| pairs joined, labelled tolls differ | accounts differ on fatalities | share |");
    line("|---|---|---|");
    differs("all", story -> true);
    differs("developed on", LabelledStory::isDevelopedOn);
    differs("held out", story -> !story.isDevelopedOn());
    line("");
  }

  private void differs(String name, Predicate<LabelledStory> which) {
    int[] counts = new int[2];
    forEachPair(
        which,
        (one, other) -> {
          List<Incident> shared = read.shared(one, other);
          if (one.isLabelledAs(other) && one.dead() != other.dead() && !shared.isEmpty()) {
            counts[0]++;
            counts[1] += shared.stream().anyMatch(each -> differs(each, one, other)) ? 1 : 0;
          }
        });
    line(
        String.format(
            Locale.ROOT,
            "| %s: %d | %d | %.3f |",
            name,
            counts[0],
            counts[1],
            share(counts[1], counts[0])));
  }

  private boolean differs(Incident incident, LabelledStory one, LabelledStory other) {
    Set<String> stories = read.stories(one);
    stories.addAll(read.stories(other));
    return incident.accounts().stream()
        .anyMatch(
            account ->
                account.differsOn().contains(Incident.DiffersOn.FATALITIES)
                    && stories.contains(account.evidence().story()));
  }

  private void tolls() {
    line("| toll | stories | Parley | floor: first number |");
    line("|---|---|---|---|");
    tolls("all", story -> true);
    tolls("developed on", LabelledStory::isDevelopedOn);
    tolls("held out", story -> !story.isDevelopedOn());
    line("");
  }

  private void tolls(String name, Predicate<LabelledStory> which) {
    List<LabelledStory> chosen = all.stream().filter(which).toList();
    long right = chosen.stream().filter(story -> isToll(read.toll(story), story.dead())).count();
    long floor = chosen.stream().filter(story -> firstNumber(story) == story.dead()).count();
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f |",
            name,
            chosen.size(),
            share(right, chosen.size()),
            share(floor, chosen.size())));
  }

  /** Whether the labelled number is the one named, or lies in the range. */
  private static boolean isToll(@Nullable Fatalities toll, int dead) {
    if (toll == null) {
      return dead == 0;
    }
    Integer best = toll.best();
    Integer low = toll.low();
    Integer high = toll.high();
    return (best != null && best == dead)
        || (low != null && high != null && low <= dead && dead <= high);
  }

  private static int firstNumber(LabelledStory story) {
    Matcher number = NUMBER.matcher(DATE.matcher(story.page()).replaceAll(" "));
    return number.find() ? Integer.parseInt(number.group()) : 0;
  }

  /** Pairs joined although labelled far apart, pairs left apart, tolls far off. */
  private void worst() {
    List<Joined> far = new ArrayList<>();
    forEachPair(
        story -> true,
        (one, other) -> {
          long days = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
          if (read.shareMain(one, other) && !one.isLabelledAs(other)) {
            far.add(new Joined(days, one, other));
          }
        });
    far.sort(Comparator.comparingLong((Joined joined) -> -joined.days()));
    line("Joined, labelled furthest apart in time:\n");
    far.stream()
        .limit(WORST)
        .forEach(
            each ->
                line("- " + each.days() + " days: " + of(each.one()) + " ~ " + of(each.other())));
    line("\nTolls furthest from the label:\n");
    all.stream()
        .filter(story -> !isToll(read.toll(story), story.dead()))
        .sorted(Comparator.comparingDouble((LabelledStory story) -> -ratio(story)))
        .limit(WORST)
        .forEach(
            story -> line("- read " + ReadStories.number(read.toll(story)) + ": " + of(story)));
  }

  private record Joined(long days, LabelledStory one, LabelledStory other) {}

  private double ratio(LabelledStory story) {
    int found = ReadStories.number(read.toll(story));
    return Math.abs(Math.log((found + 1.0) / (story.dead() + 1.0)));
  }

  private static String of(LabelledStory story) {
    return String.join(
        " ",
        story.id(),
        story.day().toString(),
        story.place(),
        story.dead() + " dead",
        "(" + story.outlet() + ": " + story.title() + ")");
  }

  private void forEachPair(
      Predicate<LabelledStory> which,
      java.util.function.BiConsumer<LabelledStory, LabelledStory> action) {
    List<LabelledStory> chosen = all.stream().filter(which).toList();
    for (int i = 0; i < chosen.size(); i++) {
      for (int j = i + 1; j < chosen.size(); j++) {
        if (!chosen.get(i).outlet().equals(chosen.get(j).outlet())) {
          action.accept(chosen.get(i), chosen.get(j));
        }
      }
    }
  }

  private boolean agrees(LabelledStory story) {
    LocalDate printed = printed(story);
    return printed == null || printed.equals(story.day());
  }

  private @Nullable LocalDate printed(LabelledStory labelled) {
    Story story = read.story(labelled);
    return story == null ? null : story.published().from();
  }

  private boolean isOneDay(LabelledStory one, LabelledStory other) {
    LocalDate day = printed(one);
    return day != null && day.equals(printed(other));
  }

  private static boolean isNextDays(LabelledStory one, LabelledStory other) {
    long days = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
    return one.place().equals(other.place()) && days > 0 && days <= NEXT_DAYS;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
