// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import org.parley.model.Actor;

/** What one page says of an actor, and the story that first does. */
record ActorPiece(String page, String story, Actor actor) {
  static ActorPiece of(String page, Actor actor) {
    return new ActorPiece(page, storyOf(page, actor), actor);
  }

  /** The same, to be added to what others say. */
  ActorTally.Sum sum() {
    return ActorTally.Sum.of(story, actor);
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
}
