// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parley.model.Incident;

/**
 * Joins tellings into happenings, the likeliest pairs first, as long as no two of a happening are
 * apart. The order in which tellings come is no matter. Not thread-safe.
 */
final class Joining {
  /** So many tellings of each side speak for it. */
  private static final int HEARD = 12;

  private final Comparison comparison;

  Joining(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Tellings of one happening, and why they are; the first comes first in the record. */
  static final class Joined {
    private final List<Outline> tellings = new ArrayList<>();
    private final List<Incident.Join> joins = new ArrayList<>();

    private Joined(Outline telling) {
      tellings.add(telling);
    }

    List<Outline> tellings() {
      return tellings;
    }

    List<Incident.Join> joins() {
      return joins;
    }

    private void take(Joined other, Incident.Join join) {
      tellings.addAll(other.tellings);
      joins.addAll(other.joins);
      joins.add(join);
    }
  }

  /** Two tellings that are likely one; the first comes first in the record. */
  record Pair(Outline one, Outline other, Comparison.Found found) {
    static final Comparator<Pair> LIKELIEST =
        Comparator.comparingDouble((Pair pair) -> -pair.found().score())
            .thenComparing(Pair::one)
            .thenComparing(Pair::other);
  }

  /** The happenings, in the order of the record. */
  Collection<Joined> join(Collection<Outline> tellings, Collection<Pair> likely) {
    List<Pair> pairs = new ArrayList<>(likely);
    pairs.sort(Pair.LIKELIEST);
    Map<Outline, Joined> joined = new HashMap<>();
    for (Outline telling : tellings) {
      joined.put(telling, new Joined(telling));
    }
    for (Pair pair : pairs) {
      Joined one = Objects.requireNonNull(joined.get(pair.one()));
      Joined other = Objects.requireNonNull(joined.get(pair.other()));
      if (one != other && mayJoin(one, other)) {
        one.take(
            other, new Incident.Join(pair.other().id(), pair.one().id(), pair.found().reason()));
        other.tellings().forEach(telling -> joined.put(telling, one));
      }
    }
    Map<Outline, Joined> inOrder = new TreeMap<>();
    for (Joined each : joined.values()) {
      each.tellings().sort(null);
      inOrder.putIfAbsent(each.tellings().get(0), each);
    }
    return inOrder.values();
  }

  private boolean mayJoin(Joined one, Joined other) {
    for (Outline mine : one.tellings().subList(0, Math.min(HEARD, one.tellings().size()))) {
      for (Outline theirs : other.tellings().subList(0, Math.min(HEARD, other.tellings().size()))) {
        if (comparison.areApart(mine, theirs)) {
          return false;
        }
      }
    }
    return true;
  }
}
