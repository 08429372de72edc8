// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.reading.actor.Nouns.Sort;
import org.parley.reading.mention.Phrases;

/** Tells which body "the group", "the army" or "the government" means. Not thread-safe. */
final class Anaphora {
  private final Nouns nouns;
  private final Words words;
  private final StoryActors actors;
  private final History history;
  private final Organs organs;

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
    String named =
        history.lastEver(
            head,
            a ->
                !a.isPerson()
                    && !a.id.contains("@")
                    && Arrays.asList(a.name.toLowerCase(Locale.ROOT).split("[ -]")).contains(noun));
    if (named != null) {
      return named;
    }
    String near =
        history.last(
            head,
            3,
            false,
            d ->
                actors
                    .get(d.id())
                    .filter(a -> kinds.contains(a.kind) && !a.id.contains("@"))
                    .isPresent());
    boolean army = kinds.contains(Actor.Kind.ARMED_FORCES) && head.tag().equals("NN");
    String own = near == null ? ownOfSpeaker(scope, head) : near;
    String told = own == null && head.tag().startsWith("NN") ? sameUnnamed(head) : own;
    return told == null && army ? army() : told;
  }

  /** "A spokesman of X said the fighters captured ...": those that he speaks for, or null. */
  private @Nullable String ownOfSpeaker(Scope scope, Token head) {
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
        if (armed != null) {
          return armed;
        }
      }
    }
    return null;
  }

  /** The one armed body that a person speaks for or commands, or null. */
  private @Nullable String armedBodyOf(@Nullable String person) {
    Set<String> bodies = new HashSet<>();
    for (Actor.Role role : actors.get(person).map(StoryActor::roles).orElse(List.of())) {
      actors.get(role.of()).filter(StoryActor::isArmed).ifPresent(body -> bodies.add(body.id));
    }
    return bodies.size() == 1 ? bodies.iterator().next() : null;
  }

  /**
   * "The army" with none named near by: the only armed forces of the story, or where it names none
   * those of the state it is about.
   */
  private @Nullable String army() {
    Set<String> armies = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      if (actor.kind == Actor.Kind.ARMED_FORCES && !actor.id.contains("@")) {
        armies.add(actor.id);
      }
    }
    if (armies.size() == 1) {
      return armies.iterator().next();
    }
    StoryActor state = armies.isEmpty() ? actors.get(organs.mainState()).orElse(null) : null;
    return state == null ? null : organs.army(state);
  }

  /** What "the government" means, or null: a rival government in the story makes it open. */
  @Nullable String government(Token head) {
    Set<String> governments = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      boolean rival =
          actor.kind == Actor.Kind.GOVERNMENT
              && !organs.isState(actor)
              && actor.name.toLowerCase(Locale.ROOT).contains("government");
      if (rival) {
        governments.add(actor.id);
      }
    }
    if (governments.isEmpty()) {
      return organs.mainState();
    }
    return history.lastEver(head, a -> governments.contains(a.id));
  }
}
