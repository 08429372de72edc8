// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Links;
import org.parley.store.StoryIndex;
import org.parley.store.StoryLookup;

/** The stories that were compared last, so that those of large buckets are decoded once. */
final class TraitsCache {
  private static final int MOST = 10_000;

  /** A story as it is compared, and the links that it has now. */
  static final class Compared {
    private final String story;
    private final long rank;
    private final Traits traits;
    private Links links;

    Compared(IndexedStory found) {
      this.story = found.story();
      this.rank = found.rank();
      this.traits = Traits.decode(found.traits());
      this.links = found.links();
    }

    String story() {
      return story;
    }

    long rank() {
      return rank;
    }

    Traits traits() {
      return traits;
    }

    Links links() {
      return links;
    }

    /** Whether the links of a story may lead to the other one. */
    boolean comesAfter(Compared other) {
      int order = Long.compare(rank, other.rank);
      return order > 0 || (order == 0 && story.compareTo(other.story) > 0);
    }

    /** Whether it was printed before the other one, by id when that cannot be told. */
    boolean isPrintedBefore(Compared other) {
      int order = Integer.compare(printed(), other.printed());
      return order < 0 || (order == 0 && story.compareTo(other.story) < 0);
    }

    private int printed() {
      Integer day = traits.day();
      return day == null ? Integer.MAX_VALUE : day;
    }
  }

  private final Map<String, Compared> held =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Compared> eldest) {
          return size() > MOST;
        }
      };

  /** A story that can be found. */
  Compared get(String story, StoryLookup stories) {
    Compared known = held.get(story);
    if (known == null) {
      IndexedStory found =
          stories
              .find(story)
              .orElseThrow(() -> new IllegalStateException(story + " is not in the index"));
      known = new Compared(found);
      held.put(story, known);
    }
    return known;
  }

  /** Gives a story other links, here and in the index. */
  void link(Compared story, Links links, StoryIndex index) {
    if (!links.equals(story.links)) {
      index.link(story.story, links);
      story.links = links;
    }
  }

  void forget(String story) {
    held.remove(story);
  }

  void clear() {
    held.clear();
  }
}
