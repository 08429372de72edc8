// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Incident.DiffersOn;
import org.parley.model.Place;

/**
 * Where what texts tell of one happening does not go together: other actors, other recipients,
 * another place, another day. What most texts tell is what others differ from; of two the one that
 * comes first. That is no judgement on who is right. Immutable.
 */
final class Differences {
  private final Affiliations sides;
  private final @Nullable Set<String> actors;
  private final @Nullable Set<String> recipients;
  private final @Nullable Place place;
  private final @Nullable LocalDate day;

  /**
   * @param tellings of one happening, in the order of the record
   */
  Differences(List<Telling> tellings, Outlets outlets, Affiliations sides) {
    this.sides = sides;
    List<Telling> told = tellings.stream().filter(telling -> !telling.isDenial()).toList();
    this.actors = usual(told, outlets, this::actors, sides::overlap);
    this.recipients = usual(told, outlets, this::recipients, sides::overlap);
    this.place = usual(told, outlets, Differences::place, (a, b) -> !areElsewhere(a, b));
    this.day = usual(told, outlets, Differences::day, LocalDate::equals);
  }

  /** What an event of a telling tells otherwise than most texts do. */
  Set<DiffersOn> of(Telling telling, Event event) {
    EnumSet<DiffersOn> on = EnumSet.noneOf(DiffersOn.class);
    if (!isCore(telling, event)) {
      return on;
    }
    Set<String> by = actors(telling);
    boolean names = !sides.fighting(Affiliations.named(event.actor())).isEmpty();
    if (actors != null && by != null && names && !sides.overlap(actors, by)) {
      on.add(DiffersOn.ACTOR);
    }
    Set<String> against = recipients(telling);
    boolean hits = !sides.fighting(Affiliations.named(event.recipient())).isEmpty();
    if (recipients != null && against != null && hits && !sides.overlap(recipients, against)) {
      on.add(DiffersOn.RECIPIENT);
    }
    Place where = place(event);
    if (place != null && where != null && areElsewhere(place, where)) {
      on.add(DiffersOn.PLACE);
    }
    LocalDate when = day(event);
    if (day != null && when != null && !day.equals(when)) {
      on.add(DiffersOn.DATE);
    }
    return on;
  }

  /**
   * Whether an event tells the happening itself: in the sentence that tells it first, or with its
   * dead. What comes after may be of those who answered, or of the war.
   */
  private static boolean isCore(Telling telling, Event event) {
    return event.fatalities() != null || event.sentence().equals(telling.first().sentence());
  }

  private static <T> @Nullable T first(Telling telling, Function<Event, @Nullable T> told) {
    for (Event event : telling.events()) {
      T value = isCore(telling, event) ? told.apply(event) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** What most texts tell, or null when no two texts tell it. */
  private static <T> @Nullable T usual(
      List<Telling> tellings,
      Outlets outlets,
      Function<Telling, @Nullable T> told,
      BiPredicate<T, T> together) {
    List<T> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Telling telling : tellings) {
      T value = told.apply(telling);
      if (value != null) {
        values.add(value);
        texts.add(outlets.of(telling.story()));
      }
    }
    Set<String> all = new TreeSet<>(texts);
    T usual = null;
    int most = 0;
    for (T value : values) {
      Set<String> same = new TreeSet<>();
      for (int i = 0; i < values.size(); i++) {
        if (together.test(value, values.get(i))) {
          same.add(texts.get(i));
        }
      }
      if (same.size() > most) {
        most = same.size();
        usual = value;
      }
    }
    return all.size() > 1 ? usual : null;
  }

  private @Nullable Set<String> actors(Telling telling) {
    return named(telling, Event::actor);
  }

  private @Nullable Set<String> recipients(Telling telling) {
    return named(telling, Event::recipient);
  }

  private @Nullable Set<String> named(Telling telling, Function<Event, List<ActorRef>> role) {
    Set<String> named = new TreeSet<>();
    for (Event event : telling.events()) {
      if (isCore(telling, event)) {
        named.addAll(sides.fighting(Affiliations.named(role.apply(event))));
      }
    }
    return named.isEmpty() ? null : named;
  }

  private static @Nullable Place place(Telling telling) {
    return first(telling, Differences::place);
  }

  /** A place on the map that is finer than a province. */
  private static @Nullable Place place(Event event) {
    Place place = event.place() == null ? null : event.place().place();
    boolean fine = place != null && place.precision().compareTo(Place.Precision.PROVINCE) < 0;
    return fine && place != null && place.lat() != null ? place : null;
  }

  private static boolean areElsewhere(Place one, Place other) {
    Reach reach = Reach.of(one, other);
    return reach == Reach.NEAR || reach == Reach.FAR;
  }

  private static @Nullable LocalDate day(Telling telling) {
    return first(telling, Differences::day);
  }

  /** A day that the words tell, no stretch of days. */
  private static @Nullable LocalDate day(Event event) {
    DateRange date = event.date();
    LocalDate from = date.from();
    return from != null && from.equals(date.to()) ? from : null;
  }
}
