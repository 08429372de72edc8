// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.reading.actor.Nouns.Sort;
import org.parley.reading.mention.Phrases;

/** Tells which body "the group", "the army" or "the government" means. Not thread-safe. */
final class Anaphora {
  private static final int REACH = 3;

  private final Nouns nouns;
  private final Words words;
  private final StoryActors actors;
  private final History history;
  private final Organs organs;
  private final Set<String> governments = new HashSet<>();
  private final Set<String> administrations = new HashSet<>();
  private final Set<String> leaders = new HashSet<>();

  Anaphora(Nouns nouns, Words words, StoryActors actors, History history, Organs organs) {
    this.nouns = nouns;
    this.words = words;
    this.actors = actors;
    this.history = history;
    this.organs = organs;
  }

  /** The unnamed actor of this story that was last called by a noun, or null. */
  @Nullable String sameUnnamed(Token head) {
    String noun = Phrases.lemma(head);
    return history.lastEver(
        head,
        a ->
            a.id.contains("@")
                && !a.name.contains(" of ") // "council of the military" is no military
                && (" " + a.name.toLowerCase(Locale.ROOT)).endsWith(" " + noun));
  }

  /** What "the group" or "the ministry" means, or null. */
  @Nullable String before(Scope scope, Token head, Set<Actor.Kind> kinds) {
    String noun = Phrases.lemma(head);
    boolean forces = kinds.contains(Actor.Kind.ARMED_FORCES) && head.tag().equals("NN");
    String ofState = forces ? armyOfSpeaker(scope, head) : null;
    if (ofState != null) {
      return ofState;
    }
    // Rebels who call themselves an army are not "the army" where a state's has been named.
    boolean state = forces && history.lastEver(head, Anaphora::isArmy) != null;
    String named =
        history.lastEver(
            head,
            a ->
                !a.isPerson()
                    && !a.id.contains("@")
                    && !(state && a.kind == Actor.Kind.ARMED_GROUP)
                    && Arrays.asList(a.name.toLowerCase(Locale.ROOT).split("[ -]")).contains(noun));
    if (named != null) {
      return named;
    }
    Predicate<Draft> fits =
        d ->
            actors
                .get(d.id())
                .filter(a -> kinds.contains(a.kind) && !a.id.contains("@"))
                .filter(a -> !words.is("league", noun) || isLeague(a))
                .isPresent();
    String near = history.last(head, REACH, true, fits);
    if (near == null) {
      boolean armed = kinds.contains(Actor.Kind.ARMED_GROUP);
      String group = armed ? onlyArmedGroup(head) : null;
      String beside = history.last(head, REACH, false, fits);
      boolean fighters = nouns.meanings(Scope.lower(head)).containsKey(Sort.FORCE);
      // "the rebels", whoever else was just named; "the group" is open between the two.
      boolean open = group != null && beside != null && !isArmed(beside) && !speaks(scope, head);
      near = fighters && group != null ? group : open ? null : beside;
    }
    String own = near == null ? ownOfSpeaker(scope, head, kinds) : near;
    String told = own == null && head.tag().startsWith("NN") ? sameUnnamed(head) : own;
    return told == null && forces ? army() : told;
  }

  /** Whether a body's name says that it is made of several. */
  private boolean isLeague(StoryActor body) {
    return Arrays.stream(body.name.toLowerCase(Locale.ROOT).split("[ -]"))
        .anyMatch(word -> words.is("leagued", word));
  }

  /** "A spokesman of X said the fighters captured ...": those that he speaks for, or null. */
  private @Nullable String ownOfSpeaker(Scope scope, Token head, Set<Actor.Kind> kinds) {
    if (!nouns.meanings(Scope.lower(head)).containsKey(Sort.FORCE)) {
      return null;
    }
    for (Token verb : Phrases.governors(scope.sentence, head)) {
      if (!words.isSaying(verb)) {
        continue;
      }
      for (Token subject : scope.sentence.children(verb, "nsubj")) {
        Draft speaker = scope.headedBy(subject);
        String armed =
            speaker == null || subject.index() > head.index() ? null : armedBodyOf(speaker.id());
        // The rebels of whom an army's spokesman speaks are the other side's.
        StoryActor body = actors.get(armed).orElse(null);
        boolean others =
            body != null && body.kind == Actor.Kind.ARMED_FORCES && words.is("others", head);
        // A rebel who says "the army" means that of the state.
        if (body != null && !others && (kinds.contains(body.kind) || isOfAny(head))) {
          return armed;
        }
      }
    }
    return null;
  }

  /** "X's foreign ministry said the army would ...": the army of X, or null. */
  private @Nullable String armyOfSpeaker(Scope scope, Token head) {
    return actors.get(governmentOfSpeaker(scope, head)).map(organs::army).orElse(null);
  }

  /**
   * Whether a noun is said of armed forces and armed groups alike: "the forces", "the fighters".
   */
  private boolean isOfAny(Token head) {
    return nouns.meanings(Scope.lower(head)).containsKey(Sort.FORCE) && head.tag().endsWith("S");
  }

  private boolean isArmed(String id) {
    return actors.get(id).filter(StoryActor::isArmed).isPresent();
  }

  private boolean speaks(Scope scope, Token head) {
    Token governor = Phrases.governor(scope.sentence, head);
    return governor != null && scope.isSubject(head) && words.isSaying(governor);
  }

  /** The armed group named before a noun, when the story so far names no second one; or null. */
  private @Nullable String onlyArmedGroup(Token head) {
    Predicate<StoryActor> group = a -> a.kind == Actor.Kind.ARMED_GROUP && !a.id.contains("@");
    String last = history.lastEver(head, group);
    boolean another =
        last != null && history.lastEver(head, group.and(a -> !a.id.equals(last))) != null;
    return another ? null : last;
  }

  /** The one armed body that a person speaks for or commands, or null. */
  private @Nullable String armedBodyOf(@Nullable String person) {
    Set<String> bodies = new HashSet<>();
    for (Actor.Role role : actors.get(person).map(StoryActor::roles).orElse(List.of())) {
      actors.get(role.of()).filter(StoryActor::isArmed).ifPresent(body -> bodies.add(body.id));
    }
    return bodies.size() == 1 ? bodies.iterator().next() : null;
  }

  /** "The army command": the armed forces that "the army" would mean here, or null. */
  @Nullable String command(Token head) {
    String last =
        history.last(
            head, REACH, false, d -> actors.get(d.id()).filter(Anaphora::isArmy).isPresent());
    return last == null ? army() : last;
  }

  /** A state's police have the record's kind of its army, and no command of it. */
  private static boolean isArmy(StoryActor actor) {
    return actor.kind == Actor.Kind.ARMED_FORCES
        && !actor.id.contains("@")
        && !"COP".equals(actor.sector);
  }

  /**
   * "The army" with none named near by: the only armed forces of the story, or where it names none
   * those of the state it is about.
   */
  private @Nullable String army() {
    Set<String> armies = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      if (isArmy(actor)) {
        armies.add(actor.id);
      }
    }
    if (armies.size() == 1) {
      return armies.iterator().next();
    }
    StoryActor state = armies.isEmpty() ? actors.get(organs.mainState()).orElse(null) : null;
    return state == null ? null : organs.army(state);
  }

  /** Notes that a story said in full whose government it means. */
  void noticeGovernment(String state) {
    governments.add(state);
  }

  /** Notes by which noun a story calls the government of a leader. */
  void noticeLeader(Token head, String government) {
    (words.is("administration", head) ? administrations : leaders).add(government);
  }

  /**
   * What "the government" means, or null: the only one said in full where the story names no state
   * more often, else that of the state it is about. A rival government makes it open.
   */
  @Nullable String government(Scope scope, Token head) {
    // "The X administration" is "the administration" again, and no rival of "the government".
    if (words.is("administration", head) && !administrations.isEmpty()) {
      return history.lastEver(head, a -> administrations.contains(a.id));
    }
    Set<String> rivals = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      boolean rival =
          actor.kind == Actor.Kind.GOVERNMENT
              && !organs.isState(actor)
              && (leaders.contains(actor.id) || !administrations.contains(actor.id))
              && actor.name.toLowerCase(Locale.ROOT).contains("government");
      if (rival) {
        rivals.add(actor.id);
      }
    }
    if (!rivals.isEmpty()) {
      return history.lastEver(head, a -> rivals.contains(a.id));
    }
    String main = organs.mainState();
    String told = governments.size() == 1 ? governments.iterator().next() : null;
    if (told != null && organs.isNamedMost(told)) {
      return told;
    }
    String spoken = main == null ? governmentOfSpeaker(scope, head) : main;
    return spoken == null ? governmentOfArmy() : spoken;
  }

  /** That of the only state that a short story names, where its army is in it; or null. */
  private @Nullable String governmentOfArmy() {
    Set<String> armies = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      if (isArmy(actor)) {
        armies.add(String.valueOf(actor.country));
      }
    }
    String only = armies.size() == 1 ? organs.onlyState() : null;
    return only != null && armies.contains(actors.state(only).country)
        ? actors.state(only).id
        : null;
  }

  /** "X's foreign ministry said the government would ...": X, when the story names it most. */
  private @Nullable String governmentOfSpeaker(Scope scope, Token head) {
    for (Token verb : Phrases.governors(scope.sentence, head)) {
      if (!words.isSaying(verb)) {
        continue;
      }
      for (Token subject : scope.sentence.children(verb, "nsubj")) {
        Draft speaker = scope.headedBy(subject);
        StoryActor body = speaker == null ? null : actors.get(speaker.id()).orElse(null);
        if (body != null && body.kind == Actor.Kind.GOVERNMENT && body.country != null) {
          String state = actors.stateId(body.country);
          return state != null && organs.isMost(state) ? actors.state(body.country).id : null;
        }
      }
    }
    return null;
  }
}
