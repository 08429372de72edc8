// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.LeftOut;
import org.parley.model.Page;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.Territory;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Makes a brief of a merged record. Reads the store, changes nothing. */
final class BriefReader {
  private static final int MOST_JOINED = 8;

  private static final Comparator<DateRange> LATEST_FIRST =
      Comparator.comparing((DateRange date) -> date.to() == null ? LocalDate.MIN : date.to())
          .reversed();

  private final BriefFilter filter;
  private final Sources sources;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final List<Page> pages;
  private final List<Story> stories;
  private final List<Statement> statements;
  private final List<Proposal> proposals;
  private final List<Position> positions;
  private final List<Incident> incidents;

  private BriefReader(Store store, BriefFilter filter) {
    this.filter = filter;
    this.pages = store.all(Kind.PAGES);
    this.stories = store.all(Kind.STORIES);
    this.statements = store.all(Kind.STATEMENTS);
    this.proposals = store.all(Kind.PROPOSALS);
    this.positions = store.all(Kind.POSITIONS);
    this.incidents = store.all(Kind.INCIDENTS);
    this.sources = new Sources(pages, stories);
    store.forEach(Kind.ACTORS, actor -> actors.put(actor.id(), actor));
    store.forEach(Kind.EVENTS, event -> events.put(event.id(), event));
  }

  /** The brief of a store whose merge is not pending. */
  static Brief read(Store store, BriefFilter filter) {
    return new BriefReader(store, filter).brief();
  }

  private Brief brief() {
    LocalDate from = null;
    LocalDate to = null;
    for (Story story : stories) {
      LocalDate first = story.published().from();
      LocalDate last = story.published().to();
      from = first != null && (from == null || first.isBefore(from)) ? first : from;
      to = last != null && (to == null || last.isAfter(to)) ? last : to;
    }
    List<Brief.Happened> happened = happened();
    return new Brief(
        pages.size(),
        stories.size(),
        from,
        to,
        proposals(),
        contests(),
        happened,
        (int) events.values().stream().filter(BriefReader::isBackground).count(),
        notTold(),
        leftOut(),
        joined());
  }

  // Proposals

  private List<Brief.ProposalPart> proposals() {
    Map<String, List<Position>> byProposal = new HashMap<>();
    for (Position position : positions) {
      byProposal.computeIfAbsent(position.proposal(), k -> new ArrayList<>()).add(position);
    }
    List<Proposal> order = new ArrayList<>(proposals);
    order.sort(
        Comparator.comparing(
                (Proposal proposal) -> latest(byProposal.getOrDefault(proposal.id(), List.of())),
                LATEST_FIRST)
            .thenComparing(proposal -> -byProposal.getOrDefault(proposal.id(), List.of()).size())
            .thenComparing(Proposal::id));
    List<Brief.ProposalPart> parts = new ArrayList<>();
    for (Proposal proposal : order) {
      Brief.ProposalPart part = part(proposal, byProposal.getOrDefault(proposal.id(), List.of()));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static DateRange latest(List<Position> positions) {
    return positions.stream().map(Position::date).min(LATEST_FIRST).orElse(DateRange.UNKNOWN);
  }

  private Brief.@Nullable ProposalPart part(Proposal proposal, List<Position> all) {
    List<String> proposedBy = proposal.proposedBy().stream().map(this::name).toList();
    List<String> backedBy = proposal.backedBy().stream().map(this::name).toList();
    Map<String, List<Position>> byParty = new LinkedHashMap<>();
    List<Position> order = new ArrayList<>(all);
    order.sort(
        Comparator.comparing(Position::date, LATEST_FIRST)
            .thenComparing(position -> position.evidence().get(0)));
    for (Position position : order) {
      byParty.computeIfAbsent(side(position.actor()), k -> new ArrayList<>()).add(position);
    }
    List<Brief.Party> parties = new ArrayList<>();
    byParty.forEach(
        (party, stands) -> {
          List<Brief.Stand> told =
              stands.stream()
                  .filter(position -> filter.dated(position.date()))
                  .map(this::stand)
                  .distinct()
                  .toList();
          if (!told.isEmpty()) {
            parties.add(new Brief.Party(name(party), told));
          }
        });
    String text =
        proposal.name()
            + " "
            + parties.stream()
                .map(party -> party.name() + " " + party.stands())
                .collect(Collectors.joining(" "));
    return parties.isEmpty() || !filter.speaksOf(text)
        ? null
        : new Brief.ProposalPart(proposal.id(), proposal.name(), proposedBy, backedBy, parties);
  }

  private Brief.Stand stand(Position position) {
    Evidence evidence = position.evidence().get(0);
    return new Brief.Stand(
        position.stance(),
        position.date(),
        quote(evidence),
        says(position),
        quotes(evidence.story(), position.conditions()),
        quotes(evidence.story(), position.reasons()));
  }

  private String says(Position position) {
    String own = name(position.actor());
    String side = side(position.actor());
    String spoken = side.equals(position.actor()) ? "" : "said " + own + ", its spokesperson";
    String claims = claims(position.claimedBy(), position.actor());
    return spoken.isEmpty() || claims.isEmpty() ? spoken + claims : spoken + "; " + claims;
  }

  /** Who speaks for somebody is on his side. */
  private String side(String actor) {
    Actor found = actors.get(actor);
    if (found != null && found.kind() == Actor.Kind.PERSON) {
      for (Actor.Role role : found.roles()) {
        String of = role.of();
        if (of != null && role.role().toLowerCase(Locale.ROOT).contains("spokes")) {
          return of;
        }
      }
    }
    return actor;
  }

  private String claims(List<Claim> chain, String self) {
    StringBuilder says = new StringBuilder();
    for (Claim claim : chain) {
      String id = claim.id();
      String who = id != null ? name(id) : claim.text() == null ? "" : Sources.fold(claim.text());
      boolean cueAlone =
          id == null && !who.contains(" ") && who.equals(who.toLowerCase(Locale.ROOT));
      if (who.isEmpty() || cueAlone || self.equals(id)) {
        continue;
      }
      String verb =
          switch (claim.relation()) {
            case ASSERTS -> "says ";
            case RELAYS -> "through ";
            case DENIES -> "denied by ";
            case CONFIRMS -> "confirmed by ";
            case WITNESSES -> "seen by ";
          };
      says.append(says.length() == 0 ? "" : ", ").append(verb).append(who);
    }
    return says.toString();
  }

  // What is contested

  private List<Brief.Contest> contests() {
    List<Brief.Contest> contests = new ArrayList<>();
    for (Incident incident : incidents) {
      if (!incident.contested() || !filter.dated(incident.date())) {
        continue;
      }
      List<Brief.AccountLine> lines = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Incident.Account account : incident.accounts()) {
        String holder =
            account.holder() == null ? teller(incident, account) : name(account.holder());
        Brief.Quote quote = quote(account.evidence());
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
        Comparator.comparing(Brief.Contest::date, LATEST_FIRST).thenComparing(Brief.Contest::id));
    return contests;
  }

  /** Who tells an account that has no known holder: the words that name him, else the page. */
  private String teller(Incident incident, Incident.Account account) {
    for (String id : incident.events()) {
      Event event = events.get(id);
      if (event != null
          && event.story().equals(account.evidence().story())
          && event.sentence().start() == account.evidence().start()) {
        String told = claims(event.claimedBy(), "").replaceFirst("^says ", "");
        return told.isEmpty() ? "the page itself" : told;
      }
    }
    return "the page itself";
  }

  private String title(Incident incident) {
    Event first = events.get(incident.events().get(0));
    String what = first == null ? incident.type().name() : what(first);
    Place place = incident.place();
    return place == null || what.contains(place.name()) ? what : what + " (" + place.name() + ")";
  }

  // What happened

  private List<Brief.Happened> happened() {
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
                || !filter.speaksOf(line.what() + " " + line.place() + " " + line.says()));
    lines.sort(
        Comparator.comparing(Brief.Happened::date, LATEST_FIRST)
            .thenComparing(Brief.Happened::source));
    return lines;
  }

  private static boolean isBackground(Event event) {
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
        what(event),
        place,
        claims(event.claimedBy(), self),
        outlets,
        sources.at(event.story(), event.cue().start()));
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

  /** Who, the words of the act, and to whom or what. */
  private String what(Event event) {
    String who = names(event.actor());
    StringBuilder what = new StringBuilder(who.isEmpty() ? "(not told who)" : who);
    what.append(' ').append(Sources.fold(event.cue().text()));
    String object = event.object() == null ? "" : Sources.fold(event.object().text());
    String whom = names(event.recipient());
    boolean same = event.object() == null || covers(event.object().start(), event);
    if (!whom.isEmpty() && (same || object.isEmpty())) {
      what.append(" · ").append(whom);
    } else if (!object.isEmpty()) {
      what.append(" · ").append(object);
    }
    return what.toString();
  }

  private static boolean covers(int start, Event event) {
    return event.recipient().stream().anyMatch(ref -> Math.abs(ref.start() - start) < 12);
  }

  // Words and names

  private Brief.Quote quote(Evidence evidence) {
    return new Brief.Quote(
        sources.words(evidence.story(), evidence.start(), evidence.end()),
        sources.at(evidence.story(), evidence.start()));
  }

  private List<Brief.Quote> quotes(String story, List<Span> spans) {
    return spans.stream()
        .map(span -> quote(new Evidence(story, span.start(), span.end())))
        .toList();
  }

  private String names(List<ActorRef> refs) {
    return refs.stream()
        .map(ref -> ref.id() == null ? Sources.fold(ref.text()) : name(ref.id()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String name(String actor) {
    Actor found = actors.get(actor);
    return found == null ? actor : found.name();
  }

  // What is missing

  private Map<String, Integer> notTold() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(
        "published dates of stories",
        (int) stories.stream().filter(story -> !story.published().isKnown()).count());
    counts.put(
        "dates of events",
        (int) events.values().stream().filter(event -> !event.date().isKnown()).count());
    counts.put(
        "places of events",
        (int) events.values().stream().filter(event -> event.place() == null).count());
    counts.put(
        "speakers of quotations",
        (int) statements.stream().filter(statement -> statement.speaker() == null).count());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private Map<LeftOut.Reason, Integer> leftOut() {
    Map<LeftOut.Reason, Integer> counts = new EnumMap<>(LeftOut.Reason.class);
    for (Page page : pages) {
      for (LeftOut leftOut : page.leftOut()) {
        counts.merge(leftOut.reason(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<List<String>> joined() {
    return actors.values().stream()
        .filter(actor -> actor.aliases().size() > 1)
        .sorted(Comparator.comparing((Actor actor) -> -actor.mentions()).thenComparing(Actor::id))
        .limit(MOST_JOINED)
        .map(
            actor ->
                actor.aliases().stream()
                    .map(alias -> Sources.fold(alias.text()))
                    .distinct()
                    .limit(6)
                    .toList())
        .filter(names -> names.size() > 1)
        .toList();
  }
}
