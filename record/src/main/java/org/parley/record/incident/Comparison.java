// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.MergedRecord;
import org.parley.model.Place;

/**
 * Whether two stories tell one happening. Day, place, parties, means, target, toll and rare words
 * each speak for it or against it; what cannot be of one happening (other days, other towns) rules
 * it out. A toll that differs never does. Immutable and thread-safe.
 */
final class Comparison {
  /** What has to speak for it in all. */
  static final double ENOUGH = 4.5;

  /** Without a day only more than that is enough. */
  private static final double WITHOUT_DAY = 1.3;

  /** Words are rare from here on, as {@code word-rarity.tsv} counts. */
  private static final double COMMON = 2.7;

  private static final int FAR_NEWS = 5;

  private static final double MOST_FOR_WORDS = 3.5;
  private static final double SOME_WORDS = 1.2;

  /** What is printed on one day is more likely one than what is printed a day later. */
  private static final double SAME_NEWS = 1.4;

  private static final double NEXT_NEWS = 0.8;
  private static final double OLDER_NEWS = 0.2;
  private static final double WEEKDAY = 1;

  /** Two stories of a day hardly lead with two happenings around one place. */
  private static final double LEAD = 0.6;

  private static final double AROUND = 1.2;

  /** Civilians here, soldiers there. */
  private static final double OTHER_VICTIMS = -1;

  /** Who attacks in one telling is attacked in the other. */
  private static final double REVERSED = -1;

  private final Affiliations sides;
  private final StoryNotes notes;
  private final Function<String, MergedRecord.@Nullable Group> groups;

  Comparison(
      Affiliations sides, StoryNotes notes, Function<String, MergedRecord.@Nullable Group> groups) {
    this.sides = sides;
    this.notes = notes;
    this.groups = groups;
  }

  /**
   * What was found.
   *
   * @param score what speaks for it; at least {@link #ENOUGH} when it is enough
   * @param reason in words for people
   */
  record Found(double score, String reason) {}

  /** What speaks for it and why; for one use. */
  private static final class Sum {
    private double score;
    private final List<String> reasons = new ArrayList<>();

    void add(double value, @Nullable String reason) {
      score += value;
      if (reason != null) {
        reasons.add(reason);
      }
    }
  }

  /** Whether two tellings cannot be of one happening. */
  boolean areApart(Outline one, Outline other) {
    if (one.family() != other.family()) {
      return true;
    }
    Days.Apart days = one.days().to(other.days());
    boolean equal = Tolls.likeness(one.toll(), other.toll()) == Tolls.Likeness.EQUAL;
    return days == Days.Apart.OTHER_DAYS
        || Reach.of(one, other) == Reach.FAR
        || (!equal && notes.vocabulary().areApart(one.means(), other.means()));
  }

  /** As {@link #compare}, whichever of the two comes first in the record. */
  @Nullable Found inOrder(Outline one, Outline other) {
    boolean before = one.compareTo(other) < 0;
    return compare(before ? one : other, before ? other : one);
  }

  /** Why two tellings of two stories are one happening, or null when they are not. */
  @Nullable Found compare(Outline one, Outline other) {
    if (one.story().equals(other.story()) || areApart(one, other)) {
      return null;
    }
    Sum sum = new Sum();
    Days.Apart days = one.days().to(other.days());
    Reach reach = Reach.of(one, other);
    double words = words(one, other, sum);
    boolean grouped = stories(one, other, sum);
    days(one, other, days, sum);
    place(one, reach, sum);
    boolean parties = parties(one, other, sum);
    boolean placed = reach == Reach.SAME || reach == Reach.INSIDE || reach == Reach.NEAR;
    if (one.family() != Family.ASSAULT) {
      boolean day = days == Days.Apart.SAME_DAY || days == Days.Apart.COMPATIBLE;
      boolean enough =
          !(days == Days.Apart.UNTOLD && areFarNews(one, other))
              && parties
              && (day || grouped)
              && (placed || words >= SOME_WORDS)
              && sum.score >= ENOUGH;
      return enough ? found(sum) : null;
    }
    boolean toll = toll(one, other, sum);
    boolean target = attack(one, other, sum);
    boolean leads = leads(one, other, reach, sum);
    boolean undated = days == Days.Apart.UNTOLD || days == Days.Apart.WEEKDAY;
    double needed = undated && !grouped ? ENOUGH + WITHOUT_DAY : ENOUGH;
    boolean where =
        placed || words >= SOME_WORDS || (leads && (toll || target || grouped)) || (toll && target);
    boolean when =
        switch (days) {
          case SAME_DAY, COMPATIBLE -> true;
          case WEEKDAY, UNTOLD ->
              (words >= SOME_WORDS || (grouped && placed && target))
                  && (grouped || toll || target)
                  && !areFarNews(one, other);
          case NEXT_DAY -> toll && (target || words >= SOME_WORDS);
          case OTHER_DAYS -> false;
        };
    return where && when && sum.score >= needed ? found(sum) : null;
  }

  /** Stories printed a week apart hardly tell one happening of which neither tells the day. */
  private static boolean areFarNews(Outline one, Outline other) {
    LocalDate mine = one.published().to();
    LocalDate theirs = other.published().to();
    return mine != null
        && theirs != null
        && Math.abs(ChronoUnit.DAYS.between(mine, theirs)) > FAR_NEWS;
  }

  private static Found found(Sum sum) {
    return new Found(sum.score, String.join(", ", sum.reasons));
  }

  /**
   * Whether both stories lead with it and no place tells it from another: then what is around it,
   * and that it is news of one day, has to do.
   */
  private static boolean leads(Outline one, Outline other, Reach reach, Sum sum) {
    boolean untold = reach == Reach.COUNTRY || reach == Reach.UNTOLD;
    if (!untold || !one.isLead() || !other.isLead() || newsGap(one, other) > 1) {
      return false;
    }
    Reach around = Reach.around(one, other);
    boolean near = around == Reach.SAME || around == Reach.INSIDE || around == Reach.NEAR;
    if (near) {
      sum.add(AROUND, "both stories lead with it, around the same place");
    } else if (around != Reach.FAR) {
      sum.add(LEAD, "both stories lead with it");
    }
    return around != Reach.FAR;
  }

  private boolean stories(Outline one, Outline other, Sum sum) {
    MergedRecord.Group mine = groups.apply(one.story());
    MergedRecord.Group theirs = groups.apply(other.story());
    if (mine == null || theirs == null) {
      return false;
    }
    if (mine.id().equals(theirs.id())) {
      sum.add(3, "one text reprinted");
      return true;
    }
    boolean cluster = mine.cluster() != null && mine.cluster().equals(theirs.cluster());
    if (cluster) {
      sum.add(1, "stories on one matter");
    }
    return cluster;
  }

  private static void days(Outline one, Outline other, Days.Apart days, Sum sum) {
    switch (days) {
      case SAME_DAY -> sum.add(2, "same day");
      case COMPATIBLE -> {
        boolean longer =
            one.days().basis() == Days.Basis.LONG || other.days().basis() == Days.Basis.LONG;
        long gap = newsGap(one, other);
        double news = gap == 0 ? SAME_NEWS : gap == 1 ? NEXT_NEWS : OLDER_NEWS;
        sum.add(longer ? 0.4 : news, longer ? null : "news of the same days");
      }
      case NEXT_DAY -> sum.add(-0.5, "a day apart");
      case WEEKDAY -> sum.add(WEEKDAY, "news of one weekday");
      case UNTOLD, OTHER_DAYS -> sum.add(0, null);
    }
  }

  /** How many days lie between the news of two stories: the day told, else that of printing. */
  private static long newsGap(Outline one, Outline other) {
    LocalDate mine = one.days().to();
    LocalDate theirs = other.days().to();
    return mine == null || theirs == null ? 1 : Math.abs(ChronoUnit.DAYS.between(mine, theirs));
  }

  private static void place(Outline one, Reach reach, Sum sum) {
    Place place = one.place();
    String name = place == null ? "" : place.name();
    switch (reach) {
      case SAME -> sum.add(2, "in " + name);
      case INSIDE -> sum.add(1.2, "in one province");
      case NEAR -> sum.add(1, "near " + name);
      case COUNTRY -> sum.add(0.2, null);
      case UNTOLD, FAR -> sum.add(0, null);
    }
  }

  private boolean parties(Outline one, Outline other, Sum sum) {
    Set<String> actors = one.actors();
    Set<String> otherActors = other.actors();
    Set<String> recipients = one.recipients();
    Set<String> otherRecipients = other.recipients();
    boolean sameActors = sides.overlap(actors, otherActors);
    boolean sameRecipients = sides.overlap(recipients, otherRecipients);
    if (sameActors) {
      sum.add(1, "by the same actor");
    } else if (!sides.compatible(actors, otherActors)) {
      sum.add(-1, null);
    }
    boolean crossed =
        sides.overlap(actors, otherRecipients) || sides.overlap(otherActors, recipients);
    if (crossed && !sameActors && !sameRecipients) {
      sum.add(REVERSED, null);
    }
    if (sameRecipients) {
      sum.add(0.6, "against the same");
    }
    return sameActors || sameRecipients;
  }

  private static boolean toll(Outline one, Outline other, Sum sum) {
    Tolls.Likeness likeness = Tolls.likeness(one.toll(), other.toll());
    switch (likeness) {
      case EQUAL -> {
        Integer number = Tolls.number(one.toll());
        sum.add(number != null && number >= 10 ? 2.4 : 1.8, "both tell of " + number + " dead");
      }
      case NEAR -> sum.add(0.7, "tolls are close");
      case FAR -> sum.add(-0.8, null);
      case UNTOLD, OTHER -> sum.add(0, null);
    }
    boolean known = likeness == Tolls.Likeness.FAR || likeness == Tolls.Likeness.OTHER;
    if (known && (hasShrunk(one, other) || hasShrunk(other, one))) {
      sum.add(-1, null); // tolls grow
    }
    return likeness == Tolls.Likeness.EQUAL || likeness == Tolls.Likeness.NEAR;
  }

  private static boolean hasShrunk(Outline one, Outline later) {
    LocalDate first = one.published().to();
    LocalDate then = later.published().from();
    Integer before = Tolls.number(one.toll());
    Integer after = Tolls.number(later.toll());
    boolean isLater = first != null && then != null && then.isAfter(first);
    return isLater && before != null && after != null && after < before;
  }

  /** Whether both tell the same target; adds what means and targets say. */
  private boolean attack(Outline one, Outline other, Sum sum) {
    Set<String> means = shared(one.means(), other.means());
    if (!means.isEmpty()) {
      sum.add(0.8, "with the same means (" + String.join(", ", means) + ")");
    } else if (notes.vocabulary().areApart(one.means(), other.means())) {
      sum.add(-2, null);
    }
    Set<String> targets = shared(one.targets(), other.targets());
    if (!targets.isEmpty()) {
      sum.add(1, "the same target (" + String.join(", ", targets) + ")");
    } else if (!one.targets().isEmpty() && !other.targets().isEmpty()) {
      sum.add(-0.7, null);
    }
    if (!one.victims().isEmpty()
        && !other.victims().isEmpty()
        && shared(one.victims(), other.victims()).isEmpty()) {
      sum.add(OTHER_VICTIMS, null);
    }
    return !targets.isEmpty();
  }

  private double words(Outline one, Outline other, Sum sum) {
    List<String> shared = new ArrayList<>();
    double weight = 0;
    for (String stem : one.rare()) {
      if (other.rare().contains(stem)) {
        shared.add(stem);
        weight += (notes.rarity(stem) - COMMON) / 4;
      }
    }
    // Long tellings share words by chance.
    double size = Math.sqrt((double) one.rare().size() * other.rare().size());
    double value = Math.min(MOST_FOR_WORDS, weight * Math.min(1, 16 / Math.max(1, size)));
    if (value > 0) {
      List<String> told = shared.subList(0, Math.min(4, shared.size()));
      sum.add(value, "rare words (" + String.join(", ", told) + ")");
    }
    return value;
  }

  private static Set<String> shared(Set<String> one, Set<String> other) {
    Set<String> shared = new TreeSet<>(one);
    shared.retainAll(other);
    return Collections.unmodifiableSet(shared);
  }
}
