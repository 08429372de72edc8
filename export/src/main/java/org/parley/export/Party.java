// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;

/**
 * A side of an event: the words and, where they were resolved, the actor.
 *
 * @param actor null when the words could not be resolved
 */
record Party(ActorRef ref, @Nullable Actor actor) {
  /** The actor's usual name, or else the words. */
  String name() {
    return actor == null ? ref.text() : actor.name();
  }

  /** Tells one party of an event from another. */
  String key() {
    return ref.id() == null ? "\"" + ref.text() : ref.id();
  }

  @Nullable String country() {
    return actor == null ? null : actor.country();
  }

  @Nullable String sector() {
    return actor == null ? null : actor.sector();
  }
}
