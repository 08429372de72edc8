// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private final ActorNodes pieces = new ActorNodes();
  private final List<ActorDecision> decisions;

  ActorMerge(List<ActorDecision> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  /** Adds the actors of a page; the order of calls does not matter. */
  void add(String page, List<Actor> actors) {
    pieces.add(page, actors);
  }

  /** The actors across pages, and for each id that is not its own the id it is now. */
  record Result(List<Actor> actors, Map<String, String> ids) {}

  Result merge() {
    Map<String, String> ids = new HashMap<>();
    Map<String, ActorNode> nodes = pieces.nodes(ids);
    ActorGroups groups = groups(nodes);
    List<Actor> joined = new ArrayList<>();
    for (List<ActorNode> group : groups.all()) {
      Actor actor = joined(group, groups);
      joined.add(actor);
      for (ActorNode node : group) {
        if (!node.id().equals(actor.id())) {
          ids.put(node.id(), actor.id());
        }
      }
    }
    // A story's own meaning of an id leads to where that node went.
    ids.replaceAll((key, id) -> ids.getOrDefault(id, id));
    joined.sort(Comparator.comparing(Actor::id));
    return new Result(joined.stream().map(actor -> withRoles(actor, ids)).toList(), ids);
  }

  private ActorGroups groups(Map<String, ActorNode> nodes) {
    ActorGroups groups = new ActorGroups(nodes, meant(nodes));
    joinSameNames(nodes, groups);
    joinSpellings(nodes, groups);
    joinShortNames(nodes, groups);
    return groups;
  }

  /** The decisions by ids of nodes: a person may have named an actor, or met it by another id. */
  private List<ActorDecision> meant(Map<String, ActorNode> nodes) {
    return decisions.stream()
        .map(
            decision ->
                new ActorDecision(
                    decision.kind(),
                    node(decision.one(), nodes),
                    node(decision.other(), nodes),
                    decision.at()))
        .toList();
  }

  private static String node(String words, Map<String, ActorNode> nodes) {
    if (nodes.containsKey(words)) {
      return words;
    }
    ActorNames names = new ActorNames();
    nodes.values().forEach(node -> names.add(node.id(), node.actor()));
    String found = names.find(words);
    return found == null ? words : found;
  }

  private Actor joined(List<ActorNode> group, ActorGroups groups) {
    List<ActorNode> sorted = new ArrayList<>(group);
    sorted.sort(Comparator.comparing(ActorNode::actor, ActorParts.BEST_FIRST));
    Actor actor = sorted.get(0).actor();
    Actor.Kind kind = actor.kind();
    String id = actor.id();
    String name = actor.name();
    for (ActorNode other : sorted.subList(1, sorted.size())) {
      actor = ActorParts.combine(actor, other.actor());
    }
    return new Actor(
        id,
        name,
        kind,
        actor.country(),
        actor.sector(),
        actor.wikidata(),
        actor.aliases(),
        actor.roles(),
        actor.mentions(),
        groups.joins(sorted));
  }

  private static Actor withRoles(Actor actor, Map<String, String> ids) {
    return new Actor(
        actor.id(),
        actor.name(),
        actor.kind(),
        actor.country(),
        actor.sector(),
        actor.wikidata(),
        actor.aliases(),
        ActorParts.roles(actor.roles(), id -> ids.getOrDefault(id, id)),
        actor.mentions(),
        actor.joins());
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

  private static void joinSpellings(Map<String, ActorNode> nodes, ActorGroups groups) {
    ActorIndex index = new ActorIndex();
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

  private static void joinShortNames(Map<String, ActorNode> nodes, ActorGroups groups) {
    Map<String, Set<String>> holders = new TreeMap<>();
    for (ActorNode node : nodes.values()) {
      for (Actor.Alias alias : node.actor().aliases()) {
        if (!node.isPerson()) {
          holders.computeIfAbsent(NameKey.plain(alias.text()), k -> new TreeSet<>()).add(node.id());
        }
      }
    }
    for (ActorNode node : nodes.values()) {
      if (node.isPerson() || node.isOfOneStory() || node.actor().wikidata() != null) {
        continue;
      }
      Set<String> others = new TreeSet<>();
      for (String id : holders.getOrDefault(NameKey.plain(node.actor().name()), Set.of())) {
        others.add(groups.find(id));
      }
      others.remove(groups.find(node.id()));
      if (others.size() == 1) {
        ActorNode other = nodes.get(others.iterator().next());
        if (other != null) {
          groups.joinAgreeing(
              node, other, "\"" + node.actor().name() + "\" is another name of the other");
        }
      }
    }
  }

  /** Why two are one or two; see {@link RecordMerge#why}. */
  List<String> why(String one, String other) {
    Map<String, ActorNode> nodes = pieces.nodes(new HashMap<>());
    return new ActorReasons(nodes, groups(nodes)).why(one, other);
  }
}
