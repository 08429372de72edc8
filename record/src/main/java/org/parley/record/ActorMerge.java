// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.parley.model.Actor;
import org.parley.model.names.NameMatcher;

/**
 * Joins the actors that stories name. What a person decided comes first; then two are one when they
 * bear the same name, when their names are spellings of one and something else speaks for it, or
 * when one is a short form that only the other goes by. In doubt they stay two: joining too much
 * tells of somebody what another did.
 */
final class ActorMerge {
  private static final NameMatcher NAMES = NameMatcher.bundled();

  /** A name that more go by tells nobody. */
  static final int MOST_HOLDERS = 8;

  private ActorMerge() {}

  /**
   * Which nodes are one actor. The order in which nodes come is no matter.
   *
   * @param nodes by id; whoever could be one with one of them is among them
   * @param decisions by ids of nodes
   * @param crowded keys of {@link ActorIndex} under which more people are found than are here
   * @param common plain names that more than {@value #MOST_HOLDERS} go by
   */
  static ActorGroups groups(
      SortedMap<String, ActorNode> nodes,
      ActorCompany company,
      List<ActorDecision> decisions,
      Set<String> crowded,
      Set<String> common) {
    ActorGroups groups = new ActorGroups(nodes, company, decisions);
    joinSameNames(nodes, groups);
    joinSpellings(nodes, groups, crowded);
    joinShortNames(nodes, groups, common);
    return groups;
  }

  /** The id that a group of nodes has across pages. */
  static String id(List<ActorNode> group) {
    return group.stream().map(ActorNode::actor).min(ActorParts.BEST_FIRST).orElseThrow().id();
  }

  /**
   * A group of nodes as one actor.
   *
   * @param ids the id across pages of an id of readings
   */
  static Actor joined(List<ActorNode> group, List<Actor.Join> joins, UnaryOperator<String> ids) {
    Actor all = ActorParts.combine(group.stream().map(ActorNode::actor).toList());
    return all.withRoles(ActorParts.roles(all.roles(), ids)).withJoins(joins);
  }

  private static void joinSameNames(Map<String, ActorNode> nodes, ActorGroups groups) {
    Map<String, String> first = new HashMap<>();
    for (ActorNode node : nodes.values()) {
      if (node.isOfOneStory()) {
        continue;
      }
      String key = node.actor().kind() + "/" + NameKey.plain(node.actor().name());
      String other = first.putIfAbsent(key, node.id());
      if (other != null) {
        groups.join(node.id(), other, "same name: " + node.actor().name());
      }
    }
  }

  private static void joinSpellings(
      Map<String, ActorNode> nodes, ActorGroups groups, Set<String> crowded) {
    ActorIndex index = new ActorIndex();
    crowded.forEach(index::crowd);
    List<ActorNode> people =
        nodes.values().stream().filter(n -> n.isPerson() && !n.isOfOneStory()).toList();
    people.forEach(node -> index.add(node.id(), node.actor().name()));
    for (ActorNode node : people) {
      for (String id : index.candidates(node.actor().name())) {
        ActorNode other = nodes.get(id);
        if (other == null || id.compareTo(node.id()) <= 0) {
          continue;
        }
        switch (NAMES.compare(node.actor().name(), other.actor().name())) {
          case SAME -> groups.joinAgreeing(node, other, "spellings of one name");
          case TURNED -> groups.joinAgreeing(node, other, "one name, turned round");
          case SHORTER, DIFFERENT -> {}
        }
      }
    }
    joinParts(nodes, index, groups);
  }

  /** "Mesmari" or "Abiy Ahmed": joined where only one in the record can be meant. */
  private static void joinParts(
      Map<String, ActorNode> nodes, ActorIndex index, ActorGroups groups) {
    for (ActorNode node : nodes.values()) {
      if (!node.isPerson() || node.actor().aliases().isEmpty()) {
        continue;
      }
      String name = node.actor().name();
      int parts = NAMES.parts(name).size();
      Map<String, ActorNode> longer = new TreeMap<>();
      for (String id : index.candidates(name)) {
        ActorNode other = nodes.get(id);
        boolean fits =
            other != null
                && NAMES.parts(other.actor().name()).size() > parts
                && NAMES.compare(name, other.actor().name()) == NameMatcher.Likeness.SHORTER;
        if (fits && other != null) {
          longer.putIfAbsent(groups.find(id), other);
        }
      }
      longer.remove(groups.find(node.id()));
      if (longer.size() == 1) {
        groups.joinAgreeing(node, longer.values().iterator().next(), "short for the other's name");
      }
    }
  }

  private static void joinShortNames(
      Map<String, ActorNode> nodes, ActorGroups groups, Set<String> common) {
    Map<String, Set<String>> holders = new TreeMap<>();
    for (ActorNode node : nodes.values()) {
      for (String name : ActorKeys.holder(node)) {
        holders.computeIfAbsent(name, k -> new TreeSet<>()).add(node.id());
      }
    }
    for (ActorNode node : nodes.values()) {
      if (node.isPerson() || node.isOfOneStory() || node.actor().wikidata() != null) {
        continue;
      }
      String name = NameKey.plain(node.actor().name());
      Set<String> bearers = holders.getOrDefault(name, Set.of());
      if (bearers.size() > MOST_HOLDERS || common.contains(name)) {
        continue;
      }
      Set<String> others = new TreeSet<>();
      boolean called = false;
      boolean initials = false;
      for (String id : bearers) {
        ActorNode bearer = nodes.get(id);
        if (bearer != null && !groups.find(id).equals(groups.find(node.id()))) {
          others.add(groups.find(id));
          called |= goesBy(bearer.actor(), name);
          initials |= ActorKeys.initials(bearer).equals(node.actor().name());
        }
      }
      ActorNode other = others.size() == 1 ? nodes.get(others.iterator().next()) : null;
      String quoted = "\"" + node.actor().name() + "\" ";
      if (other != null && called && initials) {
        groups.joinBeside(node, other, quoted + "are initials that the other goes by");
      } else if (other != null && called) {
        groups.joinAgreeing(node, other, quoted + "is another name of the other");
      } else if (other != null && initials) {
        groups.joinAgreeing(node, other, quoted + "are the initials of the other's name");
      }
    }
  }

  private static boolean goesBy(Actor actor, String plain) {
    return actor.aliases().stream().anyMatch(alias -> NameKey.plain(alias.text()).equals(plain));
  }
}
