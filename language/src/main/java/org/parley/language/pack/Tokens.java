// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.Arrays;

/**
 * A sentence in the making: the atoms of its tokens, from 1; 0 is the root. Belongs to one thread.
 */
final class Tokens {
  private static final int[] EMPTY = {};

  final int size;
  final Word[] words;

  /** Atoms or -1 by {@link Field} and token. */
  final int[][] fields;

  /** Atoms by {@link SetField} and token. */
  final int[][][] sets;

  Tokens(Word root, Word[] wordsFromOne, int rootAtom, int firstAtom, int lastAtom) {
    this.words = wordsFromOne;
    this.size = wordsFromOne.length - 1;
    this.fields = new int[Field.COUNT][size + 1];
    this.sets = new int[SetField.COUNT][size + 1][];
    words[0] = root;
    for (int field = Field.OF_WORD; field < Field.COUNT; field++) {
      Arrays.fill(fields[field], -1);
    }
    fields[Field.TAG.ordinal()][0] = rootAtom;
    fields[Field.LEMMA.ordinal()][0] = rootAtom;
    fields[Field.NAME_TAG.ordinal()][0] = rootAtom;
    for (int[][] set : sets) {
      Arrays.fill(set, EMPTY);
    }
    for (int i = 0; i <= size; i++) {
      for (int field = 0; field < Field.OF_WORD; field++) {
        fields[field][i] = words[i].fields[field];
      }
      sets[SetField.AMBIGUITIES.ordinal()][i] = words[i].ambiguities;
      sets[SetField.CLUSTERS.ordinal()][i] = words[i].clusters;
      sets[SetField.ORTHOGRAPHY.ordinal()][i] =
          i == 1 ? words[i].orthographyAtStart : words[i].orthography;
    }
    int[][] positions = sets[SetField.POSITION.ordinal()];
    positions[size] = new int[] {lastAtom};
    positions[1] = new int[] {firstAtom};
  }
}
