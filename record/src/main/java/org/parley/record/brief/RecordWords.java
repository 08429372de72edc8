// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Span;
import org.parley.record.brief.Brief.Named;
import org.parley.record.brief.Brief.Quote;
import org.parley.record.brief.Brief.Ref;
import org.parley.record.brief.Brief.Source;

/** Names, claims and words of a record, as a brief tells them. Immutable once made. */
final class RecordWords {
  /** What an actor did is told after its name and wants room too. */
  private static final int LONGEST_NAME = 40;

  private static final int LONGEST_OBJECT = 80;
  private static final int MOST_NAMES = 3;

  private final Map<String, Actor> actors;
  private final Sources sources;

  /**
   * @param actors by id
   */
  RecordWords(Map<String, Actor> actors, Sources sources) {
    this.actors = actors;
    this.sources = sources;
  }

  /** Who says that a party takes a stance: its spokesman, or another; empty when the page does. */
  String says(Position position) {
    String own = name(position.actor());
    String side = side(position.actor());
    String spoken = side.equals(position.actor()) ? "" : "said " + own + ", its spokesperson";
    String claims = claims(position.claimedBy(), position.actor());
    return spoken.isEmpty() || claims.isEmpty() ? spoken + claims : spoken + "; " + claims;
  }

  /** Who speaks for somebody is on his side. */
  String side(String actor) {
    Actor found = actors.get(actor);
    if (found != null && found.kind() == Actor.Kind.PERSON) {
      for (Actor.Role role : found.roles()) {
        String of = role.of();
        boolean speaks = role.role().toLowerCase(Locale.ROOT).contains("spokes");
        if (of != null && speaks && !role.hasEnded() && !role.role().startsWith("former ")) {
          return of;
        }
      }
    }
    return actor;
  }

  /** Who says it, through whom, without the actor himself; empty when the page says it. */
  String claims(List<Claim> chain, String self) {
    StringBuilder says = new StringBuilder();
    for (Claim claim : chain) {
      String who = claimant(claim);
      if (who.isEmpty() || self.equals(claim.id())) {
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

  /** Who claims something; whom no words name is known by the word that tells of his claim. */
  private String claimant(Claim claim) {
    if (claim.id() != null) {
      return name(claim.id());
    }
    String words = claim.text() == null ? "" : Sources.fold(claim.text());
    boolean unnamed = !words.contains(" ") && words.equals(words.toLowerCase(Locale.ROOT));
    return unnamed && !words.isEmpty() ? "somebody (“" + words + "”)" : words;
  }

  /** Who, the words of the act, and to whom or what. */
  String what(Event event) {
    String who = names(event.actor());
    String cue = Sources.fold(event.cue().text());
    StringBuilder what = new StringBuilder(who.isEmpty() ? capital(cue) : who + " " + cue);
    String object =
        event.object() == null
            ? ""
            : Shorten.to(LONGEST_OBJECT, Sources.fold(event.object().text()));
    String whom = names(event.recipient());
    boolean same = event.object() == null || covers(event.object().start(), event);
    if (!whom.isEmpty() && (same || object.isEmpty())) {
      what.append(" · ").append(whom);
    } else if (!object.isEmpty()) {
      what.append(" · ").append(object);
    }
    return what.toString();
  }

  /** Who did it, as far as the record knows him; others stand in {@link #words} alone. */
  String who(Event event) {
    return names(event.actor().stream().filter(ref -> ref.id() != null).toList());
  }

  /** The words of the act, of what it is done to, and of those who did it without a name. */
  String words(Event event) {
    int start = event.cue().start();
    int end = event.cue().end();
    for (ActorRef ref : event.recipient()) {
      start = Math.min(start, ref.start());
      end = Math.max(end, ref.end());
    }
    if (event.object() != null) {
      start = Math.min(start, event.object().start());
      end = Math.max(end, event.object().end());
    }
    for (ActorRef ref : event.actor()) {
      if (ref.id() == null) {
        start = Math.min(start, ref.start());
        end = Math.max(end, ref.end());
      }
    }
    start = Math.max(start, event.sentence().start());
    end = Math.min(end, event.sentence().end());
    return sources.words(event.story(), start, end);
  }

  /** The names of those to whom it was done, as the record knows them. */
  String whom(Event event) {
    return names(event.recipient());
  }

  private static String capital(String words) {
    int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private static boolean covers(int start, Event event) {
    return event.recipient().stream().anyMatch(ref -> Math.abs(ref.start() - start) < 12);
  }

  /** The words of evidence and where they stand. */
  Quote quote(Evidence evidence) {
    return new Quote(
        sources.words(evidence.story(), evidence.start(), evidence.end()), at(evidence));
  }

  /** The words of spans of a story's page. */
  List<Quote> quotes(String story, List<Span> spans) {
    return spans.stream()
        .map(span -> quote(new Evidence(story, span.start(), span.end())))
        .toList();
  }

  private String names(List<ActorRef> refs) {
    List<String> names =
        refs.stream()
            .map(ref -> ref.id() == null ? Sources.fold(ref.text()) : name(ref.id()))
            .map(name -> Shorten.to(LONGEST_NAME, name))
            .distinct()
            .toList();
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES))
            + " and "
            + (names.size() - MOST_NAMES)
            + " more";
  }

  /** The name of an actor, or its id when the record has none. */
  String name(String actor) {
    Actor found = actors.get(actor);
    return found == null ? actor : found.name();
  }

  /** The actor with his name. */
  Named named(String actor) {
    return new Named(actor, name(actor));
  }

  /** Where evidence stands. */
  Source at(Evidence evidence) {
    return sources.at(evidence.story(), evidence.start(), evidence.end());
  }

  /** Where an event's cue stands. */
  Source at(Event event) {
    return sources.at(event.story(), event.cue().start(), event.cue().end());
  }

  /** An event, by its cue. */
  Ref ref(Event event) {
    return new Ref(event.id(), at(event));
  }

  /**
   * The last day that something can have been at: its own, else the day its story was published,
   * else the first of all days. For an order only.
   */
  LocalDate day(DateRange date, String story) {
    LocalDate day = date.to() == null ? published(story).to() : date.to();
    return day == null ? LocalDate.MIN : day;
  }

  /** Who published a story, or {@code otherwise} when it does not tell. */
  String outlet(String story, String otherwise) {
    String outlet = sources.of(story).outlet();
    return outlet == null || outlet.isBlank() ? otherwise : Sources.fold(outlet);
  }

  /** When a story was published, as far as it is known. */
  DateRange published(String story) {
    return sources.published(story);
  }
}
