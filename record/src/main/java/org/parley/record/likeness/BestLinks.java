// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.record.likeness.TraitsCache.Compared;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;
import org.parley.store.StoryLookup;

/**
 * The links that a story has by definition: to the one that it is most like among those it sees
 * that come before it in rank. It sees the first stories, by rank, of each bucket in which it
 * looks. Not thread-safe.
 */
final class BestLinks {
  /** How many stories of a bucket are seen. */
  static final int WIDTH = 6;

  /** A passage in more texts is nobody's own. */
  static final int SHARED = 12;

  private final StoryLookup stories;
  private final TraitsCache cache;
  private final int width;
  private final int shared;
  private final Map<Long, List<String>> firsts = new HashMap<>();

  BestLinks(StoryLookup stories, TraitsCache cache, int width, int shared) {
    this.stories = stories;
    this.cache = cache;
    this.width = width;
    this.shared = shared;
  }

  /** The links that a story which can be found has by definition. */
  Links of(String story) {
    return of(get(story));
  }

  /** The links that a story has by definition. */
  Links of(Compared story) {
    Set<String> seen = new LinkedHashSet<>();
    for (long key : Keys.looks(story.traits())) {
      seen.addAll(first(key, width));
    }
    seen.remove(story.story());
    Map<Long, Boolean> own = new HashMap<>();
    Links links = Links.NONE;
    for (String other : seen) {
      links = better(links, story, get(other), own);
    }
    return links;
  }

  /** The links of a story when it sees another one too. */
  Links with(Compared story, Compared other) {
    return better(story.links(), story, other, new HashMap<>());
  }

  /** The first stories of a bucket; asked often for the same one while a story comes or goes. */
  List<String> first(long key, int limit) {
    int most = Math.max(width + 1, shared + 2);
    List<String> found = firsts.computeIfAbsent(key, k -> stories.under(k, most));
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** Says that there may be others under keys now. */
  void forgetFound() {
    firsts.clear();
  }

  private Compared get(String story) {
    return cache.get(story, stories);
  }

  /**
   * @param own by key, the passages known to be somebody's own or not
   */
  private Links better(Links held, Compared story, Compared other, Map<Long, Boolean> own) {
    Traits one = story.traits();
    Traits two = other.traits();
    boolean up = story.comesAfter(other);
    int text = Likeness.ofText(one, two);
    Link copy = up ? stronger(held.copy(), other, text) : held.copy();
    Link happening =
        up ? stronger(held.happening(), other, Likeness.ofHappening(one, two)) : held.happening();
    Link part = held.part();
    if (text == 0 && other.isPrintedBefore(story)) {
      long shared =
          Likeness.sharedByPassage(one, two, p -> own.computeIfAbsent(p.key(), k -> isOwn(p)));
      long score = Likeness.WHOLE * shared / one.words();
      part = stronger(part, other, (int) Math.min(Likeness.WHOLE, score));
    }
    boolean same = copy == held.copy() && part == held.part() && happening == held.happening();
    return same ? held : new Links(copy, part, happening);
  }

  /** Whether a passage is not in so many texts that it is nobody's. */
  private boolean isOwn(Traits.Passage passage) {
    return first(Keys.passage(passage), shared + 1).size() <= shared;
  }

  private @Nullable Link stronger(@Nullable Link held, Compared other, int score) {
    if (score == 0) {
      return held;
    }
    boolean wins =
        held == null
            || score > held.score()
            || (score == held.score() && get(held.story()).comesAfter(other));
    return wins ? new Link(other.story(), score) : held;
  }
}
