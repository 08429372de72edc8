// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.names.NameMatcher;

/** Who could be one with whom, by name; found by keys of the notes. For one use. */
final class ActorReach {
  private static final NameMatcher NAMES = NameMatcher.bundled();

  private final ActorNotes notes;
  private final Set<String> crowded = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Map<String, Map<String, Boolean>> compared = new HashMap<>();

  ActorReach(ActorNotes notes) {
    this.notes = notes;
  }

  /** Forgets what was crowded or common before pages were taken up. */
  void forget() {
    crowded.clear();
    common.clear();
  }

  /** Keys under which more people are found than can be told apart, of those asked for. */
  Set<String> crowded() {
    return crowded;
  }

  /** Plain names that more than can be told apart go by, of those asked for. */
  Set<String> common() {
    return common;
  }

  /**
   * Adds the ids of those who could be one with a node, and of those for whom it makes a choice.
   *
   * @param changed whether the node is or was another one
   */
  void from(ActorNode node, boolean changed, Set<String> ids) {
    for (String key : ActorKeys.same(node)) {
      ids.addAll(notes.under(key));
    }
    Set<String> held = new HashSet<>(); // names lie under several keys of one another
    for (String key : ActorKeys.seeker(node)) {
      if (isCrowded(key)) {
        crowded.add(key);
      } else {
        alike(node, notes.under(ActorKeys.ofBearer(key)), held, ids);
      }
    }
    for (String key : ActorKeys.bearer(node)) {
      // Of a name that too many bear before and after nobody is meant: ActorTurns sees it turn.
      if (!isCrowded(key)) {
        alike(node, notes.under(ActorKeys.ofSeeker(key)), held, ids);
      }
    }
    for (String name : ActorKeys.shortName(node)) {
      if (isCommon(name)) {
        common.add(name);
      } else {
        ids.addAll(notes.under(ActorKeys.ofHolder(name)));
      }
    }
    for (String name : ActorKeys.holder(node)) {
      if (changed || !isCommon(name)) {
        ids.addAll(notes.under(ActorKeys.ofShort(name)));
      }
    }
  }

  private boolean isCommon(String name) {
    int most = ActorMerge.MOST_HOLDERS + 1;
    return notes.countUnder(ActorKeys.ofHolder(name), most) == most;
  }

  /** Whether more bear a name than can be told apart. */
  boolean isCrowded(String key) {
    if (!ActorIndex.isCrowded(key, Integer.MAX_VALUE)) {
      return false;
    }
    if (ActorIndex.isCrowded(key, notes.countUnder(ActorKeys.ofBearer(key), ActorIndex.MOST + 1))) {
      return true;
    }
    long nodes =
        notes.under(ActorKeys.ofBearer(key)).stream()
            .flatMap(id -> notes.called(id).stream())
            .filter(node -> node.isBearer() && ActorIndex.keys(node.name()).contains(key))
            .count();
    return ActorIndex.isCrowded(key, (int) nodes);
  }

  /**
   * Adds those whose names can be one with that of a node.
   *
   * @param held those that were held against it before
   */
  private void alike(ActorNode node, List<String> others, Set<String> held, Set<String> ids) {
    for (String id : others) {
      if (held.add(id)
          && !ids.contains(id)
          && notes.called(id).stream()
              .anyMatch(other -> areAlike(node.actor().name(), other.name()))) {
        ids.add(id);
      }
    }
  }

  private boolean areAlike(String name, String another) {
    boolean first = name.compareTo(another) <= 0;
    return compared
        .computeIfAbsent(first ? name : another, k -> new HashMap<>())
        .computeIfAbsent(
            first ? another : name,
            k -> NAMES.compare(name, another) != NameMatcher.Likeness.DIFFERENT);
  }
}
