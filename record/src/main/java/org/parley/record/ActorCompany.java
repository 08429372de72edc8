// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

  /** So many stories of an actor are looked at. */
  int MOST_STORIES = 64;

  /** So many are named. */
  int NAMED = 3;

  /** Of two, the one whom fewer stories name. */
  static ActorNode fewer(ActorNode one, ActorNode other) {
    return one.stories().size() <= other.stories().size() ? one : other;
  }

  /** The stories of an actor that are looked at. */
  static List<String> first(ActorNode node) {
    return node.stories().stream().limit(MOST_STORIES).toList();
  }

  /**
   * Those that tell something, else states and the like; the first few.
   *
   * @param both ids of readings, sorted; only as many are taken as it needs
   */
  static List<String> telling(Iterator<String> both, Predicate<String> isState) {
    List<String> telling = new ArrayList<>();
    List<String> states = new ArrayList<>();
    while (both.hasNext() && telling.size() < NAMED) {
      String id = both.next();
      (isState.test(id) ? states : telling).add(id);
    }
    return telling.isEmpty() ? states.subList(0, Math.min(NAMED, states.size())) : telling;
  }

  /** Those who have a part in both of two bodies, the first few. */
  static List<String> officers(List<String> ofOne, Collection<String> ofOther) {
    Set<String> others = Set.copyOf(ofOther);
    return ofOne.stream().filter(others::contains).limit(NAMED).toList();
  }

  /** Whether an actor is named in too many stories to tell anything: a state, a broadcaster. */
  static boolean isState(Actor.Kind kind, @Nullable String country) {
    return switch (kind) {
      case MEDIA, PEOPLE, INTERNATIONAL_ORGANISATION -> true;
      case GOVERNMENT -> country != null;
      case PERSON, ARMED_FORCES, ARMED_GROUP, PARTY, COMPANY, CIVIL_SOCIETY, OTHER -> false;
    };
  }
}
