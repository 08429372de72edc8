// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.incidents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Fatalities;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.page.UnreadablePageException;
import org.parley.record.RecordMerge;
import org.parley.record.likeness.StoryGrouping;
import org.parley.record.likeness.StoryGroups;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

/** Labelled stories as the command line reads them, and the incidents that they tell together. */
final class ReadStories {
  private final Map<String, PageReading> readings = new HashMap<>();
  private final Map<String, Set<String>> labelledOfStory = new HashMap<>();
  private final Map<String, List<Incident>> incidents = new HashMap<>();

  ReadStories(Language language, Resources resources, List<LabelledStory> stories) {
    PageReader reader = new PageReader(language, resources);
    try (Store store = new MemoryStore()) {
      for (LabelledStory story : stories) {
        byte[] bytes = story.page().getBytes(StandardCharsets.UTF_8);
        PageReading reading = reader.read(reader.decode(bytes, story.id() + ".txt"));
        readings.put(story.id(), reading);
        for (Story told : reading.stories()) {
          // Two labelled stories may have one text.
          labelledOfStory.computeIfAbsent(told.id(), k -> new TreeSet<>()).add(story.id());
        }
        store.put(reading, reader.fingerprint());
      }
      new StoryGrouping().run(store, () -> {});
      RecordMerge merge = new RecordMerge(StoryGroups.of(store));
      store.forEachReading(merge::add);
      index(merge.merge());
    } catch (UnreadablePageException e) {
      throw new IllegalStateException("a labelled story cannot be read: " + e.getMessage(), e);
    }
  }

  private void index(MergedRecord record) {
    for (Incident incident : record.incidents()) {
      Set<String> told = new TreeSet<>();
      for (String event : incident.events()) {
        String story = event.substring(0, event.lastIndexOf('-'));
        told.addAll(labelledOfStory.getOrDefault(story, Set.of()));
      }
      told.forEach(id -> incidents.computeIfAbsent(id, k -> new ArrayList<>()).add(incident));
    }
  }

  /** Whether a page was read as a story. */
  boolean isRead(LabelledStory story) {
    return !reading(story).stories().isEmpty();
  }

  /** Incidents that both tell. */
  List<Incident> shared(LabelledStory one, LabelledStory other) {
    List<Incident> shared = new ArrayList<>(incidents.getOrDefault(one.id(), List.of()));
    shared.retainAll(incidents.getOrDefault(other.id(), List.of()));
    return shared;
  }

  /**
   * Whether the main happening of both is one incident: the first that a story tells with a toll,
   * else the first attack it tells.
   */
  boolean shareMain(LabelledStory one, LabelledStory other) {
    Incident main = main(one);
    return main != null && main.equals(main(other));
  }

  private @Nullable Incident main(LabelledStory labelled) {
    Incident first = null;
    for (Event event : inOrder(labelled)) {
      Incident incident = event.type() == EventType.ASSAULT ? of(event, labelled) : null;
      if (incident != null && event.fatalities() != null) {
        return incident;
      }
      first = first == null ? incident : first;
    }
    return first;
  }

  private @Nullable Incident of(Event event, LabelledStory labelled) {
    return incidents.getOrDefault(labelled.id(), List.of()).stream()
        .filter(incident -> incident.events().contains(event.id()))
        .findFirst()
        .orElse(null);
  }

  private List<Event> inOrder(LabelledStory labelled) {
    return reading(labelled).events().stream()
        .sorted(Comparator.comparingInt((Event event) -> event.cue().start()))
        .toList();
  }

  /** The ids of a labelled story's stories. */
  Set<String> stories(LabelledStory story) {
    Set<String> ids = new TreeSet<>();
    reading(story).stories().stream().map(Story::id).forEach(ids::add);
    return ids;
  }

  /** The story as it was read, or null for a page without one. */
  @Nullable Story story(LabelledStory labelled) {
    List<Story> stories = reading(labelled).stories();
    return stories.isEmpty() ? null : stories.get(0);
  }

  /**
   * The toll of the first happening that a story tells of with one: its greatest count there; null
   * when it tells of none.
   */
  @Nullable Fatalities toll(LabelledStory labelled) {
    List<Event> events =
        inOrder(labelled).stream().filter(event -> event.fatalities() != null).toList();
    if (events.isEmpty()) {
      return null;
    }
    Set<String> told = new TreeSet<>();
    for (Incident incident : incidents.getOrDefault(labelled.id(), List.of())) {
      if (incident.events().contains(events.get(0).id())) {
        told.addAll(incident.events());
      }
    }
    Fatalities greatest = events.get(0).fatalities();
    for (Event event : events) {
      Fatalities toll = event.fatalities();
      boolean more =
          isExact(toll) == isExact(greatest) ? number(toll) > number(greatest) : isExact(toll);
      if (told.contains(event.id()) && more) {
        greatest = toll;
      }
    }
    return greatest;
  }

  private static boolean isExact(@Nullable Fatalities toll) {
    return toll != null && toll.best() != null;
  }

  /** The number that a toll names. */
  static int number(@Nullable Fatalities toll) {
    if (toll == null) {
      return 0;
    }
    Integer best = toll.best();
    Integer low = toll.low();
    Integer high = toll.high();
    return best != null ? best : low != null ? low : high != null ? high : 0;
  }

  private PageReading reading(LabelledStory story) {
    PageReading reading = readings.get(story.id());
    if (reading == null) {
      throw new IllegalArgumentException("no such story: " + story.id());
    }
    return reading;
  }
}
