// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.MergedRecord;

/**
 * Collects what stories say of actors. People of one name whose countries differ become nodes of
 * their own. Not thread-safe.
 */
final class ActorNodes {
  private final Map<String, List<Piece>> byId = new TreeMap<>();
  private final Map<String, Set<String>> idsOfStory = new HashMap<>();

  private record Piece(String story, Actor actor) {}

  /** Adds the actors of one page; the order of calls does not matter. */
  void add(String page, List<Actor> actors) {
    for (Actor actor : actors) {
      String story = storyOf(page, actor);
      byId.computeIfAbsent(actor.id(), k -> new ArrayList<>()).add(new Piece(story, actor));
      idsOfStory.computeIfAbsent(story, k -> new TreeSet<>()).add(actor.id());
    }
  }

  private static String storyOf(String page, Actor actor) {
    for (Actor.Alias alias : actor.aliases()) {
      if (!alias.stories().isEmpty()) {
        return alias.stories().get(0);
      }
    }
    for (Actor.Role role : actor.roles()) {
      if (role.evidence() != null) {
        return role.evidence().story();
      }
    }
    int at = actor.id().indexOf('@');
    return at < 0 ? page : actor.id().substring(at + 1);
  }

  /** The nodes by id, and in {@code ids} the keys under which stories mean another id. */
  Map<String, ActorNode> nodes(Map<String, String> ids) {
    Map<String, ActorNode> nodes = new TreeMap<>();
    byId.forEach(
        (id, pieces) -> {
          for (Map.Entry<String, List<Piece>> part : parts(id, pieces).entrySet()) {
            nodes.put(part.getKey(), node(part.getKey(), id, part.getValue()));
            if (!part.getKey().equals(id)) {
              part.getValue()
                  .forEach(
                      piece -> ids.put(MergedRecord.actorKey(piece.story(), id), part.getKey()));
            }
          }
        });
    return nodes;
  }

  /** The pieces of each person that an id means. */
  private static Map<String, List<Piece>> parts(String id, List<Piece> pieces) {
    Set<String> countries = new TreeSet<>();
    boolean people = true;
    for (Piece piece : pieces) {
      people &= piece.actor().kind() == Actor.Kind.PERSON && piece.actor().wikidata() == null;
      if (piece.actor().country() != null) {
        countries.add(piece.actor().country());
      }
    }
    Map<String, List<Piece>> parts = new TreeMap<>();
    for (Piece piece : pieces) {
      String country = piece.actor().country();
      boolean own = people && countries.size() > 1 && country != null;
      String part = own && country != null ? id + "-" + country.toLowerCase(Locale.ROOT) : id;
      parts.computeIfAbsent(part, k -> new ArrayList<>()).add(piece);
    }
    return parts;
  }

  private ActorNode node(String id, String readId, List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparing(Piece::story).thenComparing(piece -> piece.actor().toString()));
    Set<String> stories = new TreeSet<>();
    Set<String> beside = new TreeSet<>();
    Actor actor = null;
    for (Piece piece : sorted) {
      actor = actor == null ? piece.actor() : ActorParts.combine(actor, piece.actor());
      stories.add(piece.story());
      beside.addAll(idsOfStory.getOrDefault(piece.story(), Set.of()));
    }
    beside.remove(readId);
    return new ActorNode(id, withId(id, actor, sorted), stories, beside);
  }

  private static Actor withId(String id, @Nullable Actor actor, List<Piece> pieces) {
    if (actor == null) {
      throw new IllegalArgumentException(id + " has no stories");
    }
    Map<Actor.Kind, Integer> kinds = new TreeMap<>();
    pieces.forEach(p -> kinds.merge(p.actor().kind(), p.actor().mentions(), Integer::sum));
    Actor.Kind most = actor.kind();
    for (Map.Entry<Actor.Kind, Integer> kind : kinds.entrySet()) {
      most = kind.getValue() > kinds.getOrDefault(most, 0) ? kind.getKey() : most;
    }
    return new Actor(
        id,
        actor.name(),
        most,
        actor.country(),
        actor.sector(),
        actor.wikidata(),
        actor.aliases(),
        actor.roles(),
        actor.mentions());
  }
}
