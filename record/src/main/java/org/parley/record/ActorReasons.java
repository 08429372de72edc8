// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.model.Actor;
import org.parley.model.names.NameMatcher;

/** Says why two actors are one or two. */
final class ActorReasons {
  private final Map<String, ActorNode> nodes;
  private final ActorGroups groups;

  ActorReasons(Map<String, ActorNode> nodes, ActorGroups groups) {
    this.nodes = nodes;
    this.groups = groups;
  }

  List<String> why(String one, String other) {
    ActorNode a = nodes.get(one);
    ActorNode b = nodes.get(other);
    if (a == null || b == null) {
      return List.of("no story names " + (a == null ? one : other));
    }
    if (one.equals(other)) {
      return List.of("one name in every story: " + a.actor().name());
    }
    if (groups.find(one).equals(groups.find(other))) {
      return joined(one);
    }
    List<String> reasons = new ArrayList<>();
    reasons.add("two actors");
    groups.conflict(one, other).ifPresent(reasons::add);
    if (reasons.size() == 1) {
      NameMatcher.Likeness likeness =
          NameMatcher.bundled().compare(a.actor().name(), b.actor().name());
      reasons.add(
          switch (likeness) {
            case SAME -> "their names are spellings of one";
            case TURNED -> "their names are one, turned round";
            case SHORTER -> "one name can be short for the other";
            case DIFFERENT -> "their names are two: " + a.actor().name() + ", " + b.actor().name();
          });
      List<String> agreeing = groups.agreement(a, b);
      reasons.addAll(agreeing);
      if (likeness != NameMatcher.Likeness.DIFFERENT) {
        reasons.add(
            agreeing.isEmpty()
                ? "nothing else speaks for it: no country, body or third actor in common"
                : "somebody else of the record could be meant too");
      }
    }
    return reasons;
  }

  private List<String> joined(String one) {
    List<String> reasons = new ArrayList<>();
    reasons.add("one actor");
    for (List<ActorNode> group : groups.all()) {
      if (group.stream().anyMatch(node -> node.id().equals(one))) {
        for (Actor.Join join : groups.joins(group)) {
          reasons.add(join.id() + " = " + join.to() + ": " + String.join("; ", join.reasons()));
        }
      }
    }
    return reasons;
  }
}
