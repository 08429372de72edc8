// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.parley.model.Event;
import org.parley.model.Incident.Says;

/** What one story tells and denies, with its own accounts. Immutable. */
final class StoryTellings {
  private final Tellings reader;
  private final Denials denials;

  /**
   * @param words of the words of the stories that are asked for
   */
  StoryTellings(Affiliations sides, StoryNotes words) {
    this.reader = new Tellings(sides, words);
    this.denials = new Denials(sides, words);
  }

  /**
   * Suppositions, plans and words alone tell no happening.
   *
   * @param told the events of a story; their actors have their ids across pages
   */
  List<Telling> of(Collection<Event> told) {
    List<Event> events = new ArrayList<>(told);
    events.sort(
        Comparator.comparingInt((Event event) -> event.cue().start()).thenComparing(Event::id));
    List<Telling> found = reader.of(events);
    for (Telling telling : found) {
      for (Event event : telling.events()) {
        telling.account(Accounts.of(event, Says.HAPPENED, List.of()));
      }
    }
    List<Telling> all = new ArrayList<>(denials.apply(events, found, reader));
    all.addAll(found);
    return all;
  }
}
