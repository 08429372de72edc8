// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * The happenings of a record, one at a time: its incidents, then the events that belong to none.
 * What cannot be told as having happened is left out and counted. Keeps eight bytes for each event
 * of an incident.
 */
final class Happenings {
  private Happenings() {}

  /** Hands over every happening, in the same order for the same record. */
  static void forEach(Store store, ExportSummary summary, Consumer<Happening> action) {
    EventViews views = new EventViews(store);
    NumberSet inIncidents = new NumberSet();
    store.forEach(
        Kind.INCIDENTS,
        incident -> {
          incident.events().forEach(id -> inIncidents.add(Ids.number(id)));
          List<EventView> tellings = tellings(store, incident, views, summary);
          if (!tellings.isEmpty()) {
            action.accept(
                new Happening(tellings, incident.date(), incident.place(), incident.contested()));
          }
        });
    store.forEach(
        Kind.EVENTS,
        event -> {
          if (!inIncidents.contains(Ids.number(event.id())) && isCarried(event, summary)) {
            Place place = event.place() == null ? null : event.place().place();
            action.accept(new Happening(List.of(views.of(event)), event.date(), place, false));
          }
        });
  }

  private static List<EventView> tellings(
      Store store, Incident incident, EventViews views, ExportSummary summary) {
    List<EventView> tellings = new ArrayList<>();
    for (String id : incident.events()) {
      store
          .find(Kind.EVENTS, id)
          .filter(event -> isCarried(event, summary))
          .ifPresent(event -> tellings.add(views.of(event)));
    }
    return tellings;
  }

  private static boolean isCarried(Event event, ExportSummary summary) {
    NotCarried reason = NotCarried.because(event);
    if (reason != null) {
      summary.leftOut(reason);
    }
    return reason == null;
  }
}
