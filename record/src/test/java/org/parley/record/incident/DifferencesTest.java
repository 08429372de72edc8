// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.record.incident.Tale.OLD_MILL;
import static org.parley.record.incident.Tale.RIVERTON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.store.MemoryStore;

/** What accounts of one happening differ on, beside its dead. */
class DifferencesTest {
  private static final String STRIKE =
      "Jets struck the clinic beside the brick kiln and killed 31 people.";

  @Test
  void tellsWhereStoriesNameOtherActors() {
    Incident incident =
        merge(strike("a", "east-army"), strike("b", "east-army"), strike("c", "west-army"));

    assertThat(lines(incident))
        .containsExactly("a-1 HAPPENED []", "b-1 HAPPENED []", "c-1 DIFFERS [ACTOR]");
  }

  @Test
  void takesNoAgencyForAnAttacker() {
    assertThat(lines(merge(strike("a", "east-army"), strike("b", "wire-news"))))
        .containsExactly("a-1 HAPPENED []", "b-1 HAPPENED []");
  }

  @Test
  void isContestedOnlyBetweenNamedHolders() {
    assertThat(merge(strike("a", "east-army"), strike("b", "west-army")).contested()).isFalse();
    assertThat(
            merge(said("a", "east-army", "mayor"), said("b", "west-army", "spokesman")).contested())
        .isTrue();
  }

  @Test
  void tellsWhereStoriesNameOtherVictims() {
    Incident incident = merge(against("a", "north-front"), against("b", "south-front"));

    assertThat(lines(incident)).containsExactly("a-1 HAPPENED []", "b-1 DIFFERS [RECIPIENT]");
    assertThat(incident.contested()).isFalse();
  }

  @Test
  void tellsWhereStoriesNameOtherPlacesAndDays() {
    Incident places = merge(at("a", RIVERTON, "2023-03-05"), at("b", OLD_MILL, "2023-03-05"));
    Incident days = merge(at("a", RIVERTON, "2023-03-05"), at("b", RIVERTON, "2023-03-04"));

    assertThat(lines(places)).containsExactly("a-1 HAPPENED []", "b-1 DIFFERS [PLACE]");
    assertThat(lines(days)).containsExactly("a-1 HAPPENED []", "b-1 DIFFERS [DATE]");
    assertThat(places.contested() || days.contested()).isFalse();
  }

  private static Tale strike(String page, String actor) {
    return Tale.of(page, "2023-03-05")
        .says(STRIKE)
        .assault("struck")
        .by(actor)
        .at(RIVERTON)
        .killing(31)
        .and();
  }

  private static Tale said(String page, String actor, String holder) {
    return Tale.of(page, "2023-03-05")
        .says(STRIKE)
        .assault("struck")
        .by(actor)
        .at(RIVERTON)
        .killing(31)
        .saidBy(holder)
        .and();
  }

  private static Tale against(String page, String recipient) {
    return Tale.of(page, "2023-03-05")
        .says(STRIKE)
        .assault("struck")
        .by("east-army")
        .against(recipient)
        .at(RIVERTON)
        .killing(31)
        .and();
  }

  private static Tale at(String page, Place place, String day) {
    return Tale.of(page, "2023-03-05")
        .says(STRIKE)
        .assault("struck")
        .by("east-army")
        .at(place)
        .on(day)
        .killing(31)
        .and();
  }

  private static List<String> lines(Incident incident) {
    return incident.accounts().stream()
        .map(each -> each.evidence().story() + " " + each.says() + " " + each.differsOn())
        .toList();
  }

  private static Incident merge(Tale... tales) {
    StoryNotes notes = new StoryNotes();
    List<Event> events = new ArrayList<>();
    for (Tale tale : tales) {
      PageReading reading = tale.reading();
      notes.add(reading);
      events.addAll(reading.events());
    }
    List<Actor> actors =
        List.of(
            actor("east-army", Actor.Kind.ARMED_FORCES),
            actor("west-army", Actor.Kind.ARMED_FORCES),
            actor("north-front", Actor.Kind.ARMED_GROUP),
            actor("south-front", Actor.Kind.ARMED_GROUP),
            actor("wire-news", Actor.Kind.MEDIA));
    Map<String, Actor> known = new HashMap<>();
    actors.forEach(actor -> known.put(actor.id(), actor));
    Map<String, List<Event>> ofStory = new TreeMap<>();
    events.forEach(each -> ofStory.computeIfAbsent(each.story(), k -> new ArrayList<>()).add(each));
    List<Incident> incidents = new ArrayList<>();
    try (MemoryStore store = new MemoryStore()) {
      store.merging(
          held -> {
            IncidentMerge merge =
                new IncidentMerge(held, known::get, story -> null, story -> null, notes);
            ofStory.forEach((story, its) -> merge.add(story, its, Scope.NONE));
            merge.join();
            merge.changed().forEach(id -> merge.incident(id).ifPresent(incidents::add));
          });
    }
    assertThat(incidents).hasSize(1);
    return incidents.get(0);
  }

  private static Actor actor(String id, Actor.Kind kind) {
    return new Actor(id, id, kind, null, null, null, List.of(), List.of(), 1);
  }
}
