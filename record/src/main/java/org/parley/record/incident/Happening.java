// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Place;

/** An incident in the making: tellings of one happening, and what is said of it. For one use. */
final class Happening {
  private final List<Telling> told;
  private final List<Incident.Join> joins;
  private final Outlets outlets;
  private final AccountBook accounts;

  /**
   * @param tellings in the order of the record
   * @param joins why they are of one happening
   */
  Happening(
      List<Telling> tellings, List<Incident.Join> joins, Outlets outlets, Affiliations sides) {
    this.told = tellings.stream().filter(telling -> !telling.isDenial()).toList();
    Set<String> ids = new TreeSet<>();
    told.forEach(telling -> ids.add(telling.id()));
    this.joins =
        joins.stream()
            .filter(join -> ids.contains(join.event()) && ids.contains(join.with()))
            .toList();
    this.outlets = outlets;
    this.accounts = new AccountBook(tellings, outlets, sides);
  }

  /** The incident, or null when there is none to tell of. */
  @Nullable Incident incident() {
    if (told.isEmpty()) {
      return null; // denied, and told by nobody
    }
    Telling first = told.get(0);
    List<Incident.Account> said = accounts.accounts();
    boolean contested = accounts.isContested();
    if (first.family() == Family.AGREEMENT && !contested) {
      return null;
    }
    Set<String> actors = new TreeSet<>();
    Set<String> recipients = new TreeSet<>();
    Set<String> events = new TreeSet<>();
    DateRange date = DateRange.UNKNOWN;
    for (Telling telling : told) {
      actors.addAll(telling.actors());
      recipients.addAll(telling.recipients());
      telling.events().stream().map(Event::id).forEach(events::add);
      date = Days.better(date, telling.date());
    }
    return new Incident(
        "incident-" + first.id(),
        first.type(),
        date,
        place(),
        List.copyOf(actors),
        List.copyOf(recipients),
        List.copyOf(events),
        said,
        contested,
        outlets(said),
        joins(),
        List.of());
  }

  private int outlets(List<Incident.Account> said) {
    Set<String> printed = new TreeSet<>();
    told.forEach(telling -> printed.add(outlets.of(telling.story())));
    said.forEach(account -> printed.add(outlets.of(account.evidence().story())));
    return printed.size();
  }

  /** The place that most tellings name; of two, the more exact one. */
  private @Nullable Place place() {
    Map<String, Integer> counts = new HashMap<>();
    List<Place> places = new ArrayList<>();
    Place country = null;
    for (Telling telling : told) {
      Place place = telling.place();
      if (place != null && Reach.isCountry(place)) {
        country = country == null ? place : country;
      } else if (place != null && counts.merge(place.id(), 1, Integer::sum) == 1) {
        places.add(place);
      }
    }
    return places.stream()
        .min(
            Comparator.comparingInt((Place place) -> -counts.getOrDefault(place.id(), 0))
                .thenComparing(Place::precision)
                .thenComparing(Place::id))
        .orElse(country);
  }

  private List<Incident.Join> joins() {
    List<Incident.Join> all = new ArrayList<>(joins);
    told.forEach(telling -> all.addAll(telling.joins()));
    all.sort(Comparator.comparing(Incident.Join::event).thenComparing(Incident.Join::with));
    return all;
  }
}
