// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Links;
import org.parley.store.Store;

/**
 * Reads groups and clusters off the links of stories of the index: of all, or of some with all that
 * these hang on. For one use.
 */
public final class StoryGroups {
  /** A story without its text. */
  record Member(String story, long text, int printed, long printing, String title, Links links) {
    static final Comparator<Member> BY_DATE =
        Comparator.comparingInt(Member::printed).thenComparing(Member::story);
  }

  private final Map<String, Member> stories = new TreeMap<>();
  private final Map<Long, Member> firstPrinting = new HashMap<>();
  private final Map<String, Traits> traits = new HashMap<>();
  private final Map<String, Member> ends = new HashMap<>();

  StoryGroups() {}

  /** The group and the cluster of each story that is like another one. */
  public static Map<String, Group> of(Store store) {
    StoryGroups groups = new StoryGroups();
    store.snapshot(
        () -> {
          store.forEachIndexed(groups::add);
          groups.addTraits(store::indexed);
        });
    return groups.read();
  }

  /** Adds a story. */
  void add(IndexedStory story) {
    Traits.Head head = Traits.head(story.traits());
    Integer day = head.day();
    Member member =
        new Member(
            story.story(),
            story.text(),
            day == null ? Integer.MAX_VALUE : day,
            Ranks.ofPrinting(story.story(), day),
            head.title(),
            story.links());
    stories.put(member.story(), member);
    firstPrinting.merge(
        member.text(), member, (one, other) -> one.printing() < other.printing() ? one : other);
  }

  /** Once all stories are added: looks those up that are compared with others than their links. */
  void addTraits(Function<String, Optional<IndexedStory>> index) {
    for (String story : comparedWithEnds()) {
      index.apply(story).ifPresent(found -> traits.put(story, Traits.decode(found.traits())));
    }
  }

  /** A story that was added, or null. */
  @Nullable Member member(String story) {
    return stories.get(story);
  }

  /** Stories that may be the end of a cluster, or are linked to it by way of others. */
  private Set<String> comparedWithEnds() {
    Set<String> compared = new HashSet<>();
    for (Member member : stories.values()) {
      Member next = next(endOfCopies(member));
      Member far = next == null ? null : next(next);
      if (next != null && far != null) {
        compared.add(endOfCopies(member).story());
        for (Member at = next; at != null; at = next(at)) {
          compared.add(at.story());
        }
      }
    }
    return compared;
  }

  /** The group and the cluster of each story that is like another one. */
  Map<String, Group> read() {
    Map<String, List<Member>> groups = new TreeMap<>();
    Map<String, List<Member>> clusters = new TreeMap<>();
    for (Member member : stories.values()) {
      Member copied = endOfCopies(member);
      groups.computeIfAbsent(copied.story(), k -> new ArrayList<>()).add(member);
      clusters.computeIfAbsent(endOfCluster(copied).story(), k -> new ArrayList<>()).add(member);
    }
    Map<String, Member> firsts = new HashMap<>();
    for (List<Member> members : groups.values()) {
      members.sort(Member.BY_DATE);
      members.forEach(member -> firsts.put(member.story(), members.get(0)));
    }
    Map<String, String> clusterOf = new HashMap<>();
    clusters.forEach(
        (end, members) -> {
          if (members.size() > 1) {
            String id = ClusterName.of(title(end), end);
            members.forEach(member -> clusterOf.put(member.story(), id));
          }
        });
    return labels(firsts, clusterOf);
  }

  private Map<String, Group> labels(Map<String, Member> firsts, Map<String, String> clusterOf) {
    Map<String, Group> labels = new HashMap<>();
    for (Member member : stories.values()) {
      Member first = firsts.getOrDefault(member.story(), member);
      Reprint reprint = reprint(member, first, firsts);
      String cluster = clusterOf.get(member.story());
      if (cluster != null || reprint != null) {
        labels.put(
            member.story(), new Group(first.story(), first.equals(member), cluster, reprint));
      }
    }
    return labels;
  }

  private @Nullable Reprint reprint(Member member, Member first, Map<String, Member> firsts) {
    if (!first.equals(member)) {
      boolean same = first.text() == member.text();
      return new Reprint(first.story(), same ? Reprint.Kind.EXACT : Reprint.Kind.NEAR);
    }
    IndexedStory.Link part = printed(member).links().part();
    boolean foreign = part != null && !first.equals(firsts.get(part.story()));
    return part != null && foreign ? new Reprint(part.story(), Reprint.Kind.PARTIAL) : null;
  }

  /** The printing of a story's text that takes part in links. */
  private Member printed(Member member) {
    return firstPrinting.getOrDefault(member.text(), member);
  }

  private String title(String story) {
    Member member = stories.get(story);
    return member == null ? "" : member.title();
  }

  /** Where the links of a story lead to along copies. */
  Member endOfCopies(Member story) {
    Member at = printed(story);
    for (Member next = linked(at.links().copy()); next != null; ) {
      at = next;
      next = linked(at.links().copy());
    }
    return at;
  }

  /** The next story on the same happening, past all copies, or null. */
  private @Nullable Member next(Member story) {
    Member next = linked(story.links().happening());
    return next == null ? null : endOfCopies(next);
  }

  /**
   * The story that a cluster is named after: links lead to it, and those far off are like it too.
   */
  private Member endOfCluster(Member story) {
    Member known = ends.get(story.story());
    if (known != null) {
      return known;
    }
    Member next = next(story);
    Member end = next == null ? story : endOfCluster(next);
    if (next != null && !end.equals(next) && !alike(story, end)) {
      end = story;
    }
    ends.put(story.story(), end);
    return end;
  }

  private boolean alike(Member story, Member end) {
    Traits one = traits.get(story.story());
    Traits other = traits.get(end.story());
    return one != null && other != null && Likeness.ofStoryLine(one, other);
  }

  private @Nullable Member linked(IndexedStory.@Nullable Link link) {
    Member found = link == null ? null : stories.get(link.story());
    return found == null ? null : printed(found);
  }
}
