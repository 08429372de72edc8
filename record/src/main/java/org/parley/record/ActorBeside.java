// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is named where an actor is, as the notes have it, and what each answer hung on, so that it is
 * asked for anew when that changes and not before. For one use, after pages are taken up.
 */
final class ActorBeside implements ActorCompany {
  private final ActorNotes notes;
  private final Map<String, Set<String>> besides = new HashMap<>();
  private final Map<String, Boolean> lone = new HashMap<>();
  private final Map<String, Set<String>> lastNames = new HashMap<>();
  private final Map<String, Set<String>> doubts = new HashMap<>();

  ActorBeside(ActorNotes notes) {
    this.notes = notes;
  }

  /** What answers on an id of readings hung on: keys of {@link #ofLone} and {@link #ofState}. */
  Set<String> doubts(String id) {
    return doubts.getOrDefault(id, Set.of());
  }

  /** That one person bears a last name, or not. */
  static String ofLone(String last) {
    return "lone " + last;
  }

  /** That an id of readings is a state's, or not. */
  static String ofState(String id) {
    return "state " + id;
  }

  private void doubt(ActorNode node, String key) {
    doubts.computeIfAbsent(node.readId(), k -> new HashSet<>()).add(key);
  }

  @Override
  public List<String> shared(ActorNode one, ActorNode other) {
    ActorNode fewer = ActorCompany.fewer(one, other);
    ActorNode more = fewer == one ? other : one;
    Set<String> wanted = new TreeSet<>();
    ActorCompany.first(fewer).forEach(story -> wanted.addAll(beside(story)));
    wanted.removeIf(id -> id.indexOf('@') >= 0);
    wanted.remove(one.readId());
    wanted.remove(other.readId());
    return ActorCompany.telling(
        wanted.stream().filter(id -> isBeside(id, more)).iterator(),
        id -> {
          doubt(one, ofState(id));
          return isState(id);
        });
  }

  /** Whether a story of a node names an id too. */
  private boolean isBeside(String id, ActorNode node) {
    return meet(notes.stories(id), node.stories());
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    boolean fewer = one.size() <= other.size();
    return (fewer ? one : other).stream().anyMatch((fewer ? other : one)::contains);
  }

  @Override
  public List<String> lastNames(ActorNode one, ActorNode other) {
    ActorNode fewer = ActorCompany.fewer(one, other);
    ActorNode more = fewer == one ? other : one;
    List<String> found = new ArrayList<>();
    for (String last : lastNames.computeIfAbsent(fewer.id(), k -> lastNames(fewer))) {
      doubt(one, ofLone(last));
      if (isLone(last) && isNamedBeside(last, more)) {
        found.add(last);
      }
    }
    return found;
  }

  private Set<String> lastNames(ActorNode node) {
    Set<String> beside = new HashSet<>();
    ActorCompany.first(node).forEach(story -> beside.addAll(beside(story)));
    beside.remove(node.readId());
    Set<String> names = new TreeSet<>();
    for (String id : beside) {
      names.addAll(notes.lastNames(id));
    }
    return names;
  }

  private boolean isNamedBeside(String last, ActorNode node) {
    for (String id : notes.under(ActorKeys.ofLast(last))) {
      if (!id.equals(node.readId()) && notes.lastNames(id).contains(last) && isBeside(id, node)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLone(String last) {
    return lone.computeIfAbsent(last, notes::isLone);
  }

  /** Ids of all that a story names. */
  private Set<String> beside(String story) {
    return besides.computeIfAbsent(story, notes::beside);
  }

  @Override
  public List<String> officers(ActorNode one, ActorNode other) {
    if (one.isPerson() || other.isPerson()) {
      return List.of();
    }
    List<String> ofOther = notes.under(ActorKeys.ofOfficer(other.readId()));
    return ofOther.isEmpty()
        ? List.of()
        : ActorCompany.officers(notes.under(ActorKeys.ofOfficer(one.readId())), ofOther);
  }

  @Override
  public boolean isState(String id) {
    return notes.isState(id);
  }
}
