// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import org.parley.model.Actor;

/**
 * Whether an actor goes by what a person called it: an id of an earlier reading is a name too, with
 * its words set apart by hyphens. Pure functions.
 */
final class ActorNames {
  private ActorNames() {}

  /**
   * Whether an actor goes by a name.
   *
   * @param plain as {@link NameKey#plain} has it
   */
  static boolean has(Actor actor, String plain) {
    return NameKey.plain(actor.name()).equals(plain)
        || actor.aliases().stream().anyMatch(alias -> NameKey.plain(alias.text()).equals(plain));
  }
}
