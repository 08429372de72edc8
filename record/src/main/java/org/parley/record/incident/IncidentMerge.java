// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Incident.Says;
import org.parley.model.MergedRecord;

/**
 * Joins events that tell one happening, and sets accounts that differ side by side. Nobody is
 * declared right. Not thread-safe.
 */
public final class IncidentMerge {
  private final Affiliations sides;
  private final StoryNotes notes;
  private final Map<String, MergedRecord.Group> groups;
  private final Tellings tellings;
  private final Denials denials;
  private final Joining joining;
  private final Map<String, List<Event>> eventsOfStory = new TreeMap<>();

  /**
   * @param actors across pages; their roles say whose side a person is on
   * @param groups which stories are reprints, and which are on one matter
   * @param notes of the words of all pages
   */
  public IncidentMerge(
      List<Actor> actors, Map<String, MergedRecord.Group> groups, StoryNotes notes) {
    this.sides = new Affiliations(actors);
    this.notes = notes;
    this.groups = groups;
    this.tellings = new Tellings(sides, notes);
    this.denials = new Denials(sides, notes);
    this.joining = new Joining(new Comparison(sides, notes, groups), new Blocks(notes, groups));
  }

  /** Adds an event whose actors have their ids across pages. */
  public void add(Event event) {
    eventsOfStory.computeIfAbsent(event.story(), k -> new ArrayList<>()).add(event);
  }

  /** The incidents, by id. Suppositions, plans and words alone tell none. */
  public List<Incident> merge() {
    List<Telling> all = new ArrayList<>();
    for (List<Event> events : eventsOfStory.values()) {
      events.sort(
          Comparator.comparingInt((Event event) -> event.cue().start()).thenComparing(Event::id));
      List<Telling> told = tellings.of(events);
      for (Telling telling : told) {
        for (Event event : telling.events()) {
          telling.account(Accounts.of(event, Says.HAPPENED, List.of()));
        }
      }
      all.addAll(denials.apply(events, told, tellings));
      all.addAll(told);
    }
    Outlets outlets = new Outlets(groups, notes);
    List<Incident> incidents = new ArrayList<>();
    for (Joining.Joined joined : joining.join(all)) {
      Incident incident = new Happening(joined, outlets, sides).incident();
      if (incident != null) {
        incidents.add(incident);
      }
    }
    incidents.sort(Comparator.comparing(Incident::id));
    return List.copyOf(incidents);
  }
}
