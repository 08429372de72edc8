// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Actor;

/**
 * An actor as some stories mean it, before it is joined with others.
 *
 * @param id its id; of a reading, or made where stories mean different people by one id
 * @param actor what those stories say of it
 * @param stories their ids
 * @param beside ids of the other actors of those stories
 */
record ActorNode(String id, Actor actor, Set<String> stories, Set<String> beside) {
  ActorNode {
    stories = new TreeSet<>(stories);
    beside = new TreeSet<>(beside);
  }

  boolean isPerson() {
    return actor.kind() == Actor.Kind.PERSON;
  }

  /** "Two officials" of one story are not those of another: such ids end in {@code @story}. */
  boolean isOfOneStory() {
    return id.indexOf('@') >= 0;
  }
}
