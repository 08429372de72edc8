// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.List;
import org.parley.model.Actor;

/**
 * Who else is named where an actor is. Of the one of two actors whom fewer stories name, the first
 * stories are looked at and no more: whom hundreds of stories name is not told by one of them.
 */
interface ActorCompany {
  /**
   * Ids of readings of others that stories on both name, without those of one story: of those that
   * tell something the first three, else of states and the like. Sorted.
   */
  List<String> shared(ActorNode one, ActorNode other);

  /**
   * The last names of people beside both that one person of the record bears: "Santos" where a
   * story says no more of him. Sorted.
   */
  List<String> lastNames(ActorNode one, ActorNode other);

  /** Ids of readings of people who have a part in both of two bodies, the first three. Sorted. */
  List<String> officers(ActorNode one, ActorNode other);

  /** Whether an id of readings means somebody named in too many stories to tell anything. */
  boolean isState(String id);

  /** Whether an actor is named in too many stories to tell anything: a state, a broadcaster. */
  static boolean isState(Actor actor) {
    return switch (actor.kind()) {
      case MEDIA, PEOPLE, INTERNATIONAL_ORGANISATION -> true;
      case GOVERNMENT -> actor.country() != null;
      case PERSON, ARMED_FORCES, ARMED_GROUP, PARTY, COMPANY, CIVIL_SOCIETY, OTHER -> false;
    };
  }
}
