// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes nodes of what stories say of actors. People of one name whose countries differ become nodes
 * of their own. Pure functions; the order of what is said is no matter.
 */
final class ActorNodes {
  private ActorNodes() {}

  /** Adds what is said to that of those of its country; the empty string is for none. */
  static void add(ActorTally.Sum sum, Map<String, ActorTally> byCountry) {
    String country = sum.actor().country();
    byCountry.computeIfAbsent(country == null ? "" : country, k -> new ActorTally()).add(sum);
  }

  /** The nodes that an id of readings means, of all that is said of it. */
  static List<ActorNode> of(String id, Map<String, ActorTally> byCountry) {
    long countries = byCountry.keySet().stream().filter(country -> !country.isEmpty()).count();
    if (countries > 1 && byCountry.values().stream().allMatch(ActorTally::isUnlistedPerson)) {
      List<ActorNode> nodes = new ArrayList<>();
      byCountry.forEach(
          (country, said) ->
              nodes.add(
                  said.node(
                      country.isEmpty() ? id : id + "-" + country.toLowerCase(Locale.ROOT), id)));
      return nodes;
    }
    if (byCountry.size() < 2) {
      return byCountry.values().stream().map(said -> said.node(id, id)).toList();
    }
    ActorTally all = new ActorTally();
    byCountry.values().forEach(said -> all.add(said.sum()));
    return List.of(all.node(id, id));
  }
}
