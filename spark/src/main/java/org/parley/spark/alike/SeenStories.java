// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.alike;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.store.IndexedStory;
import org.parley.store.StoryLookup;

/** As much of the index of stories as linking one story asks for. For one thread. */
final class SeenStories implements StoryLookup {
  private final Map<String, IndexedStory> stories = new HashMap<>();
  private final Map<Long, List<String>> keys = new HashMap<>();

  /** Says what is found under a key. */
  void put(long key, List<String> found) {
    keys.put(key, found);
  }

  void add(IndexedStory story) {
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
}
