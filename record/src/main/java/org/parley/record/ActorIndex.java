// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.names.NameMatcher;

/**
 * Finds people by name, however it is spelled, at a cost that does not grow with how many are
 * known: a name is kept under every two of its parts as they sound. A lone part leads to those who
 * bear it as their last, as long as they are few. Not thread-safe while names are added.
 */
public final class ActorIndex {
  private static final NameMatcher NAMES = NameMatcher.bundled();

  /** A name that more bear tells nobody apart. */
  static final int MOST = 4;

  private static final int MOST_PARTS = 5;

  private final Map<String, Set<String>> byKey = new HashMap<>();

  /** Adds a person. */
  public void add(String id, String name) {
    for (String key : keys(name)) {
      put(key, id);
    }
  }

  /** Under what a person of that name is found. */
  static Set<String> keys(String name) {
    List<String> parts = parts(name);
    Set<String> keys = pairs(parts);
    if (!parts.isEmpty()) {
      NAMES.keys(last(name)).forEach(key -> keys.add("1 " + key));
    }
    return keys;
  }

  /** Under what those who may bear a name are to be looked for. */
  static Set<String> sought(String name) {
    List<String> parts = parts(name);
    if (parts.size() != 1) {
      return pairs(parts);
    }
    Set<String> keys = new TreeSet<>();
    NAMES.keys(parts.get(0)).forEach(key -> keys.add("1 " + key));
    return keys;
  }

  /** Whether so many are found under a key that it tells nobody apart. */
  static boolean isCrowded(String key, int bearers) {
    return key.startsWith("1 ") && bearers > MOST;
  }

  /** Says that more are found under a key than were added. */
  void crowd(String key) {
    for (int i = 0; i <= MOST; i++) {
      put(key, "\0" + i);
    }
  }

  private void put(String key, String id) {
    Set<String> ids = byKey.computeIfAbsent(key, k -> new TreeSet<>());
    if (ids.size() <= MOST || !key.startsWith("1 ")) {
      ids.add(id);
    }
  }

  /** Who may bear a name, sorted; none for a lone part that too many bear. */
  public Set<String> candidates(String name) {
    Set<String> found = new TreeSet<>();
    for (String key : sought(name)) {
      Set<String> bearers = byKey.getOrDefault(key, Set.of());
      if (!isCrowded(key, bearers.size())) {
        found.addAll(bearers);
      }
    }
    return found;
  }

  private static String last(String name) {
    List<String> parts = NAMES.parts(name);
    return parts.get(parts.size() - 1);
  }

  /** The parts of a name, and neighbours written together: "Haile Mariam" is "Hailemariam". */
  private static List<String> parts(String name) {
    List<String> parts = NAMES.parts(name);
    List<String> all = new ArrayList<>(parts.subList(0, Math.min(MOST_PARTS, parts.size())));
    for (int i = 0; i + 1 < all.size() && parts.size() > 2; i++) {
      if (i + 1 < parts.size() && i + 1 < MOST_PARTS) {
        all.add(parts.get(i) + parts.get(i + 1));
      }
    }
    return all;
  }

  private static Set<String> pairs(List<String> parts) {
    Set<String> pairs = new TreeSet<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int k = i + 1; k < parts.size(); k++) {
        for (String one : NAMES.keys(parts.get(i))) {
          for (String other : NAMES.keys(parts.get(k))) {
            boolean first = one.compareTo(other) <= 0;
            pairs.add("2 " + (first ? one + " " + other : other + " " + one));
          }
        }
      }
    }
    return pairs;
  }
}
