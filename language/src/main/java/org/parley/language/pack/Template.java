// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.IntBuffer;

/**
 * What a model looks at: places, and features made of properties of the tokens at these places. A
 * feature's type is its number here, the sets first. Immutable and thread-safe.
 *
 * <p>A place is a source (0: the token in hand or the top of the stack, 1: the input, 2: down the
 * stack), a distance and a relation.
 */
final class Template {
  static final int PLACE_INTS = 3;

  final int[] sources;
  final int[] distances;
  final Relation[] relations;
  final int[] setPlaces;
  final int[] setFields;
  final int[][] itemPlaces;
  final int[][] itemFields;

  Template(IntBuffer ints) {
    int places = ints.get();
    sources = new int[places];
    distances = new int[places];
    relations = new Relation[places];
    for (int i = 0; i < places; i++) {
      sources[i] = ints.get();
      distances[i] = ints.get();
      relations[i] = Relation.of(ints.get());
    }
    int sets = ints.get();
    setPlaces = new int[sets];
    setFields = new int[sets];
    for (int i = 0; i < sets; i++) {
      setPlaces[i] = ints.get();
      setFields[i] = ints.get();
    }
    int lists = ints.get();
    itemPlaces = new int[lists][];
    itemFields = new int[lists][];
    for (int i = 0; i < lists; i++) {
      int items = ints.get();
      itemPlaces[i] = new int[items];
      itemFields[i] = new int[items];
      for (int k = 0; k < items; k++) {
        itemPlaces[i][k] = ints.get();
        itemFields[i][k] = ints.get();
      }
    }
  }

  int lists() {
    return itemPlaces.length;
  }

  int places() {
    return sources.length;
  }
}
