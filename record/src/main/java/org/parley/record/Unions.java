// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Groups of keys joined pair by pair. Not thread-safe. */
final class Unions {
  private final Map<String, String> parents = new TreeMap<>();

  /** The smallest key of the group that a key is in; the key itself when never joined. */
  String find(String key) {
    String parent = parents.get(key);
    if (parent == null || parent.equals(key)) {
      return key;
    }
    String root = find(parent);
    parents.put(key, root);
    return root;
  }

  /** Joins the groups of two keys when their roots may be joined. */
  void join(String one, String other, BiPredicate<String, String> allowed) {
    String a = find(one);
    String b = find(other);
    if (!a.equals(b) && allowed.test(a, b)) {
      boolean first = a.compareTo(b) < 0;
      parents.put(first ? b : a, first ? a : b);
    }
  }
}
