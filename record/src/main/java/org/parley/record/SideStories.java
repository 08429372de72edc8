// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/**
 * Which stories may tell of other happenings because an actor is on other sides than before. That
 * somebody is now of a body too makes a difference only where that body, or somebody else of it, is
 * met with: of the stories that name him and those that name these, the fewer have to be looked at.
 * For one use.
 */
final class SideStories {
  private final ActorNotes notes;
  private final Map<String, Sided> before = new TreeMap<>();
  private final Map<String, Set<String>> bodies = new TreeMap<>();
  private final Set<String> others = new TreeSet<>();

  SideStories(ActorNotes notes) {
    this.notes = notes;
  }

  /** What of an actor tells whose side it is on. */
  private record Sided(Actor.Kind kind, @Nullable String country, Set<String> of) {
    static Sided of(Actor actor) {
      Set<String> of = new TreeSet<>();
      for (Actor.Role role : actor.roles()) {
        if (role.of() != null && !role.hasEnded()) {
          of.add(role.of());
        }
      }
      return new Sided(actor.kind(), actor.country(), of);
    }

    boolean isLike(Sided other) {
      return kind == other.kind && Objects.equals(country, other.country);
    }

    /** The bodies that one is of and the other is not. */
    Set<String> but(Sided other) {
      Set<String> bodies = new TreeSet<>(of);
      bodies.addAll(other.of);
      bodies.removeIf(body -> of.contains(body) && other.of.contains(body));
      return bodies;
    }
  }

  /** Notes what an actor across pages was before it was written anew. */
  void was(Actor actor) {
    before.putIfAbsent(actor.id(), Sided.of(actor));
  }

  /**
   * The stories for which it makes a difference, once all actors are written, and for each the
   * actors across pages by whom: where it names none of them there is no difference.
   */
  Map<String, Set<String>> stories() {
    Map<String, Set<String>> changed = new TreeMap<>();
    Map<String, Set<String>> stories = new TreeMap<>();
    before.forEach(
        (id, was) -> {
          ActorNotes.Group group = notes.group(id);
          Sided is = group == null ? was : Sided.of(group.actor());
          if (!was.isLike(is)) {
            others.add(id);
            add(own(id), Set.of(id), stories);
          }
          Set<String> other = was.but(is);
          other.forEach(body -> changed.computeIfAbsent(body, k -> new TreeSet<>()).add(id));
          if (!other.isEmpty()) {
            bodies.put(id, other);
          }
        });
    bodies.forEach((id, of) -> fewer(id, of, changed, stories));
    return stories;
  }

  /**
   * Whether a story may tell other happenings than before, not only compare them otherwise: of whom
   * it names, somebody is now on the side of another, or no longer. After {@link #stories}.
   *
   * @param named ids across pages
   */
  boolean isAmong(Set<String> named) {
    for (String one : named) {
      if (others.contains(one)) {
        return true;
      }
      for (String body : bodies.getOrDefault(one, Set.of())) {
        for (String other : named) {
          if (!other.equals(one) && isOf(other, body)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether an actor across pages is a body, or of it, or was. */
  private boolean isOf(String id, String body) {
    if (id.equals(body) || bodies.getOrDefault(id, Set.of()).contains(body)) {
      return true;
    }
    ActorNotes.Group group = notes.group(id);
    return group != null && Sided.of(group.actor()).of().contains(body);
  }

  private static void add(Set<String> found, Set<String> actors, Map<String, Set<String>> stories) {
    found.forEach(story -> stories.computeIfAbsent(story, k -> new TreeSet<>()).addAll(actors));
  }

  private Set<String> own(String id) {
    Set<String> own = new HashSet<>();
    members(id).forEach(member -> addStories(member, own));
    return own;
  }

  /** Adds those of one's own stories and of those that name bodies, or anybody of them. */
  private void fewer(
      String id,
      Set<String> bodies,
      Map<String, Set<String>> changed,
      Map<String, Set<String>> stories) {
    Set<String> own = own(id);
    Set<String> named = new TreeSet<>();
    for (String body : bodies) {
      named.addAll(changed.getOrDefault(body, Set.of()));
      for (String member : members(body)) {
        named.add(member);
        named.addAll(notes.under(ActorKeys.ofPart(member)));
      }
    }
    Set<String> found = new HashSet<>();
    Set<String> by = new TreeSet<>();
    for (String one : named) {
      // Who is of the body may go by other names too.
      Set<String> across = new TreeSet<>(notes.names(one).values());
      across.add(one);
      across.forEach(each -> found.addAll(own(each)));
      by.addAll(across);
      if (found.size() >= own.size()) {
        add(own, Set.of(id), stories);
        return;
      }
    }
    add(found, by, stories);
  }

  /** Ids of readings of an actor across pages, and of one that is no more. */
  private Set<String> members(String across) {
    Set<String> members = new TreeSet<>(Set.of(across));
    ActorNotes.Group group = notes.group(across);
    if (group != null) {
      group.members().forEach(member -> members.add(member.readId()));
    }
    return members;
  }

  private void addStories(String readId, Set<String> found) {
    for (ActorNode node : notes.nodes(readId)) {
      found.addAll(node.stories());
      node.actor().aliases().forEach(alias -> found.addAll(alias.stories()));
    }
  }
}
