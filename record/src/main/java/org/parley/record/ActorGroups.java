// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.model.Actor;

/**
 * Which nodes are one actor, with the reason of each join. Begins with what a person decided: the
 * latest decisions first, so that a contradicted one has no effect. Not thread-safe.
 */
final class ActorGroups {
  private final Map<String, ActorNode> nodes;
  private final ActorCompany company;
  private final Unions unions = new Unions();
  private final Map<String, Set<String>> apart = new TreeMap<>();
  private final Map<String, List<ActorNode>> members = new TreeMap<>();
  private final List<Actor.Join> joins = new ArrayList<>();

  ActorGroups(Map<String, ActorNode> nodes, ActorCompany company, List<ActorDecision> decisions) {
    this.nodes = nodes;
    this.company = company;
    nodes.forEach((id, node) -> members.put(id, List.of(node)));
    List<ActorDecision> latestFirst = new ArrayList<>(decisions);
    latestFirst.sort(
        Comparator.comparing(ActorDecision::at)
            .reversed()
            .thenComparing(ActorDecision::kind, Comparator.reverseOrder())
            .thenComparing(ActorDecision::one)
            .thenComparing(ActorDecision::other));
    latestFirst.forEach(this::apply);
  }

  private void apply(ActorDecision decision) {
    switch (decision.kind()) {
      case SAME -> {
        if (nodes.containsKey(decision.one()) && nodes.containsKey(decision.other())) {
          unite(decision.one(), decision.other(), List.of("a person joined them"));
        }
      }
      case DIFFERENT -> {
        if (!find(decision.one()).equals(find(decision.other()))) {
          apart.computeIfAbsent(decision.one(), k -> new TreeSet<>()).add(decision.other());
          apart.computeIfAbsent(decision.other(), k -> new TreeSet<>()).add(decision.one());
        }
      }
    }
  }

  /** The key of the group that a node is in. */
  String find(String id) {
    return unions.find(id);
  }

  /** Joins two nodes unless something tells them apart. */
  void join(String one, String other, String reason) {
    if (conflict(one, other).isEmpty()) {
      unite(one, other, List.of(reason));
    }
  }

  /** Joins two nodes whose names are alike when something else speaks for it too. */
  void joinAgreeing(ActorNode one, ActorNode other, String reason) {
    if (!conflict(one.id(), other.id()).isEmpty()) {
      return;
    }
    List<String> agreeing = agreement(one, other);
    if (!agreeing.isEmpty()) {
      List<String> reasons = new ArrayList<>();
      reasons.add(reason + ": " + one.actor().name() + ", " + other.actor().name());
      reasons.addAll(agreeing);
      unite(one.id(), other.id(), reasons);
    }
  }

  /**
   * As {@link #joinAgreeing}, but one name that stories on both have, a state's too, is enough: for
   * names that are unlikely to be two bodies'.
   */
  void joinBeside(ActorNode one, ActorNode other, String reason) {
    List<String> shared = company.shared(one, other);
    if (!shared.isEmpty()
        && conflict(one.id(), other.id()).isEmpty()
        && agreement(one, other).isEmpty()) {
      unite(
          one.id(),
          other.id(),
          List.of(
              reason + ": " + one.actor().name() + ", " + other.actor().name(),
              "stories on both name " + String.join(", ", shared)));
    } else {
      joinAgreeing(one, other, reason);
    }
  }

  private void unite(String one, String other, List<String> reasons) {
    String a = find(one);
    String b = find(other);
    if (a.equals(b) || isKeptApart(one, other)) {
      return;
    }
    List<ActorNode> both = new ArrayList<>(members.getOrDefault(a, List.of()));
    both.addAll(members.getOrDefault(b, List.of()));
    members.remove(a);
    members.remove(b);
    unions.join(one, other, (x, y) -> true);
    members.put(find(one), both);
    ActorNode from = nodes.get(one);
    if (from != null) {
      joins.add(new Actor.Join(one, from.actor().name(), other, reasons));
    }
  }

  /** Whether a person decided that members of the two groups are two. */
  boolean isKeptApart(String one, String other) {
    for (ActorNode node : members.getOrDefault(find(one), List.of())) {
      for (String id : apart.getOrDefault(node.id(), Set.of())) {
        if (find(id).equals(find(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What tells two groups apart, in words; empty when nothing does. */
  Optional<String> conflict(String one, String other) {
    if (isKeptApart(one, other)) {
      return Optional.of("a person decided that they are two");
    }
    for (ActorNode a : members.getOrDefault(find(one), List.of())) {
      for (ActorNode b : members.getOrDefault(find(other), List.of())) {
        Optional<String> found = conflict(a, b);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> conflict(ActorNode a, ActorNode b) {
    Actor one = a.actor();
    Actor other = b.actor();
    if (one.kind() != other.kind()
        && one.kind() != Actor.Kind.OTHER
        && other.kind() != Actor.Kind.OTHER) {
      return Optional.of("their kinds differ: " + one.kind() + ", " + other.kind());
    }
    String country = one.country();
    if (country != null && other.country() != null && !country.equals(other.country())) {
      return Optional.of("their countries differ: " + country + ", " + other.country());
    }
    String known = one.wikidata();
    if (known != null && other.wikidata() != null && !known.equals(other.wikidata())) {
      return Optional.of("both are in the list, as two: " + one.id() + ", " + other.id());
    }
    if (a.isPerson() && a.stories().stream().anyMatch(b.stories()::contains)) {
      return Optional.of("one story names both, as two people");
    }
    return Optional.empty();
  }

  /** What speaks for two people of like names being one; empty when nothing does. */
  List<String> agreement(ActorNode one, ActorNode other) {
    List<String> found = new ArrayList<>();
    String country = one.actor().country();
    if (country != null && country.equals(other.actor().country())) {
      found.add("both of " + country);
    }
    for (Actor.Role role : one.actor().roles()) {
      boolean shared =
          role.of() != null
              && other.actor().roles().stream().anyMatch(r -> role.of().equals(r.of()));
      String reason = "both have a part in " + role.of();
      if (shared && !found.contains(reason)) {
        found.add(reason);
      }
    }
    List<String> officers = company.officers(one, other);
    if (!officers.isEmpty()) {
      found.add("of both is " + String.join(", ", officers));
    }
    List<String> lone = company.lastNames(one, other);
    if (!lone.isEmpty()) {
      found.add("stories on both name a " + String.join(", a ", lone));
    }
    List<String> shared = company.shared(one, other);
    if (shared.size() > 1 || shared.size() == 1 && !company.isState(shared.get(0))) {
      found.add("stories on both name " + String.join(", ", shared));
    }
    return found;
  }

  /** The groups by key. */
  List<List<ActorNode>> all() {
    return List.copyOf(members.values());
  }

  /** The joins that made a group. */
  List<Actor.Join> joins(List<ActorNode> group) {
    Map<String, ActorNode> inside = new LinkedHashMap<>();
    group.forEach(node -> inside.put(node.id(), node));
    return joins.stream()
        .filter(join -> inside.containsKey(join.id()))
        .sorted(Comparator.comparing(Actor.Join::id).thenComparing(Actor.Join::to))
        .toList();
  }
}
