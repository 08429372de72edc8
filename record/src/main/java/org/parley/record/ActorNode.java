// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.Set;
import org.parley.model.Actor;

/**
 * An actor as some stories mean it, before it is joined with others.
 *
 * @param id its id; of a reading, or made where stories mean different people by one id
 * @param readId the id of readings
 * @param actor what those stories say of it
 * @param stories their ids, sorted
 */
record ActorNode(String id, String readId, Actor actor, Set<String> stories) {
  ActorNode {
    stories = SortedIds.of(stories);
  }

  boolean isPerson() {
    return actor.kind() == Actor.Kind.PERSON;
  }

  /** "Two officials" of one story are not those of another: such ids end in {@code @story}. */
  boolean isOfOneStory() {
    return id.indexOf('@') >= 0;
  }
}
