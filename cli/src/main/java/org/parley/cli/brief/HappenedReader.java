// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.model.Territory;

/** What happened, for a brief: each incident once, and the events of no incident. */
final class HappenedReader {
  private final BriefFilter filter;
  private final RecordWords words;
  private final Map<String, Event> events;

  HappenedReader(BriefFilter filter, RecordWords words, Map<String, Event> events) {
    this.filter = filter;
    this.words = words;
    this.events = events;
  }

  /** What happened, latest first, without background and what is told only as denied. */
  List<Brief.Happened> happened(List<Incident> incidents) {
    List<Brief.Happened> lines = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Incident incident : incidents) {
      Event first = events.get(incident.events().get(0));
      told.addAll(incident.events());
      if (first != null && !isBackground(first) && !isDenied(first)) {
        lines.add(line(first, incident.date(), incident.outlets()));
      }
    }
    Set<String> seen = new HashSet<>();
    for (Event event : events.values().stream().sorted(Comparator.comparing(Event::id)).toList()) {
      if (!told.contains(event.id()) && !isBackground(event) && !isDenied(event)) {
        Brief.Happened line = line(event, event.date(), 1);
        if (seen.add(line.what() + line.date())) {
          lines.add(line);
        }
      }
    }
    lines.removeIf(
        line ->
            !filter.dated(line.date())
                || !filter.speaksOf(
                    String.join(" ", line.what(), line.whom(), line.place(), line.says())));
    lines.sort(
        Comparator.comparing(Brief.Happened::date, BriefReader.LATEST_FIRST)
            .thenComparing(Brief.Happened::source));
    return lines;
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

  private Brief.Happened line(Event event, DateRange date, int outlets) {
    String place =
        event.place() == null
            ? ""
            : event.place().place().country() == null
                    || event.place().place().precision() == Place.Precision.COUNTRY
                ? event.place().place().name()
                : event.place().place().name() + ", " + country(event.place().place().country());
    String self = event.actor().isEmpty() ? "" : String.valueOf(event.actor().get(0).id());
    return new Brief.Happened(
        date,
        words.told(event),
        words.whom(event),
        place,
        words.claims(event.claimedBy(), self),
        outlets,
        words.at(event));
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
