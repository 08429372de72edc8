// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.store.MergeNotes;

/**
 * Joins the actors that stories name, as far as pages that changed can have an effect: all that
 * could be one with somebody they name, those that could be one with these, and so on, and those
 * whose joining hung on something that changed, are joined anew, and nobody else. What comes out is
 * what joining all would bring. For one use.
 */
final class ActorUpdate {
  private final ActorNotes notes;
  private final ActorReach reach;
  private final ActorBeside beside;
  private final ActorWords words;
  private final ActorRows rows;
  private final List<ActorDecision> decisions;
  private final Map<String, Set<String>> decided = new HashMap<>();
  private final Set<String> dirty = new TreeSet<>();

  /**
   * @param decisions what people decided, as they called the actors
   */
  ActorUpdate(MergeNotes notes, List<ActorDecision> decisions) {
    this.notes = new ActorNotes(notes);
    this.reach = new ActorReach(this.notes);
    this.beside = new ActorBeside(this.notes);
    this.words = new ActorWords(this.notes);
    this.rows = new ActorRows(this.notes);
    this.decisions = List.copyOf(decisions);
  }

  /** Takes pages up as they are now, and whom people decided on. */
  void take(List<PageReading> readings, Set<String> earlier) {
    dirty.addAll(earlier);
    for (PageReading reading : readings) {
      dirty.addAll(notes.idsOf(reading.page().id()));
      reading.actors().forEach(actor -> dirty.add(actor.id()));
    }
    Map<String, ActorBundles.Said> said = notes.read(readings, dirty);
    Set<String> reached = new TreeSet<>();
    ActorTurns turns = new ActorTurns(notes, reach);
    for (ActorBundles.Said now : said.values()) {
      for (ActorNode node : now.before()) {
        reach.from(node, true, reached);
        touch(node, turns, reached);
      }
    }
    said.values().forEach(now -> now.nodes().forEach(node -> touch(node, turns, reached)));
    notes.take(readings, said);
    reach.forget();
    turns.reached(reached);
    join(reached);
  }

  /** Watches a node, and adds the bodies that may be known by its part in them. */
  private static void touch(ActorNode node, ActorTurns turns, Set<String> ids) {
    turns.watch(node);
    if (node.isPerson() && !node.isOfOneStory()) {
      ids.addAll(ActorKeys.partIn(node));
    }
  }

  private void join(Set<String> reached) {
    List<ActorDecision> meant = decisions.stream().map(words::meant).toList();
    for (ActorDecision decision : meant) {
      String one = words.readId(decision.one());
      String other = words.readId(decision.other());
      dirty.addAll(List.of(one, other));
      decided.computeIfAbsent(one, k -> new TreeSet<>()).add(decision.other());
      decided.computeIfAbsent(other, k -> new TreeSet<>()).add(decision.one());
    }
    reached.addAll(dirty);
    TreeMap<String, ActorNode> nodes = closure(reached);
    ActorGroups groups = groups(nodes, meant);
    Set<String> joined = new TreeSet<>(reached);
    nodes.values().forEach(node -> joined.add(node.readId()));
    joined.forEach(id -> notes.doubt(id, beside.doubts(id)));
    rows.write(dirty, nodes, groups);
  }

  private ActorGroups groups(TreeMap<String, ActorNode> nodes, List<ActorDecision> meant) {
    return ActorMerge.groups(nodes, beside, meant, reach.crowded(), reach.common());
  }

  private TreeMap<String, ActorNode> closure(Set<String> start) {
    TreeMap<String, ActorNode> nodes = new TreeMap<>();
    Set<String> seen = new HashSet<>(start);
    Deque<String> left = new ArrayDeque<>(start);
    while (!left.isEmpty()) {
      String id = left.removeFirst();
      Set<String> near = new TreeSet<>();
      for (ActorNode node : notes.nodes(id)) {
        nodes.put(node.id(), node);
        reach.from(node, dirty.contains(id), near);
        members(notes.across(id, node.id()), near);
      }
      decided.getOrDefault(id, Set.of()).forEach(other -> near.add(words.readId(other)));
      // Those that it was one with when it was still told of.
      new TreeSet<>(notes.names(id).values()).forEach(across -> members(across, near));
      members(id, near);
      for (String other : near) {
        if (seen.add(other)) {
          left.add(other);
        }
      }
    }
    return nodes;
  }

  private void members(String across, Set<String> ids) {
    ActorNotes.Group group = notes.group(across);
    if (group != null) {
      group.members().forEach(member -> ids.add(member.readId()));
    }
  }

  /** Ids of readings of those on whom people decided. */
  Set<String> decided() {
    return decided.keySet();
  }

  /** Actors across pages whose rows are others than before. */
  Set<String> rewritten() {
    return rows.rewritten();
  }

  /** Actors across pages that are no more. */
  Set<String> gone() {
    return rows.gone();
  }

  /** The row of an actor across pages; null when there is none of that id. */
  @Nullable Actor row(String id) {
    return rows.row(id);
  }

  /**
   * The actor of an id across pages, without the stories of its aliases; null when there is none.
   */
  @Nullable Actor light(String id) {
    ActorNotes.Group group = notes.group(id);
    return group == null ? null : group.actor();
  }

  /** The id across pages of an actor that a story means by an id of readings. */
  String across(String story, String id) {
    Map<String, String> entries = notes.names(id);
    return entries.isEmpty() ? id : MergedRecord.actorId(entries, story, id);
  }

  /** Stories that mean other actors than before by the ids of their readings. */
  Set<String> renamedStories() {
    return rows.renamedStories();
  }

  /** Stories for which it makes a difference that actors are on other sides than before. */
  SideStories sideStories() {
    return rows.sideStories();
  }

  /** What sides may hang on that is not as it was: keys of {@link SideReader}. */
  Set<String> changedKeys() {
    return rows.changedKeys();
  }

  /** The id across pages that an id or a name means; null when the record has none, or several. */
  @Nullable String meaning(String said) {
    return words.meaning(said);
  }

  /** The one across pages who goes by the very words; empty when nobody does, or several. */
  String called(String said) {
    return words.called(said);
  }

  /** Why two are one or two; see {@link RecordMerge#why}. */
  List<String> why(String one, String other) {
    List<ActorDecision> meant = decisions.stream().map(words::meant).toList();
    TreeMap<String, ActorNode> nodes =
        closure(new TreeSet<>(Set.of(words.readId(one), words.readId(other))));
    return new ActorReasons(nodes, groups(nodes, meant)).why(one, other);
  }
}
