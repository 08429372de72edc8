// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Incident.DiffersOn;
import org.parley.model.Incident.Says;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Territory;
import org.parley.record.likeness.Body;

/**
 * Finds what is denied: a denial of what was said, a telling that it did not happen, a repulse. It
 * answers the telling of its story that it shares words, parties and place with and that stands
 * near. Immutable.
 */
final class Denials {
  /** A denial speaks of what the story tells near it: about three paragraphs. */
  private static final int REACH = 1_500;

  /** What comes after a denial is less likely what it denies. */
  private static final double AFTER = 0.8;

  /** "This" is what the sentence before told. */
  private static final double RIGHT_BEFORE = 0.8;

  private static final double LEAST = 1.0;

  private static final DenialWords WORDS = DenialWords.read();
  private final Affiliations sides;
  private final StoryNotes notes;

  Denials(Affiliations sides, StoryNotes notes) {
    this.sides = sides;
    this.notes = notes;
  }

  /**
   * Adds the accounts of one story that speak against what it tells.
   *
   * @param events of the story, in the order of its text
   * @param tellings what it tells
   * @return tellings of what it says did not happen and tells nowhere: other stories may
   */
  List<Telling> apply(List<Event> events, List<Telling> tellings, Tellings reader) {
    List<Telling> unanswered = new ArrayList<>();
    for (Event event : events) {
      if (event.territory() == Territory.HOLDS && !event.recipient().isEmpty()) {
        repulse(event, tellings);
      } else if (isDenial(event)) {
        denial(event, tellings);
      } else if (Family.isNegated(event)) {
        Telling told = negated(event, tellings);
        Family family = Family.of(event);
        boolean sayer = Accounts.speaker(event) != null || !event.actor().isEmpty();
        if (told == null && family != null && sayer && event.type() == EventType.ASSAULT) {
          Telling denied = reader.denied(event, family);
          denied.account(negation(event, false));
          unanswered.add(denied);
        }
      }
    }
    String story = events.isEmpty() ? "" : events.get(0).story();
    for (StoryNotes.NegatedStatement statement : notes.negated(story)) {
      statement(statement, tellings);
    }
    return unanswered;
  }

  /** To reject or to denounce what was said, or to deny whatever it was. */
  private boolean isDenial(Event event) {
    boolean rejects = event.type() == EventType.REJECT || event.type() == EventType.ACCUSE;
    boolean denies = event.type() == EventType.REJECT && WORDS.denies(event.cue().text());
    return event.object() != null
        && !event.aux().contains(AuxiliaryMode.NEGATION)
        && ((rejects && WORDS.speaksOfSaying(event.object().text())) || denies);
  }

  private void repulse(Event event, List<Telling> tellings) {
    Telling about = null;
    double best = 0;
    for (Telling telling : tellings) {
      double near = nearness(event.cue().start(), telling);
      boolean ground = telling.family() == Family.GROUND;
      if (ground && near > best && sides.overlap(telling.actors(), ids(event.recipient()))) {
        about = telling;
        best = near;
      }
    }
    if (about != null) {
      about.account(Accounts.of(event, Says.DIFFERS, List.of(DiffersOn.OUTCOME)));
    }
  }

  private void denial(Event event, List<Telling> tellings) {
    String object = event.object() == null ? "" : event.object().text();
    boolean back = WORDS.pointsBack(object);
    boolean saying = WORDS.speaksOfSaying(object);
    boolean denies = WORDS.denies(event.cue().text());
    boolean authorship = denies && WORDS.isAuthorship(object);
    Set<Family> acts = notes.vocabulary().acts(Body.words(object));
    Set<String> stems = StoryNotes.stems(object);
    Telling about = null;
    double best = LEAST;
    for (Telling telling : tellings) {
      boolean own = sides.overlap(telling.actors(), ids(event.actor()));
      boolean eligible =
          telling.family() != Family.MEETING
              && (own || !WORDS.isOwn(object))
              && (telling.family() != Family.AGREEMENT || acts.contains(Family.AGREEMENT))
              && (back
                  || saying
                  || authorship
                  || acts.isEmpty()
                  || acts.contains(telling.family()));
      double near = eligible ? nearness(event.cue().start(), telling) : 0;
      if (near <= 0 || (back && near < RIGHT_BEFORE)) {
        continue;
      }
      double shared = shared(stems, telling, event);
      double score =
          near
              + shared
              + (acts.contains(telling.family()) ? 0.5 : 0)
              + (back || saying || authorship || own ? 0.5 : 0);
      boolean act = own && acts.contains(telling.family());
      boolean tied = back || saying || authorship || act || shared > 0;
      if (tied && score > best) {
        about = telling;
        best = score;
      }
    }
    if (about == null) {
      return;
    }
    boolean happened = authorship || isOwnAct(event, object, about);
    for (ActorRef denier : event.actor()) {
      about.account(
          new Incident.Account(
              denier.id(),
              Claim.Relation.DENIES,
              happened ? Says.DIFFERS : Says.DID_NOT_HAPPEN,
              happened ? List.of(DiffersOn.ACTOR) : List.of(),
              Accounts.evidence(event)));
    }
  }

  /**
   * "The army denied firing at the town", where people were killed: that they were it does not
   * deny.
   */
  private boolean isOwnAct(Event event, String object, Telling about) {
    boolean gerund =
        Body.words(object).stream()
            .limit(2)
            .anyMatch(word -> word.length() > 5 && word.endsWith("ing"));
    return gerund
        && WORDS.denies(event.cue().text())
        && about.family() == Family.ASSAULT
        && about.toll() != null;
  }

  private @Nullable Telling negated(Event event, List<Telling> tellings) {
    boolean own = Accounts.speaker(event) == null;
    Telling about = null;
    double best = 0;
    for (Telling telling : tellings) {
      boolean likely =
          telling.family() == Family.of(event)
              && isOfSame(telling, event)
              && Reach.of(telling.place(), event.place() == null ? null : event.place().place())
                  != Reach.FAR;
      double near = likely ? nearness(event.cue().start(), telling) : 0;
      // What the page itself says was not so speaks against nobody.
      if (near > best && !(own && telling.accounts().stream().noneMatch(a -> a.holder() != null))) {
        about = telling;
        best = near;
      }
    }
    if (about != null && (!own || !event.actor().isEmpty())) {
      if (!own) {
        about.account(negation(event, about.toll() != null && isSelf(event)));
      }
      return about;
    }
    return null;
  }

  /** Of meetings and agreements there are many: only those of the same parties are meant. */
  private boolean isOfSame(Telling telling, Event event) {
    Set<String> actors = ids(event.actor());
    boolean many = telling.family() == Family.MEETING || telling.family() == Family.AGREEMENT;
    // "did not discuss any such proposal" says of no meeting that it did not take place
    Set<String> about = new HashSet<>(notes.traits(event).stems());
    if (event.object() != null) {
      about.retainAll(StoryNotes.stems(event.object().text()));
      event.actor().forEach(ref -> about.removeAll(StoryNotes.stems(ref.text())));
      event.recipient().forEach(ref -> about.removeAll(StoryNotes.stems(ref.text())));
    }
    boolean shares = !Collections.disjoint(stems(telling), about);
    return many
        ? sides.overlap(Affiliations.named(telling.actors()), actors) && shares && telling.isNews()
        : sides.compatible(Affiliations.named(telling.actors()), actors);
  }

  private Set<String> stems(Telling telling) {
    Set<String> told = new HashSet<>();
    for (Event each : telling.events()) {
      told.addAll(notes.traits(each).stems());
    }
    return told;
  }

  /** Whether who says that it was not so is he of whom it is said. */
  private boolean isSelf(Event event) {
    String speaker = Accounts.speaker(event);
    return speaker != null && sides.overlap(Set.of(speaker), ids(event.actor()));
  }

  private static Incident.Account negation(Event event, boolean authorship) {
    List<Claim> claims = event.claimedBy();
    String speaker = Accounts.speaker(event);
    String holder =
        speaker == null && !event.actor().isEmpty() ? event.actor().get(0).id() : speaker;
    Claim.Relation relation =
        claims.isEmpty() || speaker == null ? Claim.Relation.DENIES : claims.get(0).relation();
    return new Incident.Account(
        holder,
        relation,
        authorship ? Says.DIFFERS : Says.DID_NOT_HAPPEN,
        authorship ? List.of(DiffersOn.ACTOR) : List.of(),
        Accounts.evidence(event));
  }

  private void statement(StoryNotes.NegatedStatement negated, List<Telling> tellings) {
    Statement statement = negated.statement();
    Span content = statement.content().get(0);
    ActorRef speaker = statement.speaker();
    if (speaker == null) {
      return;
    }
    Telling about = null;
    double best = 0;
    for (Telling telling : tellings) {
      boolean others =
          telling.accounts().stream()
              .noneMatch(account -> speaker.id() != null && speaker.id().equals(account.holder()));
      boolean coded =
          telling.events().stream()
              .anyMatch(
                  event ->
                      event.sentence().start() <= content.start()
                          && content.start() < event.sentence().end());
      boolean claimed = isClaimed(telling);
      double near =
          others && claimed && !coded && negated.families().contains(telling.family())
              ? nearness(content.start(), telling)
              : 0;
      if (near > best) {
        about = telling;
        best = near;
      }
    }
    if (about != null) {
      about.account(
          new Incident.Account(
              speaker.id(),
              Claim.Relation.DENIES,
              Says.DID_NOT_HAPPEN,
              List.of(),
              new Evidence(statement.story(), content.start(), content.end())));
    }
  }

  /** Whether somebody says it, named or not: what the page tells by itself it has no doubt of. */
  private static boolean isClaimed(Telling telling) {
    return telling.events().stream()
        .anyMatch(event -> event.claimedBy().stream().anyMatch(claim -> claim.start() != null));
  }

  /** 1 right before a place of the text, 0 out of reach; less when it comes after it. */
  private static double nearness(int at, Telling telling) {
    double near = 0;
    for (Event told : telling.events()) {
      int before = at - told.cue().start();
      double here = 1 - Math.abs(before) / (double) REACH;
      near = Math.max(near, before > 0 ? here : before < 0 ? here * AFTER : 0);
    }
    return near;
  }

  private double shared(Set<String> stems, Telling telling, Event event) {
    double shared = 0;
    Set<String> told = stems(telling);
    for (String stem : stems) {
      if (told.contains(stem)) {
        shared += Math.max(0, notes.rarity(stem) - StoryNotes.COMMON) / 3;
      }
    }
    boolean place =
        Reach.of(telling.place(), event.place() == null ? null : event.place().place())
            == Reach.SAME;
    return shared + (place ? 1 : 0);
  }

  private static Set<String> ids(List<ActorRef> refs) {
    return Affiliations.named(refs);
  }
}
