// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.place.PlaceNames;
import org.parley.reading.place.States;

/** The actors of a story while it is being read. Not thread-safe. */
final class StoryActors {
  /** PLOVER's sectors of those who govern, fight or oppose at home. */
  private static final Set<String> POLITICS =
      Set.of("GOV", "MIL", "COP", "SPY", "LEG", "PTY", "OPP", "REB", "PRM");

  private final String story;
  private final ActorList list;
  private final States states;
  private final Map<String, StoryActor> byId = new LinkedHashMap<>();

  StoryActors(String story, ActorList list, States states) {
    this.story = story;
    this.list = list;
    this.states = states;
  }

  /** Id of the story. */
  String story() {
    return story;
  }

  /** The actor with an id of this story. */
  Optional<StoryActor> get(@Nullable String id) {
    return Optional.ofNullable(id == null ? null : byId.get(id));
  }

  /** All actors met so far. */
  List<StoryActor> all() {
    return List.copyOf(byId.values());
  }

  /** The actor of a row of the list. */
  StoryActor listed(String id) {
    ActorList.Entry entry =
        list.entry(id).orElseThrow(() -> new IllegalArgumentException("no listed actor " + id));
    return byId.computeIfAbsent(
        id,
        k ->
            new StoryActor(
                id, entry.name(), entry.kind(), entry.country(), entry.sector(), entry.wikidata()));
  }

  /**
   * The country in whose politics or war a listed actor has a part, or null: not that of an analyst
   * or an envoy.
   */
  @Nullable String politicsOf(String id) {
    return list.entry(id)
        .filter(entry -> entry.sector() != null && POLITICS.contains(entry.sector()))
        .map(ActorList.Entry::country)
        .orElse(null);
  }

  /** The government of a state. */
  StoryActor state(String code) {
    States.State state =
        states.state(code).orElseThrow(() -> new IllegalArgumentException("no state " + code));
    return byId.computeIfAbsent(
        state.id(),
        k ->
            new StoryActor(
                state.id(), state.name(), Actor.Kind.GOVERNMENT, code, "GOV", state.wikidata()));
  }

  /** The people of a state. */
  StoryActor people(String code, String name) {
    String id = state(code).id + "-people";
    return byId.computeIfAbsent(
        id, k -> new StoryActor(id, name, Actor.Kind.PEOPLE, code, "CVL", null));
  }

  /** The one listed community that the story named in full: "the Serbs" after "Bosnian Serbs". */
  @Nullable String community(String last) {
    List<StoryActor> found =
        byId.values().stream()
            .filter(a -> a.kind == Actor.Kind.PEOPLE && a.name.endsWith(" " + last))
            .filter(a -> list.entry(a.id).isPresent())
            .toList();
    return found.size() == 1 ? found.get(0).id : null;
  }

  /** An actor known by its own id. */
  StoryActor own(String id, Supplier<StoryActor> maker) {
    StoryActor known = byId.get(id);
    if (known == null) {
      known = maker.get();
      byId.put(id, known);
    }
    return known;
  }

  /** The country that a name speaks of ("Iraqi Popular ...", "... of Libya"), or null. */
  @Nullable String countryOf(String name) {
    for (String word : name.split(" ")) {
      Optional<States.Form> form = states.form(word);
      if (form.isPresent()) {
        return form.get().state().code();
      }
    }
    return null;
  }

  /** The id of a state, or null when there is none with the code. */
  @Nullable String stateId(String code) {
    return states.state(code).map(States.State::id).orElse(null);
  }

  /** Whether an id is that of the state with a code. */
  boolean isStateId(String id, String code) {
    return states.state(code).map(state -> state.id().equals(id)).orElse(false);
  }

  /** The listed armed forces of a state, or null when the list has none or several. */
  @Nullable String listedArmy(String code) {
    List<ActorList.Entry> armies =
        list.entries().stream()
            .filter(e -> e.kind() == Actor.Kind.ARMED_FORCES && code.equals(e.country()))
            .filter(e -> e.names().stream().anyMatch(StoryActors::isArmyName))
            .toList();
    return armies.size() == 1 ? listed(armies.get(0).id()).id : null;
  }

  /** The listed body that goes by a state and words ("Russian foreign ministry"), or null. */
  @Nullable String listedBody(String code, String words) {
    for (States.Form form : states.forms(code)) {
      Optional<ActorList.Entry> body = list.body(PlaceNames.key(form.text() + " " + words));
      if (body.isPresent() && code.equals(body.get().country())) {
        return listed(body.get().id()).id;
      }
    }
    return null;
  }

  private static boolean isArmyName(String name) {
    return name.endsWith(" army") || name.endsWith(" military");
  }

  /** A readable id; empty names give "unnamed". */
  static String slug(String name) {
    String slug = PlaceNames.key(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }

  /** An id that holds in this story alone: the words do not identify anybody elsewhere. */
  String localSlug(String name) {
    return slug(name) + "@" + story;
  }
}
