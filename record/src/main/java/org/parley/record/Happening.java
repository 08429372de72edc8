// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Place;

/** An incident in the making: events that tell one happening, and what is said of it. */
final class Happening {
  private static final Comparator<Incident.Account> IN_ORDER =
      Comparator.comparing((Incident.Account account) -> account.evidence())
          .thenComparing(account -> String.valueOf(account.holder()))
          .thenComparing(Incident.Account::says);

  private final Family family;
  private final EventType type;
  private final List<Event> events = new ArrayList<>();
  private final Set<String> actors = new TreeSet<>();
  private final Set<String> recipients = new TreeSet<>();
  private final List<Incident.Account> accounts = new ArrayList<>();
  private DateRange date = DateRange.UNKNOWN;
  private @Nullable Place place;

  Happening(Family family, Event event, Set<String> actors, Set<String> recipients) {
    this.family = family;
    this.type = event.type();
    add(event, actors, recipients);
  }

  void add(Event event, Set<String> actors, Set<String> recipients) {
    events.add(event);
    this.actors.addAll(actors);
    this.recipients.addAll(recipients);
    date = Dates.better(date, event.date());
    if (place == null && event.place() != null) {
      place = event.place().place();
    }
  }

  void account(Incident.Account account) {
    if (!accounts.contains(account)) {
      accounts.add(account);
    }
  }

  Family family() {
    return family;
  }

  EventType type() {
    return type;
  }

  Set<String> actors() {
    return actors;
  }

  Set<String> recipients() {
    return recipients;
  }

  DateRange date() {
    return date;
  }

  @Nullable Place place() {
    return place;
  }

  Event first() {
    return events.get(0);
  }

  Event last() {
    return events.get(events.size() - 1);
  }

  /** Whether somebody named says that it happened. */
  boolean isClaimed() {
    return accounts.stream()
        .anyMatch(account -> account.holder() != null && account.says() == Incident.Says.HAPPENED);
  }

  /** Whether one of its events is of the story. */
  boolean isIn(String story) {
    return events.stream().anyMatch(event -> event.story().equals(story));
  }

  Incident incident(int outlets) {
    accounts.sort(IN_ORDER);
    return new Incident(
        "incident-" + events.get(0).id(),
        type,
        date,
        place,
        List.copyOf(actors),
        List.copyOf(recipients),
        events.stream().map(Event::id).sorted().toList(),
        accounts,
        isContested(),
        outlets);
  }

  /** Whether one holder says that it happened and another that it did not, or otherwise. */
  private boolean isContested() {
    for (Incident.Account one : accounts) {
      for (Incident.Account other : accounts) {
        boolean opposed =
            one.says() == Incident.Says.HAPPENED && other.says() != Incident.Says.HAPPENED;
        boolean sameHolder = one.holder() != null && one.holder().equals(other.holder());
        if (opposed && !sameHolder) {
          return true;
        }
      }
    }
    return false;
  }

  /** The stories that tell it. */
  Set<String> stories() {
    Set<String> stories = new TreeSet<>();
    for (Event event : events) {
      stories.add(event.story());
    }
    for (Incident.Account account : accounts) {
      Evidence evidence = account.evidence();
      stories.add(evidence.story());
    }
    return stories;
  }
}
