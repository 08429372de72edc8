// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/** Actors of one state of a record. To be used as its {@link View}. */
public interface ActorQueries {
  /**
   * Actors, the most mentioned first.
   *
   * @param words beginnings of words of a name; empty for all
   */
  Rows<ActorSummary> list(
      String words, Set<String> kinds, Set<String> countries, @Nullable String cursor, int limit);

  /** Actors by id; those that the record lacks are left out. */
  Map<String, ActorSummary> of(Collection<String> ids);

  /** An actor with at most 50 stories of each alias, and without more than is needed to show it. */
  Optional<ActorCard> card(String actor);

  /** An actor without its aliases and what was joined to it. */
  Optional<Actor> withRoles(String actor);

  /**
   * Whom an actor's latest statements pass through, and whose latest statements pass through it.
   */
  Quotes quotes(String actor, int limit);

  /** Ids of actors of which this is a name or an alias, the most mentioned first. */
  List<String> called(String name, int limit);
}
