// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks shared by compact constructors. */
final class Checks {
  private Checks() {}

  static void span(int start, int end) {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span must have 0 <= start < end, got " + start + ".." + end);
    }
  }

  static void id(String id, String what) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(what + " needs an id");
    }
  }

  /** An unmodifiable copy; none for rows of older records, which lack the list. */
  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** An unmodifiable copy in the order of declaration. */
  static <E extends Enum<E>> Set<E> sorted(Class<E> type, Set<E> values) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }
}
