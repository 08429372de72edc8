// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.record.ActorJoining.Beside;
import org.parley.record.ActorJoining.Together;

/** Who is named where actors are, as it was found before they are joined. Immutable. */
final class GivenCompany implements ActorCompany {
  private final Together together;

  GivenCompany(Together together) {
    this.together = together;
  }

  private Beside beside(ActorNode node) {
    return together.beside().getOrDefault(node.id(), Beside.NOBODY);
  }

  @Override
  public List<String> shared(ActorNode one, ActorNode other) {
    ActorNode fewer = ActorCompany.fewer(one, other);
    Set<String> both = both(beside(fewer).first(), beside(fewer == one ? other : one).all());
    both.remove(one.readId());
    both.remove(other.readId());
    return ActorCompany.telling(both.iterator(), this::isState);
  }

  @Override
  public List<String> lastNames(ActorNode one, ActorNode other) {
    ActorNode fewer = ActorCompany.fewer(one, other);
    return new ArrayList<>(
        both(beside(fewer).firstNames(), beside(fewer == one ? other : one).allNames()));
  }

  private static Set<String> both(Collection<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.removeIf(id -> !other.contains(id));
    return both;
  }

  @Override
  public List<String> officers(ActorNode one, ActorNode other) {
    return one.isPerson() || other.isPerson()
        ? List.of()
        : ActorCompany.officers(
            List.copyOf(new TreeSet<>(beside(one).officers())), beside(other).officers());
  }

  @Override
  public boolean isState(String id) {
    return together.states().contains(id);
  }
}
