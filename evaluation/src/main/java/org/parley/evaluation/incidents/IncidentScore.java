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
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.model.Incident;
import org.parley.model.Story;
import org.parley.reading.Resources;

/**
 * Holds incidents, accounts and tolls against stories with the day, province and toll that a crowd
 * gave them, and against one reader's judgement of which stories lead with one happening.
 *
 * <p>By the labels, pairs of stories of two outlets with one labelled day and one labelled province
 * are wanted, whatever they tell; the labelled day is in practice the day of publication, or
 * another day altogether, so rows of their own leave out stories whose label contradicts the day
 * that they print, and pairs of one province one to three days apart, which may be the day after's
 * story of the same happening. What a reader of the texts would reach by the labels stands beside.
 */
public final class IncidentScore {
  private static final int NEXT_DAYS = 3;
  private static final double WORDS_ALIKE = 0.3;
  private static final int WORST = 20;

  /** Floors that the figures have held; a figure below fails the table. */
  private static final double PAIRS = 0.60;

  private static final double APART = 0.995;
  private static final double DIFFER = 0.70;
  private static final double TOLLS = 0.72;

  private final List<LabelledStory> all;
  private final ReadStories read;
  private final WordFloor words;
  private final JudgedPairs judged;
  private final TollTable tolls;
  private final StringBuilder text = new StringBuilder("## Incidents\n\n");
  private final List<String> below = new ArrayList<>();

  private IncidentScore(List<LabelledStory> all, ReadStories read) throws IOException {
    this.all = all;
    this.read = read;
    this.words = new WordFloor(all);
    this.judged = JudgedPairs.read();
    this.tolls = new TollTable(all, read);
  }

  /**
   * A table.
   *
   * @param table Markdown
   * @param misses the worst disagreements, a line each
   * @param held whether every figure reached its floor
   */
  public record Outcome(String table, List<String> misses, boolean held) {}

  /** Scores a file. */
  public static Outcome score(Language language, Resources resources, Path file)
      throws IOException {
    List<LabelledStory> stories = LabelledStory.read(file);
    ReadStories read = new ReadStories(language, resources, stories);
    List<LabelledStory> found = stories.stream().filter(read::isRead).toList();
    IncidentScore score = new IncidentScore(found, read);
    score.pairs();
    score.lookAlikes();
    score.accounts();
    score.tolls();
    if (!score.below.isEmpty()) {
      score.line("Below the floor: " + String.join(", ", score.below));
    }
    return new Outcome(score.text.toString(), score.worst(), score.below.isEmpty());
  }

  private void pairs() {
    line("| pairs of two outlets | joined by | wanted | found | precision | recall | F1 |");
    line("|---|---|---|---|---|---|---|");
    BiPredicate<LabelledStory, LabelledStory> every = (one, other) -> true;
    BiPredicate<LabelledStory, LabelledStory> clear = (one, other) -> !isNextDays(one, other);
    Predicate<LabelledStory> held = story -> !story.isDevelopedOn();
    double parley = rows("judged by reading", story -> true, judged::areOne, every);
    rows("… developed on", LabelledStory::isDevelopedOn, judged::areOne, every);
    rows("… held out", held, judged::areOne, every);
    rows("all labels", story -> true, LabelledStory::isLabelledAs, every);
    rows("… developed on", LabelledStory::isDevelopedOn, LabelledStory::isLabelledAs, every);
    rows("… held out", held, LabelledStory::isLabelledAs, every);
    rows("labels that agree with the text", this::agrees, LabelledStory::isLabelledAs, clear);
    rows(
        "… developed on",
        story -> agrees(story) && story.isDevelopedOn(),
        LabelledStory::isLabelledAs,
        clear);
    rows("… held out", held.and(this::agrees), LabelledStory::isLabelledAs, clear);
    line("");
    floored("pairs judged by reading", parley, PAIRS);
  }

  /** Adds a row for each way to join; F1 of Parley's main happenings. */
  private double rows(
      String name,
      Predicate<LabelledStory> which,
      BiPredicate<LabelledStory, LabelledStory> wanted,
      BiPredicate<LabelledStory, LabelledStory> counts) {
    Rows rows = new Rows(name, which, wanted, counts);
    double parley = row(rows, "Parley, main happening", read::shareMain);
    row(
        rows,
        "Parley, any happening they tell",
        (one, other) -> !read.shared(one, other).isEmpty());
    row(rows, "a reader of the texts", judged::areOne);
    row(rows, "floor: one day of publication", this::isOneDay);
    row(
        rows,
        "floor: one province and month, as labelled",
        (one, other) ->
            one.place().equals(other.place())
                && YearMonth.from(one.day()).equals(YearMonth.from(other.day())));
    row(
        rows,
        "floor: cosine of words " + WORDS_ALIKE,
        (one, other) -> words.cosine(one, other) >= WORDS_ALIKE);
    return parley;
  }

  /** Which pairs of stories count, and which of them are wanted. */
  private record Rows(
      String name,
      Predicate<LabelledStory> which,
      BiPredicate<LabelledStory, LabelledStory> wanted,
      BiPredicate<LabelledStory, LabelledStory> counts) {}

  private double row(Rows rows, String by, BiPredicate<LabelledStory, LabelledStory> joins) {
    PairTally tally = new PairTally();
    forEachPair(
        rows.which(),
        (one, other) -> {
          if (rows.counts().test(one, other)) {
            tally.add(rows.wanted().test(one, other), joins.test(one, other));
          }
        });
    line("| " + rows.name() + " | " + by + " | " + tally.cells() + " |");
    return tally.f1();
  }

  private void lookAlikes() {
    int[] counts = new int[2];
    forEachPair(
        this::agrees,
        (one, other) -> {
          long days = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
          if (one.place().equals(other.place()) && days > NEXT_DAYS && !judged.areOne(one, other)) {
            counts[0]++;
            counts[1] += read.shareMain(one, other) ? 0 : 1;
          }
        });
    double apart = share(counts[1], counts[0]);
    line(
        String.format(
            Locale.ROOT,
            "Look-alikes of one province more than %d days apart: %d pairs, kept apart %.4f.\n",
            NEXT_DAYS,
            counts[0],
            apart));
    floored("look-alikes kept apart", apart, APART);
  }

  private void accounts() {
    line("| pairs joined, labelled tolls differ | accounts differ on fatalities | share |");
    line("|---|---|---|");
    floored("accounts that differ", differs("all", story -> true), DIFFER);
    differs("developed on", LabelledStory::isDevelopedOn);
    differs("held out", story -> !story.isDevelopedOn());
    line("");
  }

  private double differs(String name, Predicate<LabelledStory> which) {
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
    double share = share(counts[1], counts[0]);
    line(String.format(Locale.ROOT, "| %s: %d | %d | %.3f |", name, counts[0], counts[1], share));
    return share;
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
    TollTable.Share share = tolls.share(which);
    line("| " + name + " | " + share.cells() + " |");
    floored("tolls, " + name, share.parley(), Math.max(TOLLS, share.floor()));
  }

  private void floored(String name, double figure, double floor) {
    if (figure < floor) {
      below.add(String.format(Locale.ROOT, "%s %.3f < %.3f", name, figure, floor));
    }
  }

  /** Pairs joined although labelled far apart, pairs judged one but left apart, tolls far off. */
  private List<String> worst() {
    List<Joined> far = new ArrayList<>();
    List<String> left = new ArrayList<>();
    forEachPair(
        story -> true,
        (one, other) -> {
          long days = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
          boolean same = judged.areOne(one, other);
          if (read.shareMain(one, other) && !one.isLabelledAs(other)) {
            far.add(new Joined(days, one, other));
          } else if (same && read.shared(one, other).isEmpty()) {
            left.add("- left apart, judged one: " + of(one) + " ~ " + of(other));
          }
        });
    far.sort(Comparator.comparingLong((Joined joined) -> -joined.days()));
    List<String> worst = new ArrayList<>();
    far.stream()
        .limit(WORST)
        .forEach(
            each ->
                worst.add(
                    "- joined, labelled "
                        + each.days()
                        + " days apart"
                        + (judged.areOne(each.one(), each.other()) ? ", judged one: " : ": ")
                        + of(each.one())
                        + " ~ "
                        + of(each.other())));
    all.stream()
        .filter(story -> !tolls.isRight(story))
        .sorted(Comparator.comparingDouble((LabelledStory story) -> -tolls.distance(story)))
        .limit(WORST)
        .forEach(
            story ->
                worst.add("- toll read " + TollTable.words(read.toll(story)) + ": " + of(story)));
    worst.addAll(left);
    return worst;
  }

  private record Joined(long days, LabelledStory one, LabelledStory other) {}

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
      Predicate<LabelledStory> which, BiConsumer<LabelledStory, LabelledStory> action) {
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
