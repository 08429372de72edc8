// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import org.jspecify.annotations.Nullable;

/**
 * A story in the {@link StoryIndex}.
 *
 * @param story id of the story
 * @param page id of its page
 * @param rank links of copies and happenings go from a greater rank to a smaller one
 * @param text hash of the words of its body
 * @param traits what it is compared by, as the one who compares has written it
 * @param links the stories that it is linked to
 */
public record IndexedStory(
    String story, String page, long rank, long text, String traits, Links links) {

  /** A story that another one is linked to, and how strongly; greater is stronger. */
  public record Link(String story, int score) {}

  /**
   * The stories that a story is linked to.
   *
   * @param copy the story with most of the same text, or null
   * @param part the story with a paragraph of the same text, or null
   * @param happening the story on the same happening, or null
   */
  public record Links(@Nullable Link copy, @Nullable Link part, @Nullable Link happening) {
    public static final Links NONE = new Links(null, null, null);
  }

  /** A key under which a story can be found, and its place among those under the same key. */
  public record Key(long key, long rank) {}

  /** The same story with other links. */
  public IndexedStory linked(Links other) {
    return new IndexedStory(story, page, rank, text, traits, other);
  }
}
