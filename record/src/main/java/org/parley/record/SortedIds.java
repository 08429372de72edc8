// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ids in order, as many as there are stories on a state: what is in order already is taken as it
 * is, where a tree would hold each against others. Immutable.
 */
final class SortedIds extends AbstractSet<String> {
  private final List<String> ids;

  private SortedIds(List<String> ids) {
    this.ids = ids;
  }

  /** The ids of a collection, each once. */
  static SortedIds of(Collection<String> ids) {
    if (ids instanceof SortedIds sorted) {
      return sorted;
    }
    List<String> given = List.copyOf(ids);
    return new SortedIds(isInOrder(given) ? given : given.stream().sorted().distinct().toList());
  }

  private static boolean isInOrder(List<String> ids) {
    for (int i = 1; i < ids.size(); i++) {
      if (ids.get(i - 1).compareTo(ids.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The same as a list, which is no copy. */
  List<String> asList() {
    return ids;
  }

  @Override
  public boolean contains(@Nullable Object id) {
    return id instanceof String text && Collections.binarySearch(ids, text) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return ids.iterator();
  }

  @Override
  public int size() {
    return ids.size();
  }
}
