// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.model.Territory;
import org.parley.record.brief.Brief.AccountLine;
import org.parley.record.brief.Brief.Happened;
import org.parley.record.brief.Brief.Ref;
import org.parley.record.brief.Brief.Role;

/** What happened, for a brief: each incident once, and the events of no incident. */
final class HappenedReader {
  private final BriefFilter filter;
  private final Subject subject;
  private final RecordWords words;
  private final Map<String, Event> events;
  private final ContestReader contests;

  HappenedReader(
      BriefFilter filter,
      Subject subject,
      RecordWords words,
      Map<String, Event> events,
      ContestReader contests) {
    this.contests = contests;
    this.filter = filter;
    this.subject = subject;
    this.words = words;
    this.events = events;
  }

  /** What happened, latest first, without background and what is told only as denied. */
  List<Happened> happened(List<Incident> incidents) {
    List<Happened> lines = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Incident incident : incidents) {
      told.addAll(incident.events());
      Happened line = line(incident);
      if (line != null) {
        lines.add(line);
      }
    }
    Map<String, Happened> lone = new LinkedHashMap<>();
    for (Event event : events.values().stream().sorted(Comparator.comparing(Event::id)).toList()) {
      Role role = told.contains(event.id()) || isLeftOut(event) ? null : subject.role(event);
      if (role != null && subject.touches(event)) {
        Happened line = line(null, List.of(event), event, role, event.date(), 1, List.of());
        lone.merge(line.what() + line.date(), line, HappenedReader::both);
      }
    }
    lines.addAll(lone.values());
    lines.removeIf(
        line ->
            !filter.dated(line.date(), words.published(line.source().story()))
                || !filter.speaksOf(
                    String.join(" ", line.what(), line.whom(), line.place(), line.says())));
    lines.sort(
        Comparator.comparing(
                (Happened line) -> words.day(line.date(), line.source().story()),
                Comparator.reverseOrder())
            .thenComparing(line -> line.source().label()));
    return lines;
  }

  /** An incident, told by its first event, or by the first that the actor asked for is part of. */
  private @Nullable Happened line(Incident incident) {
    List<Event> all =
        incident.events().stream()
            .map(events::get)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    List<Event> wanted =
        subject.hasActor()
            ? all.stream()
                .filter(event -> subject.role(event) != null && !isLeftOut(event))
                .sorted(Comparator.comparing(event -> Objects.requireNonNull(subject.role(event))))
                .toList()
            : all;
    if (wanted.isEmpty() || isLeftOut(wanted.get(0)) || all.stream().noneMatch(subject::touches)) {
      return null;
    }
    Event first = wanted.get(0);
    return line(
        incident.id(),
        all,
        first,
        Objects.requireNonNull(subject.role(first)),
        incident.date(),
        incident.outlets(),
        contests.lines(incident, incident.accounts()));
  }

  private static Happened both(Happened one, Happened other) {
    List<Ref> events = new ArrayList<>(one.events());
    events.addAll(other.events());
    return new Happened(
        one.incident(),
        events,
        one.role(),
        one.date(),
        one.actors(),
        one.recipients(),
        one.who(),
        one.words(),
        one.whom(),
        one.place(),
        one.says(),
        one.outlets(),
        one.accounts(),
        one.source());
  }

  private static boolean isLeftOut(Event event) {
    return isBackground(event) || isDenied(event);
  }

  /** Whether an event is history, supposed, to come, negated, or goes on. */
  static boolean isBackground(Event event) {
    return !event.aux().isEmpty() || event.territory() == Territory.HOLDS;
  }

  /** What is told only as denied did not happen for anybody. */
  private static boolean isDenied(Event event) {
    return !event.claimedBy().isEmpty()
        && event.claimedBy().get(0).relation() == Claim.Relation.DENIES;
  }

  private Happened line(
      @Nullable String incident,
      List<Event> all,
      Event event,
      Role role,
      DateRange date,
      int outlets,
      List<AccountLine> accounts) {
    String place =
        event.place() == null
            ? ""
            : event.place().place().country() == null
                    || event.place().place().precision() == Place.Precision.COUNTRY
                ? event.place().place().name()
                : event.place().place().name() + ", " + country(event.place().place().country());
    String self = event.actor().isEmpty() ? "" : String.valueOf(event.actor().get(0).id());
    return new Happened(
        incident,
        all.stream().map(words::ref).toList(),
        role,
        date,
        ids(event.actor()),
        ids(event.recipient()),
        words.who(event),
        words.words(event),
        words.whom(event),
        place,
        words.claims(event.claimedBy(), self),
        outlets,
        accounts,
        words.at(event));
  }

  private static List<String> ids(List<ActorRef> refs) {
    return refs.stream().map(ActorRef::id).filter(Objects::nonNull).distinct().toList();
  }

  private static String country(@Nullable String alpha3) {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      if (country.getISO3Country().equals(alpha3)) {
        return country.getDisplayCountry(Locale.ENGLISH);
      }
    }
    return String.valueOf(alpha3);
  }
}
