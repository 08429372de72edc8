// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Links;
import org.parley.store.Store;

/** Reads groups and clusters off the links of the index of stories. For one use. */
public final class StoryGroups {
  /** A story without its text. */
  private record Member(
      String story, long text, int printed, long printing, String title, Links links) {
    static final Comparator<Member> BY_DATE =
        Comparator.comparingInt(Member::printed).thenComparing(Member::story);
  }

  private final Map<String, Member> stories = new TreeMap<>();
  private final Map<Long, Member> firstPrinting = new HashMap<>();

  private StoryGroups() {}

  /** The group and the cluster of each story that is like another one. */
  public static Map<String, Group> of(Store store) {
    StoryGroups groups = new StoryGroups();
    store.forEachIndexed(groups::add);
    return groups.read();
  }

  private void add(IndexedStory story) {
    Traits traits = Traits.decode(story.traits());
    Integer day = traits.day();
    Member member =
        new Member(
            story.story(),
            story.text(),
            day == null ? Integer.MAX_VALUE : day,
            Ranks.ofPrinting(story.story(), day),
            traits.title(),
            story.links());
    stories.put(member.story(), member);
    firstPrinting.merge(
        member.text(), member, (one, other) -> one.printing() < other.printing() ? one : other);
  }

  private Map<String, Group> read() {
    Map<String, List<Member>> groups = new TreeMap<>();
    Map<String, List<Member>> clusters = new TreeMap<>();
    for (Member member : stories.values()) {
      groups.computeIfAbsent(end(member, false).story(), k -> new ArrayList<>()).add(member);
      clusters.computeIfAbsent(end(member, true).story(), k -> new ArrayList<>()).add(member);
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
            String id = ClusterName.of(end(members.get(0), true).title(), end);
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

  /** Where the links of a story lead to: along copies alone, or along happenings too. */
  private Member end(Member story, boolean happenings) {
    Member at = printed(story);
    while (true) {
      IndexedStory.Link link = at.links().copy();
      if (link == null && happenings) {
        link = at.links().happening();
      }
      Member next = link == null ? null : stories.get(link.story());
      if (next == null) {
        return at;
      }
      at = printed(next);
    }
  }
}
