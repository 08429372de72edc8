// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.alike;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.PageReading;
import org.parley.store.IndexedStory;
import org.parley.store.StoryIndex;

/** As much of the index of stories as linking one story asks for. For one thread. */
final class SeenStories implements StoryIndex {
  private final Map<String, IndexedStory> stories = new HashMap<>();
  private final Map<Long, List<String>> keys = new HashMap<>();

  /** Says what is found under a key. */
  void put(long key, List<String> found) {
    keys.put(key, found);
  }

  @Override
  public void add(IndexedStory story) {
    stories.put(story.story(), story);
  }

  @Override
  public Optional<IndexedStory> find(String story) {
    return Optional.ofNullable(stories.get(story));
  }

  @Override
  public List<String> under(long key, int limit) {
    List<String> found = keys.getOrDefault(key, List.of());
    return found.subList(0, Math.min(limit, found.size()));
  }

  @Override
  public Optional<PageReading> reading(String page) {
    throw partial();
  }

  @Override
  public List<IndexedStory> ofPage(String page) {
    throw partial();
  }

  @Override
  public List<String> linkedTo(String story) {
    throw partial();
  }

  @Override
  public void keep(String story, List<IndexedStory.Key> under) {
    throw partial();
  }

  @Override
  public void drop(String story, List<IndexedStory.Key> under) {
    throw partial();
  }

  @Override
  public void link(String story, IndexedStory.Links links) {
    throw partial();
  }

  @Override
  public void remove(String story) {
    throw partial();
  }

  @Override
  public void grouped(String page) {
    throw partial();
  }

  private static UnsupportedOperationException partial() {
    return new UnsupportedOperationException("this is a part of an index, for one story's links");
  }
}
