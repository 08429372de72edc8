// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parley.record.proposal.Sides;

/**
 * Whose side actors across pages speak for, and on what that hangs: keys of {@link #ofActor} and
 * {@link #ofName}. For one use, once actors are joined.
 */
final class SideReader {
  private final ActorUpdate actors;
  private final Sides sides;
  private final Map<String, Found> known = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  private record Found(String side, Set<String> asked) {}

  SideReader(ActorUpdate actors) {
    this.actors = actors;
    this.sides =
        new Sides(
            id -> {
              asked.add(ofActor(id));
              return actors.light(id);
            },
            name -> {
              asked.add(ofName(name));
              return actors.called(name);
            });
  }

  /** What an actor across pages is. */
  static String ofActor(String id) {
    return "actor " + id;
  }

  /** Who goes by a name. */
  static String ofName(String name) {
    return "called " + NameKey.plain(name);
  }

  /**
   * The id of the side of an actor.
   *
   * @param hangsOn takes what the answer hung on
   */
  String of(String actor, Set<String> hangsOn) {
    Found found = known.get(actor);
    if (found == null) {
      asked.clear();
      String side = sides.of(actor);
      asked.add(ofActor(actor));
      asked.add(ofActor(side));
      found = new Found(side, Set.copyOf(asked));
      known.put(actor, found);
    }
    hangsOn.addAll(found.asked());
    return found.side();
  }

  /** The sides named that few stories of other conflicts name. */
  Set<String> telling(Set<String> named, Set<String> hangsOn) {
    return StoryActors.of(named, id -> of(id, hangsOn), actors::light);
  }
}
