// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.Collections;
import java.util.Set;

/**
 * Which tellings of a story are compared anew though their words are as they were. Immutable.
 *
 * @param all of them, for what the whole story is compared by is another
 * @param actors across pages that are on other sides; tellings that name none of them are not
 *     touched by that
 */
public record Scope(boolean all, Set<String> actors) {
  /** None: only what is told otherwise counts. */
  public static final Scope NONE = new Scope(false, Set.of());

  /** All. */
  public static final Scope ALL = new Scope(true, Set.of());

  public Scope {
    actors = Set.copyOf(actors);
  }

  /** Those that name any of these actors across pages. */
  public static Scope of(Set<String> actors) {
    return new Scope(false, actors);
  }

  boolean holds(Telling telling) {
    return all || !actors.isEmpty() && !Collections.disjoint(telling.named(), actors);
  }
}
