// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As much of a {@link StoryIndex} as it takes to read off links what stories are like. Not
 * thread-safe.
 */
public interface LinkedStories extends StoryLookup {
  /**
   * A story whose links, text or being there may not be what they were when a merge took it up.
   *
   * @param text as {@link IndexedStory#text} was then; null when the story was not there
   * @param copy the story that it was linked to as a copy, or null
   * @param happening the story that it was linked to as on the same happening, or null
   */
  record Relinked(
      String story, @Nullable Long text, @Nullable String copy, @Nullable String happening) {}

  /** Ids of the stories that have a link of any kind to a story, by id. */
  List<String> linkedTo(String story);

  /** Ids of the stories that are linked to a story as copies of it, by id. */
  List<String> copiesOf(String story);

  /** The stories that were added, linked otherwise or removed since a merge took them up, by id. */
  List<Relinked> relinked();
}
