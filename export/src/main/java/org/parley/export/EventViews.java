// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.Page;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * Finds what stands around events. Holds the rows used last, few enough that memory does not grow
 * with the record. Not thread-safe: one for each export.
 */
final class EventViews {
  private static final int ACTORS = 2_000;
  private static final int STORIES = 200;
  private static final int PAGES = 4;

  private final Store store;
  private final Map<String, Optional<Actor>> actors = latest(ACTORS);
  private final Map<String, Story> stories = latest(STORIES);
  private final Map<String, Page> pages = latest(PAGES);

  EventViews(Store store) {
    this.store = store;
  }

  /** The event with what stands around it. */
  EventView of(Event event) {
    Story story = stories.computeIfAbsent(event.story(), found(Kind.STORIES));
    Page page = pages.computeIfAbsent(story.page(), found(Kind.PAGES));
    return new EventView(
        event,
        story,
        page.uri(),
        words(page.text(), event.sentence()),
        event.place() == null ? null : words(page.text(), event.place().evidence()),
        parties(event.actor()),
        parties(event.recipient()));
  }

  private List<Party> parties(List<ActorRef> refs) {
    List<Party> parties = new ArrayList<>();
    for (ActorRef ref : refs) {
      Optional<Actor> actor =
          ref.id() == null
              ? Optional.empty()
              : actors.computeIfAbsent(ref.id(), id -> store.find(Kind.ACTORS, id));
      parties.add(new Party(ref, actor.orElse(null)));
    }
    return parties;
  }

  private <T> Function<String, T> found(Kind<T> kind) {
    return id ->
        store
            .find(kind, id)
            .orElseThrow(() -> new IllegalStateException("the record lacks " + kind + " " + id));
  }

  private static String words(String text, Span span) {
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
  }

  private static <T> Map<String, T> latest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
      }
    };
  }
}
