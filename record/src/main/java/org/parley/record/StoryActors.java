// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parley.model.Actor;

/**
 * Who is named in which story, of those whom few stories of other conflicts name. Pure functions.
 */
final class StoryActors {
  private StoryActors() {}

  /** Ids of the armed groups, forces, parties and people whose side each story names. */
  static Map<String, Set<String>> of(List<Actor> actors, UnaryOperator<String> sides) {
    Map<String, Actor.Kind> kinds = new HashMap<>();
    actors.forEach(actor -> kinds.put(actor.id(), actor.kind()));
    Map<String, Set<String>> named = new HashMap<>();
    for (Actor actor : actors) {
      String side = sides.apply(actor.id());
      if (isTelling(kinds.getOrDefault(side, Actor.Kind.OTHER))) {
        for (Actor.Alias alias : actor.aliases()) {
          for (String story : alias.stories()) {
            named.computeIfAbsent(story, k -> new HashSet<>()).add(side);
          }
        }
      }
    }
    return named;
  }

  /** Governments, organisations and media are named in stories on any conflict. */
  private static boolean isTelling(Actor.Kind kind) {
    return switch (kind) {
      case PERSON, ARMED_FORCES, ARMED_GROUP, PARTY -> true;
      case GOVERNMENT, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, CIVIL_SOCIETY, PEOPLE, OTHER ->
          false;
    };
  }
}
