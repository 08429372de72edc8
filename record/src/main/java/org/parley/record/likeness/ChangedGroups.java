// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.MergedRecord.Group;
import org.parley.record.likeness.StoryGroups.Member;
import org.parley.store.IndexedStory;
import org.parley.store.IndexedStory.Link;
import org.parley.store.LinkedStories;
import org.parley.store.LinkedStories.Relinked;

/**
 * Reads groups and clusters anew where they may be others since links changed, and nothing else:
 * what comes out is what {@link StoryGroups#of} says of these stories.
 *
 * <p>Where a story leads to changes for those that lead to one that was linked otherwise, by way of
 * others or of the same text. What a story leads to, or led to, may find itself with others in its
 * group, or alone; whoever else leads there still does. For one use.
 */
public final class ChangedGroups {
  private final LinkedStories index;
  private final StoryGroups groups = new StoryGroups();
  private final Map<Long, List<String>> printings = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private final Set<String> anew = new TreeSet<>();
  private final Set<Member> ends = new HashSet<>();

  private ChangedGroups(LinkedStories index) {
    this.index = index;
  }

  /**
   * The group and the cluster of each story of which they may be others since a merge took stories
   * up; empty for one that is like no other, or is no more.
   */
  public static Map<String, Optional<Group>> of(LinkedStories index) {
    ChangedGroups changed = new ChangedGroups(index);
    changed.find(index.relinked());
    changed.groups.addTraits(index::find);
    Map<String, Group> read = changed.groups.read();
    Map<String, Optional<Group>> groups = new HashMap<>();
    changed.anew.forEach(story -> groups.put(story, Optional.ofNullable(read.get(story))));
    return groups;
  }

  private void find(Collection<Relinked> relinked) {
    Set<String> targets = new TreeSet<>();
    Set<Long> texts = new HashSet<>();
    Deque<String> left = new ArrayDeque<>();
    for (Relinked was : relinked) {
      left.add(was.story());
      if (was.text() != null && texts.add(was.text())) {
        left.addAll(printings(was.text()));
      }
      Stream.of(was.copy(), was.happening()).filter(Objects::nonNull).forEach(targets::add);
    }
    while (!left.isEmpty()) {
      String story = left.remove();
      if (anew.add(story)) {
        Member member = load(story);
        if (member != null) {
          if (texts.add(member.text())) {
            left.addAll(printings(member.text()));
          }
          targets.addAll(targets(member));
        }
        for (String other : index.linkedTo(story)) {
          Member leading = load(other);
          if (leading != null && targets(leading).contains(story)) {
            left.add(other);
          }
        }
      }
    }
    targets.removeAll(anew);
    List.copyOf(anew).forEach(this::addGroup);
    for (String target : targets) {
      if (addGroup(target) == 1) {
        loadOneThatLeadsTo(target);
      }
    }
  }

  /**
   * Adds the group of a story.
   *
   * @return how many stories were added
   */
  private int addGroup(String story) {
    Member member = load(story);
    if (member == null) {
      return 0;
    }
    Member end = groups.endOfCopies(member);
    Set<String> members = new HashSet<>();
    Set<Long> texts = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(ends.add(end) ? List.of(end.story()) : List.of());
    while (!left.isEmpty()) {
      String next = left.remove();
      Member found = load(next);
      if (found != null && groups.endOfCopies(found).equals(end) && members.add(next)) {
        if (texts.add(found.text())) {
          left.addAll(printings(found.text()));
        }
        left.addAll(index.copiesOf(next));
      }
    }
    anew.addAll(members);
    return members.size();
  }

  /** One is enough to tell that a story is not alone in its cluster. */
  private void loadOneThatLeadsTo(String story) {
    for (String other : index.linkedTo(story)) {
      Member leading = load(other);
      if (leading != null
          && groups.endOfCopies(leading).equals(leading)
          && targets(leading).contains(story)) {
        return;
      }
    }
  }

  /** Adds a story of the index and all that it leads to. */
  private @Nullable Member load(String story) {
    Deque<String> left = new ArrayDeque<>(List.of(story));
    while (!left.isEmpty()) {
      String next = left.remove();
      if (loaded.add(next)) {
        Optional<IndexedStory> found = index.find(next);
        found.ifPresent(groups::add);
        Member member = groups.member(next);
        if (member != null) {
          printings(member.text()).stream().limit(1).forEach(left::add);
          left.addAll(targets(member));
        }
      }
    }
    return groups.member(story);
  }

  /** The stories of the very same text, the first printing first. */
  private List<String> printings(long text) {
    return printings.computeIfAbsent(text, hash -> index.under(Keys.text(hash), Integer.MAX_VALUE));
  }

  /** The stories that the links to copies and happenings lead to. */
  private static List<String> targets(Member member) {
    return Stream.of(member.links().copy(), member.links().happening())
        .flatMap(Stream::ofNullable)
        .map(Link::story)
        .toList();
  }
}
