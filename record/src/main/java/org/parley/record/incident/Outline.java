// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Fatalities;
import org.parley.model.Place;

/**
 * A telling as others are compared with it, without its events: noted by itself, for a telling is
 * compared with hundreds and joined with few. Immutable.
 */
final class Outline implements Comparable<Outline> {
  private static final Comparator<Outline> BY_PLACE_IN_RECORD =
      Comparator.comparing(Outline::story)
          .thenComparingInt(outline -> outline.noted.start())
          .thenComparing(Outline::id);

  /** So many a place in a story has in a key, so that keys are in the order of the story. */
  private static final int DIGITS = 9;

  private final Noted noted;
  private final Days days;
  private final @Nullable Place place;
  private final List<Place> ground;
  private final Set<String> namedActors;
  private final Set<String> namedRecipients;

  /**
   * An outline as it is noted.
   *
   * @param start where the cue of its first event begins
   * @param id of its first event
   * @param news whether its story tells it as news
   * @param around what its story names where it leads with it, or null
   */
  record Noted(
      String story,
      int start,
      String id,
      boolean denial,
      Family family,
      DateRange date,
      DateRange published,
      boolean news,
      @Nullable DayOfWeek weekday,
      List<Place> places,
      @Nullable List<Place> around,
      Set<String> actors,
      Set<String> recipients,
      @Nullable Fatalities toll,
      Set<String> means,
      Set<String> targets,
      Set<String> victims,
      Set<String> rare) {}

  private Outline(Noted noted) {
    this.noted = noted;
    this.days = Days.of(noted.date(), noted.published(), noted.news(), noted.weekday());
    this.place = Reach.best(noted.places());
    List<Place> own = noted.places().stream().filter(one -> !Reach.isCountry(one)).toList();
    List<Place> around = noted.around();
    this.ground = own.isEmpty() && around != null ? around : own;
    this.namedActors = Affiliations.named(noted.actors());
    this.namedRecipients = Affiliations.named(noted.recipients());
  }

  static Outline of(Noted noted) {
    return new Outline(noted);
  }

  Noted noted() {
    return noted;
  }

  /** Tells it from all others; keys in the order of the record. */
  String key() {
    String start = Integer.toString(noted.start());
    String zeros = "0".repeat(Math.max(0, DIGITS - start.length()));
    return story() + " " + zeros + start + " " + id() + (noted.denial() ? " -" : "");
  }

  String story() {
    return noted.story();
  }

  /** The id of its first event. */
  String id() {
    return noted.id();
  }

  Family family() {
    return noted.family();
  }

  /** The days on which it can have been. */
  Days days() {
    return days;
  }

  DateRange published() {
    return noted.published();
  }

  /** As {@link Telling#place()}. */
  @Nullable Place place() {
    return place;
  }

  /** Every place it tells, in the order of the story. */
  List<Place> places() {
    return noted.places();
  }

  /**
   * Places finer than a country that its story names: of its own if it has any, else, where the
   * story leads with it, of other acts.
   */
  List<Place> ground() {
    return ground;
  }

  /** Whether its story leads with it. */
  boolean isLead() {
    return noted.around() != null;
  }

  /** Those of its actors that more than one story can mean. */
  Set<String> actors() {
    return namedActors;
  }

  /** Those of its recipients that more than one story can mean. */
  Set<String> recipients() {
    return namedRecipients;
  }

  /** The greatest toll it tells, or null. */
  @Nullable Fatalities toll() {
    return noted.toll();
  }

  Set<String> means() {
    return noted.means();
  }

  Set<String> targets() {
    return noted.targets();
  }

  Set<String> victims() {
    return noted.victims();
  }

  Set<String> rare() {
    return noted.rare();
  }

  @Override
  public int compareTo(Outline other) {
    return BY_PLACE_IN_RECORD.compare(this, other);
  }
}
