// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Sets of atoms, of which a text meets few: each is looked up when it is first asked for, which
 * spares a start thousands of look-ups. Thread-safe.
 */
final class AtomSets {
  private final StringTable strings;
  private final List<String> lines;
  private final AtomicReferenceArray<int[]> sets;

  /**
   * @param lines a set each, its strings between tabs
   */
  AtomSets(StringTable strings, List<String> lines) {
    this.strings = strings;
    this.lines = lines;
    this.sets = new AtomicReferenceArray<>(lines.size());
  }

  /** The atoms of a set in its order, -1 for a string that is none; not to be changed. */
  int[] get(int set) {
    int[] known = sets.get(set);
    if (known != null) {
      return known;
    }
    String[] parts = lines.get(set).split("\t", -1);
    int[] atoms = new int[parts.length];
    for (int i = 0; i < atoms.length; i++) {
      atoms[i] = strings.atom(parts[i]);
    }
    sets.set(set, atoms);
    return atoms;
  }

  /** The atom of a whole set, its strings joined by low lines, or -1. */
  int whole(int set) {
    return strings.atom(lines.get(set).replace('\t', '_'));
  }
}
