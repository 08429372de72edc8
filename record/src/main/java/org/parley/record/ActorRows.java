// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.MergedRecord;

/**
 * Rows of actors across pages and their ids, as far as joining some anew changes them. For one use.
 */
final class ActorRows {
  private final ActorNotes notes;
  private final Set<String> renamed = new TreeSet<>();
  private final Map<String, Actor> rewritten = new TreeMap<>();
  private final Set<String> gone = new TreeSet<>();
  private final SideStories sides;
  private final Set<String> changedKeys = new TreeSet<>();

  ActorRows(ActorNotes notes) {
    this.notes = notes;
    this.sides = new SideStories(notes);
  }

  /**
   * Writes who is who.
   *
   * @param dirty ids of readings of which pages say something else than before
   * @param nodes those that were joined anew, all of those with them that any is one with
   * @param groups what came of it
   */
  void write(Set<String> dirty, Map<String, ActorNode> nodes, ActorGroups groups) {
    Set<String> readIds = new TreeSet<>(dirty);
    nodes.values().forEach(node -> readIds.add(node.readId()));
    Map<String, String> across = new HashMap<>();
    Map<String, List<ActorNode>> made = new TreeMap<>();
    for (List<ActorNode> group : groups.all()) {
      String id = ActorMerge.id(group);
      made.put(id, group);
      group.forEach(node -> across.put(node.id(), id));
    }
    Set<String> before = new TreeSet<>(readIds);
    readIds.forEach(id -> before.addAll(notes.names(id).values()));
    readIds.forEach(id -> name(id, across));
    for (String id : before) {
      ActorNotes.Group held = notes.group(id);
      if (!made.containsKey(id) && held != null) {
        notes.drop(id);
        gone.add(id);
        compare(held.actor(), null);
      }
    }
    made.forEach((id, group) -> write(id, group, groups.joins(group), dirty));
    rewriteParts();
  }

  private void name(String id, Map<String, String> across) {
    Map<String, String> entries = new TreeMap<>();
    for (ActorNode node : notes.nodes(id)) {
      String to = across.getOrDefault(node.id(), node.id());
      if (!to.equals(node.id())) {
        entries.put(node.id(), to);
      }
      if (!node.id().equals(id)) {
        node.stories().forEach(s -> entries.put(MergedRecord.actorKey(s, id), to));
      }
    }
    Set<String> was = new TreeSet<>(notes.names(id).values());
    if (notes.name(id, entries)) {
      renamed.add(id);
      was.add(id);
      was.forEach(moved -> changedKeys.add(SideReader.ofActor(moved)));
    }
  }

  private void write(String id, List<ActorNode> group, List<Actor.Join> joins, Set<String> dirty) {
    List<ActorNotes.Member> members = members(group);
    ActorNotes.Group held = notes.group(id);
    boolean same = held != null && held.members().equals(members) && held.joins().equals(joins);
    if (!same || group.stream().anyMatch(node -> dirty.contains(node.readId()))) {
      rewrite(id, members, joins);
    }
  }

  /** Roles name others by their ids across pages. */
  private void rewriteParts() {
    Set<String> parts = new TreeSet<>();
    renamed.forEach(id -> parts.addAll(notes.under(ActorKeys.ofPart(id))));
    for (String id : parts) {
      for (ActorNode node : notes.nodes(id)) {
        String to = notes.across(id, node.id());
        ActorNotes.Group held = notes.group(to);
        if (held != null) {
          rewrite(to, held.members(), held.joins());
        }
      }
    }
  }

  private static List<ActorNotes.Member> members(List<ActorNode> group) {
    return group.stream()
        .sorted(Comparator.comparing(ActorNode::actor, ActorParts.BEST_FIRST))
        .map(node -> new ActorNotes.Member(node.readId(), node.id()))
        .toList();
  }

  private void rewrite(String id, List<ActorNotes.Member> members, List<Actor.Join> joins) {
    ActorNotes.Group held = notes.group(id);
    Actor row = row(members, joins);
    Actor light = light(row);
    notes.keep(id, new ActorNotes.Group(members, joins, light));
    rewritten.put(id, row);
    compare(held == null ? null : held.actor(), light);
    if (held != null) {
      sides.was(held.actor());
    }
  }

  /** Notes what sides may hang on that an actor is no longer, or now is. */
  private void compare(@Nullable Actor before, @Nullable Actor now) {
    if (before == null || now == null || !Spoken.of(before).equals(Spoken.of(now))) {
      for (Actor actor : new Actor[] {before, now}) {
        if (actor != null) {
          changedKeys.add(SideReader.ofActor(actor.id()));
        }
      }
    }
    Set<String> came = names(now);
    Set<String> went = names(before);
    came.removeAll(names(before));
    went.removeAll(names(now));
    came.forEach(name -> changedKeys.add(SideReader.ofName(name)));
    went.forEach(name -> changedKeys.add(SideReader.ofName(name)));
  }

  private static Set<String> names(@Nullable Actor actor) {
    Set<String> names = new TreeSet<>();
    if (actor != null) {
      actor.aliases().forEach(alias -> names.add(alias.text()));
    }
    return names;
  }

  /**
   * What of an actor tells for whom it, or another, speaks; see {@link
   * org.parley.record.proposal.Sides}. What a body is in others tells it of nobody.
   */
  private record Spoken(Actor.Kind kind, String name, List<Part> parts) {
    record Part(String role, String of) {}

    static Spoken of(Actor actor) {
      Set<Part> parts = new LinkedHashSet<>();
      if (actor.kind() == Actor.Kind.PERSON) {
        for (Actor.Role role : actor.roles()) {
          if (role.of() != null && !role.hasEnded()) {
            parts.add(new Part(role.role(), role.of()));
          }
        }
      }
      return new Spoken(actor.kind(), actor.name(), List.copyOf(parts));
    }
  }

  private Actor row(List<ActorNotes.Member> members, List<Actor.Join> joins) {
    List<ActorNode> group = new ArrayList<>();
    for (ActorNotes.Member member : members) {
      notes.nodes(member.readId()).stream()
          .filter(node -> node.id().equals(member.node()))
          .forEach(group::add);
    }
    return ActorMerge.joined(group, joins, id -> notes.across(id, id));
  }

  private static Actor light(Actor actor) {
    List<Actor.Alias> texts =
        actor.aliases().stream().map(a -> new Actor.Alias(a.text(), List.of())).toList();
    return actor.withAliases(texts).withJoins(List.of()).withMentions(0);
  }

  /** Actors across pages whose rows are others than before. */
  Set<String> rewritten() {
    return rewritten.keySet();
  }

  /** Actors across pages that are no more. */
  Set<String> gone() {
    return gone;
  }

  /** The row of an actor across pages; null when there is none of that id. */
  @Nullable Actor row(String id) {
    ActorNotes.Group group = notes.group(id);
    if (group == null) {
      return null;
    }
    Actor written = rewritten.get(id);
    return written == null ? row(group.members(), group.joins()) : written;
  }

  /** What sides may hang on that is not as it was: keys of {@link SideReader}. */
  Set<String> changedKeys() {
    return changedKeys;
  }

  /** Stories that mean other actors than before by the ids of their readings. */
  Set<String> renamedStories() {
    Set<String> stories = new TreeSet<>();
    renamed.forEach(id -> stories(id, stories));
    return stories;
  }

  /** Stories for which it makes a difference that actors are on other sides than before. */
  SideStories sideStories() {
    return sides;
  }

  private void stories(String readId, Set<String> stories) {
    for (ActorNode node : notes.nodes(readId)) {
      stories.addAll(node.stories());
      node.actor().aliases().forEach(alias -> stories.addAll(alias.stories()));
    }
  }
}
