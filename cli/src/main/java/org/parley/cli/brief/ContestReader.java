// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Place;

/** Incidents with accounts that cannot all be right, for a brief. */
final class ContestReader {
  private final BriefFilter filter;
  private final RecordWords words;
  private final Map<String, Event> events;

  ContestReader(BriefFilter filter, RecordWords words, Map<String, Event> events) {
    this.filter = filter;
    this.words = words;
    this.events = events;
  }

  /** The contested incidents, latest first. */
  List<Brief.Contest> contests(List<Incident> incidents) {
    List<Brief.Contest> contests = new ArrayList<>();
    for (Incident incident : incidents) {
      if (!incident.contested() || !filter.dated(incident.date())) {
        continue;
      }
      List<Brief.AccountLine> lines = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Incident.Account account : incident.accounts()) {
        Event event = event(incident, account);
        String holder = account.holder() == null ? teller(event) : words.name(account.holder());
        Brief.Quote quote = words.quote(event == null ? account.evidence() : act(event));
        if (seen.add(account.says() + holder + quote.source())) {
          lines.add(new Brief.AccountLine(account.says(), holder, quote));
        }
      }
      lines.sort(Comparator.comparing(Brief.AccountLine::says));
      String title = title(incident);
      if (filter.speaksOf(title + lines)) {
        contests.add(new Brief.Contest(incident.id(), title, incident.date(), lines));
      }
    }
    contests.sort(
        Comparator.comparing(Brief.Contest::date, BriefReader.LATEST_FIRST)
            .thenComparing(Brief.Contest::id));
    return contests;
  }

  /** The event of the sentence that an account rests on, or null. */
  private @Nullable Event event(Incident incident, Incident.Account account) {
    for (String id : incident.events()) {
      Event event = events.get(id);
      if (event != null
          && event.story().equals(account.evidence().story())
          && event.sentence().start() == account.evidence().start()) {
        return event;
      }
    }
    return null;
  }

  /** The words of the act and of what it is done to, which a long sentence would hide. */
  private static Evidence act(Event event) {
    int start = event.cue().start();
    int end = event.cue().end();
    for (ActorRef actor : event.actor()) {
      boolean before = actor.end() <= start && actor.start() >= event.sentence().start();
      start = before ? Math.min(start, actor.start()) : start;
    }
    if (event.object() != null && event.object().start() >= end) {
      end = Math.min(event.object().end(), event.sentence().end());
    }
    return new Evidence(event.story(), start, end);
  }

  /** Who tells an account that has no known holder: the words that name him, else the page. */
  private String teller(@Nullable Event event) {
    String told =
        event == null ? "" : words.claims(event.claimedBy(), "").replaceFirst("^says ", "");
    return told.isEmpty() ? "the page itself" : told;
  }

  private String title(Incident incident) {
    Event first = events.get(incident.events().get(0));
    String what = first == null ? incident.type().name() : words.what(first);
    Place place = incident.place();
    return place == null || what.contains(place.name()) ? what : what + " (" + place.name() + ")";
  }
}
