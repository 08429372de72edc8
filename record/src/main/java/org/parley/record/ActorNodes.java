// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.model.Actor;

/**
 * Makes nodes of what stories say of actors. People of one name whose countries differ become nodes
 * of their own. Pure functions; the order of pieces is no matter.
 */
final class ActorNodes {
  private static final Comparator<ActorPiece> IN_ORDER =
      Comparator.comparing(ActorPiece::story).thenComparing(piece -> piece.actor().toString());

  private ActorNodes() {}

  /** The nodes that an id of readings means. */
  static List<ActorNode> of(String id, Collection<ActorPiece> pieces) {
    return parts(id, pieces).entrySet().stream()
        .map(part -> node(part.getKey(), id, part.getValue()))
        .toList();
  }

  /** The pieces of each person that an id means. */
  private static Map<String, List<ActorPiece>> parts(String id, Collection<ActorPiece> pieces) {
    Set<String> countries = new TreeSet<>();
    boolean people = true;
    for (ActorPiece piece : pieces) {
      people &= piece.actor().kind() == Actor.Kind.PERSON && piece.actor().wikidata() == null;
      if (piece.actor().country() != null) {
        countries.add(piece.actor().country());
      }
    }
    if (!people || countries.size() < 2) {
      return pieces.isEmpty() ? Map.of() : Map.of(id, List.copyOf(pieces));
    }
    Map<String, List<ActorPiece>> parts = new TreeMap<>();
    for (ActorPiece piece : pieces) {
      String country = piece.actor().country();
      String part = country == null ? id : id + "-" + country.toLowerCase(Locale.ROOT);
      parts.computeIfAbsent(part, k -> new ArrayList<>()).add(piece);
    }
    return parts;
  }

  private static ActorNode node(String id, String readId, List<ActorPiece> pieces) {
    Set<String> stories = new HashSet<>();
    Map<Actor.Kind, Integer> kinds = new TreeMap<>();
    for (ActorPiece piece : pieces) {
      stories.add(piece.story());
      kinds.merge(piece.actor().kind(), piece.actor().mentions(), Integer::sum);
    }
    Actor actor =
        ActorParts.combine(pieces.stream().sorted(IN_ORDER).map(ActorPiece::actor).toList());
    Actor.Kind most = actor.kind();
    for (Map.Entry<Actor.Kind, Integer> kind : kinds.entrySet()) {
      most = kind.getValue() > kinds.getOrDefault(most, 0) ? kind.getKey() : most;
    }
    return new ActorNode(
        id,
        readId,
        new Actor(
            id,
            actor.name(),
            most,
            actor.country(),
            actor.sector(),
            actor.wikidata(),
            actor.aliases(),
            actor.roles(),
            actor.mentions()),
        stories);
  }
}
