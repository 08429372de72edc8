// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.AuxiliaryMode;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Fatalities;
import org.parley.model.Incident;
import org.parley.model.Place;

/** A happening as one story tells it: events that go on with one another. Not thread-safe. */
final class Telling {
  private final Family family;
  private final DateRange published;
  private final boolean denial;
  private final List<Event> events = new ArrayList<>();
  private final List<EventTraits> traits = new ArrayList<>();
  private final List<Incident.Join> joins = new ArrayList<>();
  private final List<Incident.Account> accounts = new ArrayList<>();
  private final Set<String> actors = new TreeSet<>();
  private final Set<String> recipients = new TreeSet<>();
  private final Set<String> means = new TreeSet<>();
  private final Set<String> targets = new TreeSet<>();
  private final Set<String> victims = new TreeSet<>();
  private final Set<String> rare = new TreeSet<>();
  private DateRange date = DateRange.UNKNOWN;
  private final List<Place> places = new ArrayList<>();
  private final List<Place> around = new ArrayList<>();
  private @Nullable Fatalities toll;
  private boolean lead;
  private @Nullable DayOfWeek weekday;

  /**
   * @param denial whether it tells only that the happening did not take place
   */
  Telling(Family family, Event event, EventTraits traits, DateRange published, boolean denial) {
    this.family = family;
    this.published = published;
    this.denial = denial;
    add(event, traits, "");
  }

  /**
   * Adds an event that goes on with the others.
   *
   * @param reason why, in words for people
   */
  void add(Event event, EventTraits said, String reason) {
    if (!events.isEmpty()) {
      joins.add(new Incident.Join(event.id(), last().id(), reason));
    }
    events.add(event);
    traits.add(said);
    actors.addAll(Affiliations.all(event.actor()));
    recipients.addAll(Affiliations.all(event.recipient()));
    means.addAll(said.means());
    targets.addAll(said.targets());
    victims.addAll(said.victims());
    rare.addAll(said.rare());
    date = Days.better(date, event.date());
    weekday = weekday == null ? said.weekday() : weekday;
    Place told = event.place() == null ? null : event.place().place();
    if (told != null && places.stream().noneMatch(place -> place.id().equals(told.id()))) {
      places.add(told);
    }
    toll = Tolls.greater(toll, event.fatalities());
  }

  /**
   * Notes that its story leads with it.
   *
   * @param places that the story names in tellings of other acts; one of them may be its own
   */
  void leads(List<Place> places) {
    lead = true;
    around.addAll(places);
  }

  /**
   * A telling as it is noted for the next merge.
   *
   * @param around what its story names where it leads with it, or null
   */
  record Noted(
      Family family,
      boolean denial,
      DateRange published,
      List<Event> events,
      List<EventTraits> traits,
      List<String> reasons,
      List<Incident.Account> accounts,
      @Nullable List<Place> around) {}

  Noted noted() {
    List<String> reasons = joins.stream().map(Incident.Join::reason).toList();
    return new Noted(
        family, denial, published, events, traits, reasons, accounts, lead ? around : null);
  }

  static Telling of(Noted noted) {
    Telling telling =
        new Telling(
            noted.family(),
            noted.events().get(0),
            noted.traits().get(0),
            noted.published(),
            noted.denial());
    for (int i = 1; i < noted.events().size(); i++) {
      telling.add(noted.events().get(i), noted.traits().get(i), noted.reasons().get(i - 1));
    }
    noted.accounts().forEach(telling::account);
    if (noted.around() != null) {
      telling.leads(noted.around());
    }
    return telling;
  }

  /** What others are compared with. */
  Outline outline() {
    return Outline.of(
        new Outline.Noted(
            story(),
            first().cue().start(),
            id(),
            denial,
            family,
            date,
            published,
            isNews(),
            weekday,
            places,
            lead ? around : null,
            actors,
            recipients,
            toll,
            means,
            targets,
            victims,
            rare));
  }

  void account(Incident.Account account) {
    if (!accounts.contains(account)) {
      accounts.add(account);
    }
  }

  String story() {
    return first().story();
  }

  /** The id of its first event. */
  String id() {
    return first().id();
  }

  Family family() {
    return family;
  }

  EventType type() {
    return first().type();
  }

  boolean isDenial() {
    return denial;
  }

  List<Event> events() {
    return events;
  }

  List<Incident.Join> joins() {
    return joins;
  }

  List<Incident.Account> accounts() {
    return accounts;
  }

  Event first() {
    return events.get(0);
  }

  Event last() {
    return events.get(events.size() - 1);
  }

  Set<String> actors() {
    return actors;
  }

  Set<String> recipients() {
    return recipients;
  }

  Set<String> means() {
    return means;
  }

  Set<String> targets() {
    return targets;
  }

  Set<String> victims() {
    return victims;
  }

  Set<String> rare() {
    return rare;
  }

  DateRange date() {
    return date;
  }

  DateRange published() {
    return published;
  }

  /** Ids of all whom its events and accounts name, whoever they are in them. */
  Set<String> named() {
    Set<String> named = new TreeSet<>();
    events.forEach(event -> named.addAll(Affiliations.all(event)));
    accounts.stream().flatMap(one -> Stream.ofNullable(one.holder())).forEach(named::add);
    return named;
  }

  /** The first place it tells that is on the map and no whole country, else the first. */
  @Nullable Place place() {
    return Reach.best(places);
  }

  /** The greatest toll it tells, or null. */
  @Nullable Fatalities toll() {
    return toll;
  }

  /** The days on which it can have been. */
  Days days() {
    return Days.of(date, published, isNews(), weekday);
  }

  /** Whether its story tells it as news, not as background. */
  boolean isNews() {
    return events.stream().anyMatch(event -> !event.aux().contains(AuxiliaryMode.HISTORICAL));
  }
}
