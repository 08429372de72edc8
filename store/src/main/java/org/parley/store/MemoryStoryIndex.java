// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;

/** The index of stories in memory. */
final class MemoryStoryIndex implements StoryIndex {
  private record Place(long rank, String story) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparingLong(Place::rank).thenComparing(Place::story).compare(this, other);
    }
  }

  private final Function<String, Optional<PageReading>> readings;
  private final TreeMap<String, IndexedStory> stories = new TreeMap<>(Readings.BY_CODE_POINTS);
  private final Map<String, TreeSet<String>> ofPage = new HashMap<>();
  private final Map<Long, TreeSet<Place>> keys = new HashMap<>();
  private final Map<String, TreeSet<String>> linkedTo = new HashMap<>();
  private final TreeMap<String, Relinked> relinked = new TreeMap<>(Readings.BY_CODE_POINTS);
  private final TreeSet<String> ungrouped = new TreeSet<>(Readings.BY_CODE_POINTS);

  /**
   * @param readings the reading of a page, by the page's id
   */
  MemoryStoryIndex(Function<String, Optional<PageReading>> readings) {
    this.readings = readings;
  }

  /** Notes that a page has changed. */
  void changed(String page) {
    ungrouped.add(page);
  }

  /** Pages that have changed since they were grouped, by id. */
  List<String> ungrouped(int limit) {
    return ungrouped.stream().limit(limit).toList();
  }

  /** Every story of the index, by id. */
  Iterable<IndexedStory> all() {
    return stories.values();
  }

  @Override
  public Optional<PageReading> reading(String page) {
    return readings.apply(page);
  }

  @Override
  public Optional<IndexedStory> find(String story) {
    return Optional.ofNullable(stories.get(story));
  }

  @Override
  public List<IndexedStory> ofPage(String page) {
    List<IndexedStory> found = new ArrayList<>();
    for (String story : ofPage.getOrDefault(page, new TreeSet<>())) {
      found.add(held(story));
    }
    return found;
  }

  @Override
  public List<String> under(long key, int limit) {
    TreeSet<Place> places = keys.get(key);
    return places == null ? List.of() : places.stream().limit(limit).map(Place::story).toList();
  }

  @Override
  public List<String> linkedTo(String story) {
    return List.copyOf(linkedTo.getOrDefault(story, new TreeSet<>()));
  }

  @Override
  public List<String> copiesOf(String story) {
    return linkedTo(story).stream()
        .filter(other -> story.equals(to(held(other).links().copy())))
        .toList();
  }

  @Override
  public List<Relinked> relinked() {
    return List.copyOf(relinked.values());
  }

  /** Says that a merge has taken the stories of {@link #relinked} up. */
  void regrouped() {
    relinked.clear();
  }

  /** Says that no merge has taken up any story that is there. */
  void allRelinked() {
    regrouped();
    stories.keySet().forEach(this::noteAsNew);
  }

  @Override
  public void add(IndexedStory story) {
    if (stories.putIfAbsent(story.story(), story) != null) {
      throw new IllegalArgumentException("story " + story.story() + " is in the index already");
    }
    ofPage
        .computeIfAbsent(story.page(), page -> new TreeSet<>(Readings.BY_CODE_POINTS))
        .add(story.story());
    noteAsNew(story.story());
    note(story.story(), story.links());
  }

  @Override
  public void keep(String story, List<Key> under) {
    held(story);
    for (Key key : under) {
      keys.computeIfAbsent(key.key(), k -> new TreeSet<>()).add(new Place(key.rank(), story));
    }
  }

  @Override
  public void drop(String story, List<Key> under) {
    held(story);
    for (Key key : under) {
      TreeSet<Place> places = keys.get(key.key());
      if (places != null && places.remove(new Place(key.rank(), story)) && places.isEmpty()) {
        keys.remove(key.key());
      }
    }
  }

  @Override
  public void link(String story, Links links) {
    IndexedStory held = held(story);
    noteAsItWas(held);
    forget(story, held.links());
    stories.put(story, held.linked(links));
    note(story, links);
  }

  @Override
  public void remove(String story) {
    IndexedStory held = held(story);
    noteAsItWas(held);
    forget(story, held.links());
    stories.remove(story);
    TreeSet<String> others = ofPage.get(held.page());
    if (others != null && others.remove(story) && others.isEmpty()) {
      ofPage.remove(held.page());
    }
  }

  @Override
  public void grouped(String page) {
    ungrouped.remove(page);
  }

  private void noteAsNew(String story) {
    relinked.putIfAbsent(story, new Relinked(story, null, null, null));
  }

  /** What a merge knows of a story is what it was before the first of several changes. */
  private void noteAsItWas(IndexedStory story) {
    Links links = story.links();
    relinked.putIfAbsent(
        story.story(),
        new Relinked(story.story(), story.text(), to(links.copy()), to(links.happening())));
  }

  private static @Nullable String to(@Nullable Link link) {
    return link == null ? null : link.story();
  }

  private IndexedStory held(String story) {
    IndexedStory held = stories.get(story);
    if (held == null) {
      throw new IllegalArgumentException("story " + story + " is not in the index");
    }
    return held;
  }

  private void note(String from, Links links) {
    for (String to : ends(links)) {
      linkedTo.computeIfAbsent(to, t -> new TreeSet<>(Readings.BY_CODE_POINTS)).add(from);
    }
  }

  private void forget(String from, Links links) {
    for (String to : ends(links)) {
      TreeSet<String> others = linkedTo.get(to);
      if (others != null && others.remove(from) && others.isEmpty()) {
        linkedTo.remove(to);
      }
    }
  }

  private static List<String> ends(Links links) {
    List<String> ends = new ArrayList<>();
    add(ends, links.copy());
    add(ends, links.part());
    add(ends, links.happening());
    return ends;
  }

  private static void add(List<String> ends, @Nullable Link link) {
    if (link != null) {
      ends.add(link.story());
    }
  }
}
