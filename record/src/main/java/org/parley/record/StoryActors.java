// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/** Who is named in a story, of those whom few stories of other conflicts name. Pure functions. */
final class StoryActors {
  private StoryActors() {}

  /**
   * Ids of the armed groups, forces, parties and people whose side a story names.
   *
   * @param named ids across pages of the actors that it names
   * @param sides whose side an actor speaks for
   * @param actors the actor of an id across pages, or null
   */
  static Set<String> of(
      Set<String> named, Function<String, String> sides, Function<String, @Nullable Actor> actors) {
    Set<String> telling = new HashSet<>();
    for (String id : named) {
      String side = sides.apply(id);
      Actor actor = actors.apply(side);
      if (actor != null && isTelling(actor.kind())) {
        telling.add(side);
      }
    }
    return telling;
  }

  /** Governments, organisations and media are named in stories on any conflict. */
  static boolean isTelling(Actor.Kind kind) {
    return switch (kind) {
      case PERSON, ARMED_FORCES, ARMED_GROUP, PARTY -> true;
      case GOVERNMENT, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, CIVIL_SOCIETY, PEOPLE, OTHER ->
          false;
    };
  }
}
