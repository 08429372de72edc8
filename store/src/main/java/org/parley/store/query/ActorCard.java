// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import org.parley.model.Actor;

/**
 * What is shown of an actor.
 *
 * @param actor with at most {@value #STORIES} stories of each alias
 * @param storyCounts how many stories each alias has, in their order
 */
public record ActorCard(Actor actor, List<Integer> storyCounts) {
  /** So many stories of an alias are shown. */
  public static final int STORIES = 50;

  public ActorCard {
    storyCounts = List.copyOf(storyCounts);
  }

  static ActorCard of(Actor actor) {
    List<Actor.Alias> aliases =
        actor.aliases().stream()
            .map(
                alias ->
                    new Actor.Alias(alias.text(), alias.stories().stream().limit(STORIES).toList()))
            .toList();
    return new ActorCard(
        actor.withAliases(aliases),
        actor.aliases().stream().map(alias -> alias.stories().size()).toList());
  }
}
