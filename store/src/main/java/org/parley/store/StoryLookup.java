// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.Optional;

/** As much of a {@link StoryIndex} as the links of one story ask for. Not thread-safe. */
public interface StoryLookup {
  /** The story, or empty when it is not in the index. */
  Optional<IndexedStory> find(String story);

  /**
   * Ids of the stories found under a key, by rank, at most {@code limit}. Stories of equal rank
   * come in no certain order, so ranks under a key should differ.
   */
  List<String> under(long key, int limit);
}
