// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.Optional;
import org.parley.model.PageReading;

/**
 * What stories are compared by, in tables that answer in the same time however many stories there
 * are. Handed out by {@link Store#index} for the length of one change. Not thread-safe.
 *
 * <p>Keeps what it is given; which story is linked to which is the caller's to say.
 */
public interface StoryIndex extends LinkedStories {
  /** A page and its stories, in a reading that may lack other rows; empty when the page is gone. */
  Optional<PageReading> reading(String page);

  /** The stories of a page that are in the index, by id. */
  List<IndexedStory> ofPage(String page);

  /** Adds a story that is not in the index; it is found under no key yet. */
  void add(IndexedStory story);

  /** Lets a story of the index be found under keys. */
  void keep(String story, List<IndexedStory.Key> keys);

  /** Lets a story of the index no longer be found under keys. */
  void drop(String story, List<IndexedStory.Key> keys);

  /** Gives a story of the index other links. */
  void link(String story, IndexedStory.Links links);

  /** Takes a story, which is found under no key any more, out of the index. */
  void remove(String story);

  /** Says that the stories of a page are in the index as they are now. */
  void grouped(String page);
}
