// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Fatalities;
import org.parley.model.Place;

/**
 * Finds in the events of one story the happenings it tells: which events go on with which.
 * Immutable.
 */
final class Tellings {
  /** What follows so closely goes on with it unless something speaks against that. */
  private static final int ADJACENT = 320;

  /** CAMEO's "violate ceasefire". */
  private static final String BREACH = "196";

  private final Affiliations sides;
  private final StoryNotes notes;

  Tellings(Affiliations sides, StoryNotes notes) {
    this.sides = sides;
    this.notes = notes;
  }

  /**
   * @param events of one story, in the order of its text
   */
  List<Telling> of(List<Event> events) {
    List<Telling> tellings = new ArrayList<>();
    for (Event event : events) {
      if (Family.isTold(event)) {
        place(event, tellings);
      }
    }
    lead(events, tellings);
    return tellings;
  }

  /** Finds what a story leads with: the first news it tells of the dead, else the first attack. */
  private static void lead(List<Event> events, List<Telling> tellings) {
    Telling lead = null;
    for (Telling telling : tellings) {
      boolean attack = telling.family() == Family.ASSAULT && telling.isNews();
      if (attack && (lead == null || (lead.toll() == null && telling.toll() != null))) {
        lead = telling;
      }
    }
    if (lead == null) {
      return;
    }
    List<Place> places = new ArrayList<>();
    for (Event event : events) {
      Place place = event.place() == null ? null : event.place().place();
      if (place != null && !Reach.isCountry(place) && !places.contains(place)) {
        places.add(place);
      }
    }
    lead.leads(places);
  }

  private void place(Event event, List<Telling> tellings) {
    Family family = Family.of(event);
    if (family == null) {
      return;
    }
    EventTraits traits = notes.traits(event);
    for (int i = tellings.size() - 1; i >= 0; i--) {
      Telling telling = tellings.get(i);
      boolean likely = telling.family() == family && Days.compatible(telling.date(), event.date());
      String reason =
          likely && !isOtherTense(telling, event) ? reason(telling, event, traits) : null;
      if (reason != null) {
        telling.add(event, traits, reason);
        return;
      }
    }
    tellings.add(new Telling(family, event, traits, notes.published(event.story()), false));
  }

  /** Why an event goes on with a telling of its time, or null when it does not. */
  private @Nullable String reason(Telling telling, Event event, EventTraits traits) {
    Reach reach = Reach.of(telling.place(), event.place() == null ? null : event.place().place());
    if (reach == Reach.FAR) {
      return null;
    }
    boolean violent = event.type() == EventType.ASSAULT && telling.type() == EventType.ASSAULT;
    // Who attacks is told in ever new words: "a bomber", "the attacker".
    Set<String> actors =
        violent ? Affiliations.named(event.actor()) : Affiliations.all(event.actor());
    Set<String> recipients = Affiliations.all(event.recipient());
    if (!sides.compatible(violent ? Affiliations.named(telling.actors()) : telling.actors(), actors)
        || (!violent && !sides.compatible(telling.recipients(), recipients))
        || (violent && notes.vocabulary().areApart(telling.means(), traits.means()))) {
      return null;
    }
    boolean parties = sides.overlap(telling.actors(), actors);
    boolean placed = reach == Reach.SAME || reach == Reach.INSIDE;
    boolean dated = telling.date().isKnown() == event.date().isKnown();
    if (!violent) {
      boolean country = reach == Reach.COUNTRY;
      boolean one = parties && (reach == Reach.UNTOLD ? dated : placed || country);
      return one ? "one story tells of the same parties" + (placed ? " in one place" : "") : null;
    }
    int gap = event.cue().start() - telling.last().cue().end();
    Tolls.Likeness tolls = Tolls.likeness(telling.toll(), event.fatalities());
    boolean sameSentence = telling.last().sentence().equals(event.sentence());
    if (isOtherCount(telling, event, tolls, gap)
        || (!sameSentence && !parties && isBreach(event) != isBreach(telling.last()))) {
      return null;
    }
    if (tolls == Tolls.Likeness.EQUAL) {
      return "one story tells the same toll, " + Tolls.number(event.fatalities());
    }
    if (!sameSentence && !placed && isOtherTime(telling, event, gap)) {
      return null;
    }
    if (!sameSentence && isBegunAnew(telling, event, actors)) {
      return null;
    }
    if (gap <= ADJACENT || sameSentence) {
      return sameSentence ? "in the same sentence" : "goes on in the next words of the story";
    }
    boolean target = !Collections.disjoint(telling.targets(), traits.targets());
    if (parties && (placed || dated)) {
      return "one story tells of the same parties" + (placed ? " in one place" : "");
    }
    return placed && (target || dated) ? "one story tells of the same place" : null;
  }

  /**
   * What is dated well before the news is not the news; words without a day may still go on with
   * what was dated right before them.
   */
  private boolean isOtherTime(Telling telling, Event event, int gap) {
    Days days = Days.of(event.date(), telling.published(), true, null);
    boolean goesOn = event.date().evidence() == null && gap <= ADJACENT;
    Days.Apart apart = telling.days().to(days);
    return !goesOn && (apart == Days.Apart.OTHER_DAYS || apart == Days.Apart.NEXT_DAY);
  }

  /**
   * Whether an event brings a day and a place of its own and names nobody, after a telling that has
   * neither and names who did it: "On Sunday a missile hit a house in the town" is not told of him.
   */
  private static boolean isBegunAnew(Telling telling, Event event, Set<String> actors) {
    boolean brought =
        event.date().isKnown() && event.date().evidence() != null && event.place() != null;
    boolean open = !telling.date().isKnown() && telling.place() == null;
    return brought && open && actors.isEmpty() && !telling.actors().isEmpty();
  }

  /**
   * Whether an event is the breach of a truce: who is said to have broken it is not said to have
   * done what the story tells next.
   */
  private static boolean isBreach(Event event) {
    return BREACH.equals(event.cameo());
  }

  /** Another number, further on, that no place and no day ties to the first one. */
  private static boolean isOtherCount(Telling telling, Event event, Tolls.Likeness tolls, int gap) {
    Fatalities told = telling.toll();
    boolean differs = tolls == Tolls.Likeness.OTHER || tolls == Tolls.Likeness.FAR;
    Integer mine = Tolls.number(event.fatalities());
    Integer theirs = Tolls.number(told);
    boolean more = mine != null && theirs != null && mine > theirs;
    Place place = event.place() == null ? null : event.place().place();
    boolean samePlace = Reach.of(telling.place(), place) == Reach.SAME;
    boolean elsewhere = event.date().isKnown() || place != null;
    boolean partial = !more && samePlace;
    return differs && !partial && (gap > ADJACENT || (more && elsewhere && !samePlace));
  }

  /** Background and news are one only where both tell the day. */
  private static boolean isOtherTense(Telling telling, Event event) {
    boolean past = event.aux().contains(AuxiliaryMode.HISTORICAL);
    boolean dated = event.date().isKnown() && telling.date().isKnown();
    return past == telling.isNews() && !dated;
  }

  /** A telling of what an event says did not take place, which may answer other stories. */
  Telling denied(Event event, Family family) {
    return new Telling(family, event, notes.traits(event), notes.published(event.story()), true);
  }
}
