// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the words of a proposal's name tell, in lower case.
 *
 * @param telling those that tell what is proposed; none for "the historic peace deal"
 * @param leading those of them that stand before what the name says of its matter or place
 * @param given proper ones among these: "oslo" of "the Oslo accords"
 * @param proper words that are a name or a number somewhere in the name: told by their capital
 * @param sort what sort of thing it is where that is no other's: "resolution"; else empty
 * @param bare whether the name says no more than what kind of thing is proposed: "the peace deal"
 * @param own whether it is somebody's own, which binds nobody else: "a truce of their own"
 * @param unilateral whether one side alone is behind it
 * @param apart whether it sets its proposal apart from an earlier one: "the revised deal"
 */
record NameWords(
    Set<String> telling,
    Set<String> leading,
    Set<String> given,
    Set<String> proper,
    String sort,
    boolean bare,
    boolean own,
    boolean unilateral,
    boolean apart) {
  NameWords {
    telling = Set.copyOf(telling);
    leading = Set.copyOf(leading);
    given = Set.copyOf(given);
    proper = Set.copyOf(proper);
  }

  /** The same without the words of some actors' ids. */
  NameWords without(Set<String> actors) {
    if (telling.isEmpty()) {
      return this;
    }
    Set<String> names = new HashSet<>();
    actors.forEach(actor -> names.addAll(List.of(actor.split("-"))));
    return new NameWords(
        without(telling, names),
        without(leading, names),
        without(given, names),
        proper,
        sort,
        bare,
        own,
        unilateral,
        apart);
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    Set<String> left = new HashSet<>(words);
    left.removeAll(others);
    return left;
  }
}
