// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.record.brief.Brief.AccountLine;
import org.parley.record.brief.Brief.Contest;
import org.parley.record.brief.Brief.Quote;
import org.parley.record.brief.Brief.Source;

/** Incidents and what is said of them, for a brief. */
final class ContestReader {
  private final BriefFilter filter;
  private final Subject subject;
  private final RecordWords words;
  private final Map<String, Event> events;

  ContestReader(BriefFilter filter, Subject subject, RecordWords words, Map<String, Event> events) {
    this.filter = filter;
    this.subject = subject;
    this.words = words;
    this.events = events;
  }

  /** The contested incidents, latest first. */
  List<Contest> contests(List<Incident> incidents) {
    return read(incidents, incident -> incident.contested(), account -> true);
  }

  /** What the actor that was asked for says of other incidents, latest first. */
  List<Contest> accounts(List<Incident> incidents) {
    return subject.hasActor()
        ? read(incidents, incident -> !incident.contested(), subject::holds)
        : List.of();
  }

  /** All that is said of every incident that is wanted, latest first. */
  List<Contest> all(List<Incident> incidents) {
    return read(incidents, incident -> true, account -> true);
  }

  /** All that is said of some incidents, latest first. */
  private List<Contest> read(
      List<Incident> incidents,
      Predicate<Incident> wanted,
      Predicate<Incident.Account> wantedAccounts) {
    List<Contest> contests = new ArrayList<>();
    for (Incident incident : incidents) {
      List<Event> told =
          incident.events().stream().filter(events::containsKey).map(this::get).toList();
      if (!wanted.test(incident)
          || !subject.concerns(incident)
          || told.stream().noneMatch(subject::touches)
          || !filter.dated(incident.date(), words.published(told.get(0).story()))) {
        continue;
      }
      List<AccountLine> lines =
          lines(incident, incident.accounts().stream().filter(wantedAccounts).toList());
      String title = title(incident, told.get(0));
      if (!lines.isEmpty() && filter.speaksOf(text(title, lines))) {
        contests.add(
            new Contest(
                incident.id(),
                title,
                incident.date(),
                told.stream().map(words::ref).toList(),
                lines));
      }
    }
    contests.sort(
        Comparator.comparing(
                (Contest contest) ->
                    words.day(contest.date(), contest.events().get(0).source().story()),
                Comparator.reverseOrder())
            .thenComparing(Contest::id));
    return contests;
  }

  private Event get(String id) {
    return Objects.requireNonNull(events.get(id));
  }

  private static String text(String title, List<AccountLine> lines) {
    StringBuilder text = new StringBuilder(title);
    for (AccountLine line : lines) {
      text.append(' ').append(line.name()).append(' ').append(line.quote().words());
    }
    return text.toString();
  }

  /** The accounts; those of one holder on one line of a page that say the same are one. */
  List<AccountLine> lines(Incident incident, List<Incident.Account> accounts) {
    Map<List<Object>, AccountLine> lines = new LinkedHashMap<>();
    for (Incident.Account account : accounts) {
      Event event = event(incident, account);
      String holder =
          account.holder() == null ? teller(event, account) : words.name(account.holder());
      Quote quote = words.quote(event == null ? account.evidence() : act(event));
      AccountLine line =
          new AccountLine(
              account.says(),
              account.holder(),
              holder,
              quote,
              event == null ? null : event.id(),
              List.of(words.at(account.evidence())));
      lines.merge(
          List.of(account.says(), holder, quote.source().label()), line, ContestReader::both);
    }
    return lines.values().stream().sorted(Comparator.comparing(AccountLine::says)).toList();
  }

  private static AccountLine both(AccountLine one, AccountLine other) {
    List<Source> evidence = new ArrayList<>(one.evidence());
    evidence.addAll(other.evidence());
    return new AccountLine(
        one.says(), one.holder(), one.name(), one.quote(), one.event(), evidence);
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

  /** Who tells an account that has no known holder: the words that name him, else the outlet. */
  private String teller(@Nullable Event event, Incident.Account account) {
    String told =
        event == null ? "" : words.claims(event.claimedBy(), "").replaceFirst("^says ", "");
    return told.isEmpty() ? words.outlet(account.evidence().story(), "the page itself") : told;
  }

  private String title(Incident incident, Event first) {
    String what = words.what(first);
    Place place = incident.place();
    return place == null || what.contains(place.name()) ? what : what + " (" + place.name() + ")";
  }
}
