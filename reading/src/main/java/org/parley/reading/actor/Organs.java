// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.actor.Nouns.Meaning;
import org.parley.reading.mention.NameSpan;

/** Bodies named by whose they are: "Russia's foreign ministry", "Haftar's forces". */
final class Organs {
  private final StoryActors actors;
  private final Map<String, Integer> states = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Integer> domestic = new HashMap<>();
  private final Set<String> lands = new HashSet<>();

  Organs(StoryActors actors) {
    this.actors = actors;
  }

  /** Counts a word for a state. */
  void notice(NameSpan name) {
    String known = name.known();
    if (known == null) {
      return;
    }
    switch (name.kind()) {
      case STATE, NATIONAL, SEAT -> lands.add(known);
      case PEOPLE, PERSON, BODY, PLACE, OTHER -> {}
    }
    switch (name.kind()) {
      case STATE, NATIONAL, PEOPLE -> {
        states.merge(known, 1, Integer::sum);
        named.merge(known, 1, Integer::sum);
        domestic.merge(known, 1, Integer::sum);
      }
      case SEAT -> states.merge(known, 1, Integer::sum); // or talks of others are held there
      case PERSON, BODY -> {
        String country = actors.politicsOf(known);
        if (country != null) {
          domestic.merge(country, 1, Integer::sum);
        }
      }
      case PLACE, OTHER -> {}
    }
  }

  /**
   * The state that most of the story is about, or null when none stands out: by its own names, else
   * by these and those of its politicians, parties and rebels.
   */
  @Nullable String mainState() {
    String main = outstanding(states);
    return main == null ? outstanding(domestic) : main;
  }

  /** The state that a story names, as it is known, when it names no other land; or null. */
  @Nullable String onlyState() {
    return lands.size() == 1 ? lands.iterator().next() : null;
  }

  private @Nullable String outstanding(Map<String, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int count = entry.getValue();
      int next =
          counts.entrySet().stream()
              .filter(other -> !other.getKey().equals(entry.getKey()))
              .mapToInt(Map.Entry::getValue)
              .max()
              .orElse(0);
      boolean standsOut = count * 10 >= all * 6 || count >= next * 3;
      if (count >= 3 && standsOut) {
        return actors.state(entry.getKey()).id;
      }
    }
    return null;
  }

  /** Whether no state's names, those of its capital with them, come more often. */
  boolean isMost(String state) {
    int most = states.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return states.entrySet().stream().filter(e -> e.getValue() == most).count() == 1
        && states.entrySet().stream()
            .anyMatch(e -> e.getValue() == most && actors.state(e.getKey()).id.equals(state));
  }

  /** Whether the story names no state more often than a government's; capitals do not count. */
  boolean isNamedMost(String government) {
    int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return named.entrySet().stream()
        .anyMatch(e -> e.getValue() == most && actors.state(e.getKey()).id.equals(government));
  }

  /** Whether an actor is the government of a listed state. */
  boolean isState(StoryActor actor) {
    String country = actor.country;
    return actor.kind == Actor.Kind.GOVERNMENT
        && country != null
        && actors.isStateId(actor.id, country);
  }

  /** "X's government". */
  String government(StoryActor owner) {
    if (isState(owner) || owner.kind == Actor.Kind.GOVERNMENT) {
      return owner.id;
    }
    return of(owner, "government", new Meaning(Actor.Kind.GOVERNMENT, "GOV"));
  }

  /** The armed forces of a state: its army, military, troops and soldiers are one actor. */
  String army(StoryActor state) {
    String listed = actors.listedArmy(String.valueOf(state.country));
    return listed == null
        ? of(state, "armed forces", new Meaning(Actor.Kind.ARMED_FORCES, "MIL"))
        : listed;
  }

  /** A body of an owner. */
  String of(StoryActor owner, String words, Meaning meaning) {
    boolean shared = owner.kind == Actor.Kind.INTERNATIONAL_ORGANISATION;
    Actor.Kind kind =
        shared && meaning.kind() == Actor.Kind.GOVERNMENT ? owner.kind : meaning.kind();
    String plain = words.toLowerCase(Locale.ROOT).replace("defense", "defence");
    String listed = isState(owner) ? actors.listedBody(String.valueOf(owner.country), words) : null;
    if (listed != null) {
      return listed;
    }
    String local = owner.id.contains("@") ? owner.id.substring(owner.id.indexOf('@')) : "";
    String base = owner.id.replace(local, "");
    String slug = base + "-" + StoryActors.slug(plain);
    // An international body has missions and offices in many countries.
    String id = shared ? actors.localSlug(slug) : slug + local;
    return actors.own(
            id,
            () ->
                new StoryActor(
                    id, owner.name + "'s " + plain, kind, owner.country, meaning.sector(), null))
        .id;
  }
}
