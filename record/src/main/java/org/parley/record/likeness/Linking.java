// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.record.likeness.TraitsCache.Compared;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;
import org.parley.store.StoryIndex;

/**
 * Keeps the links of the index what they are by definition: a story is linked to the one that it is
 * most like among those it sees ({@link BestLinks}). So every link depends on the set of stories
 * alone, links never run in a circle, and those that lead to one end are one group.
 *
 * <p>When a story comes or goes, only links of stories that see it, or that see another one in its
 * stead, can change, and only those are looked at. A bucket may hold twenty thousand stories: few
 * of them are ever seen.
 *
 * <p>Of printings of the very same text only the first takes part; the others are known by the hash
 * of the text. For one page at a time; not thread-safe.
 */
final class Linking {
  private final StoryIndex index;
  private final TraitsCache cache;
  private final BestLinks links;
  private final int width;
  private final int shared;

  Linking(StoryIndex index, TraitsCache cache, int width, int shared) {
    this.index = index;
    this.cache = cache;
    this.links = new BestLinks(index, cache, width, shared);
    this.width = width;
    this.shared = shared;
  }

  /** Adds a story that is not in the index. */
  void add(String story, String page, Traits traits) {
    long rank = Ranks.of(story, traits.words());
    index.add(new IndexedStory(story, page, rank, traits.text(), traits.encode(), Links.NONE));
    index.keep(story, List.of(printing(story, traits)));
    List<String> printings = index.under(Keys.text(traits.text()), 2);
    if (printings.get(0).equals(story)) {
      if (printings.size() > 1) {
        withdraw(get(printings.get(1)));
      }
      enter(get(story));
    }
  }

  /** Takes a story out of the index. */
  void remove(IndexedStory gone) {
    String story = gone.story();
    Compared held = get(story);
    List<String> printings = index.under(Keys.text(gone.text()), 2);
    boolean first = printings.get(0).equals(story);
    if (first) {
      withdraw(held);
    }
    index.drop(story, List.of(printing(story, held.traits())));
    index.remove(story);
    cache.forget(story);
    if (first && printings.size() > 1) {
      enter(get(printings.get(1)));
    }
  }

  private static Key printing(String story, Traits traits) {
    return new Key(Keys.text(traits.text()), Ranks.ofPrinting(story, traits.day()));
  }

  private Compared get(String story) {
    return cache.get(story, index);
  }

  private void enter(Compared comer) {
    List<Keys.Bucket> buckets = Keys.buckets(comer.traits());
    index.keep(comer.story(), keys(comer, buckets));
    links.forgetFound();
    Set<String> seers = new TreeSet<>();
    Map<String, Set<String>> noLongerSeen = new TreeMap<>();
    for (Keys.Bucket bucket : buckets) {
      List<String> first = links.first(bucket.key(), width + 1);
      if (first.subList(0, Math.min(width, first.size())).contains(comer.story())) {
        Set<String> lookers = lookers(bucket);
        seers.addAll(lookers);
        if (first.size() > width) {
          addLinked(first.get(width), lookers, noLongerSeen);
        }
      }
    }
    Set<String> anew = new TreeSet<>();
    holdersAtTheBound(comer).forEach(holders -> addLinkedWithin(holders, anew));
    cache.link(comer, links.of(comer), index);
    anew.remove(comer.story());
    seers.remove(comer.story());
    seers.removeAll(anew);
    seers.forEach(seer -> consider(get(seer), comer));
    noLongerSeen.forEach(
        (seer, gone) -> {
          // Who is linked to the comer now, which is as much like it as the other was, has the
          // best.
          if (isLinkedTo(get(seer), gone)) {
            anew.add(seer);
          }
        });
    anew.forEach(this::relink);
  }

  /** Lookers that are linked to a story; others see it under another key still. */
  private void addLinked(String story, Set<String> lookers, Map<String, Set<String>> linked) {
    for (String other : index.linkedTo(story)) {
      if (lookers.contains(other)) {
        linked.computeIfAbsent(other, s -> new TreeSet<>()).add(story);
      }
    }
  }

  private static boolean isLinkedTo(Compared story, Set<String> others) {
    Links held = story.links();
    return Stream.of(held.copy(), held.part(), held.happening())
        .anyMatch(link -> link != null && others.contains(link.story()));
  }

  private void withdraw(Compared goer) {
    List<Keys.Bucket> buckets = Keys.buckets(goer.traits());
    Map<String, Set<String>> nowSeen = new TreeMap<>();
    for (Keys.Bucket bucket : buckets) {
      List<String> first = links.first(bucket.key(), width + 1);
      if (first.size() > width && first.subList(0, width).contains(goer.story())) {
        for (String seer : lookers(bucket)) {
          nowSeen.computeIfAbsent(seer, s -> new TreeSet<>()).add(first.get(width));
        }
      }
    }
    Set<String> anew = new TreeSet<>();
    holdersAtTheBound(goer).forEach(anew::addAll);
    index.drop(goer.story(), keys(goer, buckets));
    links.forgetFound();
    cache.link(goer, Links.NONE, index);
    anew.addAll(index.linkedTo(goer.story()));
    anew.remove(goer.story());
    nowSeen.remove(goer.story());
    nowSeen.keySet().removeAll(anew);
    nowSeen.forEach(
        (seer, seen) -> {
          seen.remove(seer);
          seen.forEach(other -> consider(get(seer), get(other)));
        });
    anew.forEach(this::relink);
  }

  private static List<Key> keys(Compared story, List<Keys.Bucket> buckets) {
    return buckets.stream().map(bucket -> new Key(bucket.key(), story.rank())).toList();
  }

  private Set<String> lookers(Keys.Bucket bucket) {
    Set<String> lookers = new TreeSet<>();
    for (long key : bucket.lookers()) {
      lookers.addAll(index.under(key, Integer.MAX_VALUE));
    }
    return lookers;
  }

  /** By passage that is nobody's own with this story and somebody's without it, who has it. */
  private List<List<String>> holdersAtTheBound(Compared story) {
    List<List<String>> holders = new ArrayList<>();
    for (Traits.Passage passage : story.traits().passages()) {
      List<String> found = links.first(Keys.passage(passage), shared + 2);
      if (found.size() == shared + 1) {
        holders.add(found);
      }
    }
    return holders;
  }

  /**
   * When a passage is nobody's own any more, the others that a story may be linked to only get
   * weaker: just those change that are linked for it.
   */
  private void addLinkedWithin(List<String> holders, Set<String> linked) {
    for (String holder : holders) {
      Link part = get(holder).links().part();
      if (part != null && holders.contains(part.story())) {
        linked.add(holder);
      }
    }
  }

  private void relink(String story) {
    Compared held = get(story);
    cache.link(held, links.of(held), index);
  }

  /** Links a story to one that it sees now, if that is more like it than what it is linked to. */
  private void consider(Compared story, Compared other) {
    cache.link(story, links.with(story, other), index);
  }
}
