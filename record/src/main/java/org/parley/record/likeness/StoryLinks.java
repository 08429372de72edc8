// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Links;
import org.parley.store.StoryLookup;

/**
 * What links of stories are by definition, piece by piece, for those who bring many stories
 * together at once and have no index of them all. Pure functions.
 */
public final class StoryLinks {
  /** Of the stories under a key, by rank, no more than so many are ever asked for. */
  public static final int MOST = Math.max(BestLinks.WIDTH + 1, BestLinks.SHARED + 2);

  /** Of these, so many are seen under a key in which a story looks. */
  public static final int WIDTH = BestLinks.WIDTH;

  private StoryLinks() {}

  /** The stories of a page that have enough text to be compared, without links. */
  public static List<IndexedStory> of(PageReading reading) {
    List<IndexedStory> stories = new ArrayList<>();
    StoryGrouping.traits(reading)
        .forEach((story, traits) -> stories.add(indexed(story, reading.page().id(), traits)));
    return stories;
  }

  private static IndexedStory indexed(String story, String page, Traits traits) {
    long rank = Ranks.of(story, traits.words());
    return new IndexedStory(story, page, rank, traits.text(), traits.encode(), Links.NONE);
  }

  /** What a story is told by without the rest of its traits. */
  public record Outline(@Nullable Integer day, String title, long printing) {}

  /**
   * What groups are told by: the day on which a story was published, since 1970, or null; its
   * headline; and its rank among the printings of its text, of which only the first takes part in
   * links.
   */
  public static Outline outline(IndexedStory story) {
    Traits traits = Traits.decode(story.traits());
    Integer day = traits.day();
    return new Outline(day, traits.title(), Ranks.ofPrinting(story.story(), day));
  }

  /** Under which keys a first printing is found, and with what rank; each once. */
  public static List<Key> found(IndexedStory story) {
    return Keys.buckets(Traits.decode(story.traits())).stream()
        .map(bucket -> new Key(bucket.key(), story.rank()))
        .distinct()
        .toList();
  }

  /** Under which keys a first printing looks for others; each once. */
  public static List<Long> looks(IndexedStory story) {
    return Keys.looks(Traits.decode(story.traits())).stream().distinct().toList();
  }

  /**
   * The links of a first printing.
   *
   * @param stories answers what is under the keys of {@link #looks}, at most {@link #MOST}, and
   *     knows the story and the first {@link #WIDTH} under each of them
   */
  public static Links links(String story, StoryLookup stories) {
    return new BestLinks(stories, new TraitsCache(), BestLinks.WIDTH, BestLinks.SHARED).of(story);
  }

  /** Whether a story may be in the cluster of one that it is linked to by way of others. */
  public static boolean areOfOneLine(IndexedStory story, IndexedStory end) {
    return Likeness.ofStoryLine(Traits.decode(story.traits()), Traits.decode(end.traits()));
  }

  /** The readable id of the cluster that leads to a story. */
  public static String cluster(String title, String end) {
    return ClusterName.of(title, end);
  }
}
