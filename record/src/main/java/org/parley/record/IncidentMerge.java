// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.model.Territory;

/**
 * Joins events that tell one happening, and sets accounts that differ side by side. Within a story
 * events join on family, parties and place; across stories the place and the date must both be
 * known. Nobody is declared right.
 */
final class IncidentMerge {
  /** A denial speaks of what the story told shortly before: about three paragraphs. */
  private static final int DENIAL_REACH = 1_500;

  private static final int DAYS_APART = 1;

  private final DenialWords denials = DenialWords.read();
  private final Map<String, List<Event>> eventsOfStory = new TreeMap<>();
  private final Map<String, Set<String>> sides = new HashMap<>();
  private final Map<String, String> groupOfStory;

  /**
   * @param actors across pages; their roles say whose side a person is on
   * @param groupOfStory for a reprint, the story that stands for it
   */
  IncidentMerge(List<Actor> actors, Map<String, String> groupOfStory) {
    this.groupOfStory = groupOfStory;
    for (Actor actor : actors) {
      Set<String> side = new HashSet<>(Set.of(actor.id()));
      for (Actor.Role role : actor.roles()) {
        boolean ended = role.evidence() == null && role.to() != null;
        if (role.of() != null && !ended) { // once in office is not on its side for ever
          side.add(role.of());
        }
      }
      sides.put(actor.id(), side);
    }
  }

  /** Adds an event whose actors have their ids across pages. */
  void add(Event event) {
    eventsOfStory.computeIfAbsent(event.story(), k -> new ArrayList<>()).add(event);
  }

  /** The incidents, by id. Background and suppositions tell none. */
  List<Incident> merge() {
    Map<Family, List<Happening>> happenings = new TreeMap<>();
    for (List<Event> events : eventsOfStory.values()) {
      events.sort(Comparator.comparingInt((Event event) -> event.cue().start()));
      for (Event event : events) {
        if (tells(event)) {
          place(event, happenings);
        }
      }
      for (Event event : events) {
        contradict(event, happenings);
      }
    }
    List<Incident> incidents = new ArrayList<>();
    for (List<Happening> family : happenings.values()) {
      for (Happening happening : family) {
        Set<String> outlets = new TreeSet<>();
        for (String story : happening.stories()) {
          outlets.add(groupOfStory.getOrDefault(story, story));
        }
        incidents.add(happening.incident(outlets.size()));
      }
    }
    incidents.sort(Comparator.comparing(Incident::id));
    return List.copyOf(incidents);
  }

  private static boolean tells(Event event) {
    return Family.of(event) != null
        && !event.aux().contains(AuxiliaryMode.NEGATION)
        && !event.aux().contains(AuxiliaryMode.HYPOTHETICAL)
        && !event.aux().contains(AuxiliaryMode.FUTURE)
        && event.territory() != Territory.HOLDS;
  }

  private void place(Event event, Map<Family, List<Happening>> happenings) {
    Family family = Family.of(event);
    if (family == null) {
      return;
    }
    Set<String> actors = ids(event.actor());
    Set<String> recipients = ids(event.recipient());
    List<Happening> known = happenings.computeIfAbsent(family, k -> new ArrayList<>());
    for (Happening happening : known) {
      if (same(happening, event, actors, recipients)) {
        happening.add(event, actors, recipients);
        account(happening, event, Incident.Says.HAPPENED, List.of());
        return;
      }
    }
    Happening happening = new Happening(family, event, actors, recipients);
    account(happening, event, Incident.Says.HAPPENED, List.of());
    known.add(happening);
  }

  private boolean same(
      Happening happening, Event event, Set<String> actors, Set<String> recipients) {
    if (!compatible(happening.actors(), actors)
        || !compatible(happening.recipients(), recipients)
        || !Dates.compatible(happening.date(), event.date())) {
      return false;
    }
    boolean parties = overlap(happening.actors(), actors);
    Place one = happening.place();
    Place other = event.place() == null ? null : event.place().place();
    if (happening.isIn(event.story())) {
      if (one != null && other != null) {
        return parties && within(one, other);
      }
      // What is dated and what is not are one happening only where the place says so.
      return parties && happening.date().isKnown() == event.date().isKnown();
    }
    return one != null
        && other != null
        && one.id().equals(other.id())
        && one.precision() != Place.Precision.COUNTRY
        && (parties || overlap(happening.recipients(), recipients))
        && Dates.near(happening.date(), event.date(), DAYS_APART);
  }

  /** Same place, or a country that the other lies in. */
  private static boolean within(Place one, Place other) {
    boolean country =
        one.precision() == Place.Precision.COUNTRY || other.precision() == Place.Precision.COUNTRY;
    return one.id().equals(other.id())
        || (country && one.country() != null && one.country().equals(other.country()));
  }

  /** A denial, a negated telling, or a repulse: an account against what was told before. */
  private void contradict(Event event, Map<Family, List<Happening>> happenings) {
    boolean denial =
        event.object() != null
            && (event.type() == EventType.REJECT || event.type() == EventType.ACCUSE)
            && denials.speaksOfSaying(event.object().text())
            && !event.aux().contains(AuxiliaryMode.NEGATION);
    boolean negated =
        Family.of(event) != null
            && event.aux().contains(AuxiliaryMode.NEGATION)
            && !event.aux().contains(AuxiliaryMode.HYPOTHETICAL)
            && !event.aux().contains(AuxiliaryMode.FUTURE)
            && speaker(event) != null;
    boolean repulse = event.territory() == Territory.HOLDS && !event.recipient().isEmpty();
    if (!denial && !negated && !repulse) {
      return;
    }
    Happening about = nearest(event, happenings, denial, repulse);
    if (about == null) {
      return;
    }
    if (repulse) {
      account(about, event, Incident.Says.DIFFERS, List.of(Incident.DiffersOn.OUTCOME));
    } else if (denial) {
      for (ActorRef denier : event.actor()) {
        about.account(
            new Incident.Account(
                denier.id(),
                Claim.Relation.DENIES,
                Incident.Says.DID_NOT_HAPPEN,
                List.of(),
                evidence(event)));
      }
    } else {
      account(about, event, Incident.Says.DID_NOT_HAPPEN, List.of());
    }
  }

  /** The happening of the same story that was told last before the event, within reach. */
  private @Nullable Happening nearest(
      Event event, Map<Family, List<Happening>> happenings, boolean denial, boolean repulse) {
    Happening best = null;
    int bestDistance = DENIAL_REACH;
    for (Map.Entry<Family, List<Happening>> entry : happenings.entrySet()) {
      boolean words = denial && entry.getKey() != Family.MEETING;
      boolean ground = repulse && entry.getKey() == Family.GROUND;
      for (Happening happening : entry.getValue()) {
        boolean likely =
            words || ground || (!denial && !repulse && happening.type() == event.type());
        if (!likely || !happening.isIn(event.story())) {
          continue;
        }
        boolean stranger = denial && !overlap(happening.actors(), ids(event.actor()));
        if (stranger && denials.isOwn(objectOf(event))) {
          continue;
        }
        if (!denial && !repulse && !compatible(happening.actors(), ids(event.actor()))) {
          continue;
        }
        if (repulse && !overlap(happening.actors(), ids(event.recipient()))) {
          continue;
        }
        for (Event told : eventsOfStory.getOrDefault(event.story(), List.of())) {
          int distance = event.cue().start() - told.cue().start();
          boolean own = happening.first().equals(told) || happening.last().equals(told);
          if (own && distance > 0 && distance < bestDistance) {
            best = happening;
            bestDistance = distance;
          }
        }
      }
    }
    return best;
  }

  private void account(
      Happening happening, Event event, Incident.Says says, List<Incident.DiffersOn> differsOn) {
    Claim claim =
        event.claimedBy().isEmpty()
            ? new Claim(null, Claim.Relation.ASSERTS, null, null, null)
            : event.claimedBy().get(0);
    boolean denies = claim.relation() == Claim.Relation.DENIES;
    Incident.Says told =
        denies && says == Incident.Says.HAPPENED ? Incident.Says.DID_NOT_HAPPEN : says;
    happening.account(
        new Incident.Account(claim.id(), claim.relation(), told, differsOn, evidence(event)));
  }

  private static String objectOf(Event event) {
    return event.object() == null ? "" : event.object().text();
  }

  /** Who is reported to say it, or null when the page itself does. */
  private static @Nullable String speaker(Event event) {
    return event.claimedBy().isEmpty() ? null : event.claimedBy().get(0).id();
  }

  private static Evidence evidence(Event event) {
    return new Evidence(event.story(), event.sentence().start(), event.sentence().end());
  }

  private static Set<String> ids(List<ActorRef> refs) {
    Set<String> ids = new TreeSet<>();
    for (ActorRef ref : refs) {
      if (ref.id() != null) {
        ids.add(ref.id());
      }
    }
    return ids;
  }

  /** Nothing known on one side, or somebody on both. */
  private boolean compatible(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || overlap(one, other);
  }

  private boolean overlap(Set<String> one, Set<String> other) {
    return !Collections.disjoint(withSides(one), withSides(other));
  }

  private Set<String> withSides(Set<String> ids) {
    Set<String> all = new HashSet<>(ids);
    for (String id : ids) {
      all.addAll(sides.getOrDefault(id, Set.of()));
    }
    return all;
  }
}
