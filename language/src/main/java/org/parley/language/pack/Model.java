// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.Arrays;
import java.util.List;

/**
 * A linear classifier: the features seen at some places add their weights to the labels' scores.
 *
 * <p>They are added in the order of the template, as the original does, so that the sums agree to
 * the last bit. Immutable and thread-safe.
 */
final class Model {
  private final Template template;
  private final KeyTable features;
  private final WeightRows rows;
  private final List<String> labels;

  Model(PackFile pack, ModelSections sections) {
    this.template = new Template(pack.ints(sections.template()));
    this.labels = pack.lines(sections.labels());
    this.features = new KeyTable(pack, sections.features());
    this.rows =
        new WeightRows(
            pack,
            sections.sparseLabels(),
            sections.sparseWeights(),
            sections.denseRows(),
            labels.size());
  }

  Template template() {
    return template;
  }

  List<String> labels() {
    return labels;
  }

  /** A place to work for one thread. */
  Scratch scratch() {
    return new Scratch(
        new int[template.places()], new long[2 * template.lists()], new float[rows.stride()]);
  }

  /** What scoring needs room for. Belongs to one thread. */
  static final class Scratch {
    private final int[] places;
    private final float[] scores;
    private long[] keys;

    private Scratch(int[] places, long[] keys, float[] scores) {
      this.places = places;
      this.keys = keys;
      this.scores = scores;
    }

    /** The token at each place of the template, or -1; set by the caller. */
    int[] places() {
      return places;
    }

    /** Of the labels, and some zeros after them. */
    float[] scores() {
      return scores;
    }

    /** Room for so many keys; what is in it is kept. */
    private long[] keys(int count) {
      if (count > keys.length) {
        keys = Arrays.copyOf(keys, 2 * count);
      }
      return keys;
    }
  }

  /** Sets the scores of all labels. */
  void score(Tokens tokens, Scratch scratch) {
    int count = keys(tokens, scratch.places, setKeys(tokens, scratch), scratch);
    long[] keys = scratch.keys;
    // All features are looked up before any is added: the look-ups do not depend on each other, so
    // the processor waits for memory once and not for each.
    int found = 0;
    for (int i = 0; i < count; i++) {
      int row = features.find(keys[i]);
      keys[found] = row;
      found += row == 0 ? 0 : 1;
    }
    Arrays.fill(scratch.scores, 0f);
    rows.add(keys, found, scratch.scores);
  }

  /** Puts together the keys of the features that are sets; how many there are. */
  private int setKeys(Tokens tokens, Scratch scratch) {
    int count = 0;
    int[] setPlaces = template.setPlaces;
    for (int set = 0; set < setPlaces.length; set++) {
      int token = scratch.places[setPlaces[set]];
      if (token >= 0) {
        int[] atoms = tokens.sets[template.setFields[set]][token];
        long[] keys = scratch.keys(count + atoms.length);
        for (int atom : atoms) {
          if (atom >= 0) {
            keys[count++] = FeatureKey.with(FeatureKey.of(set), 0, atom);
          }
        }
      }
    }
    return count;
  }

  /** Puts the keys of the features that are not sets after so many; how many there are then. */
  private int keys(Tokens tokens, int[] places, int before, Scratch scratch) {
    long[] keys = scratch.keys(before + template.itemPlaces.length);
    int count = before;
    int first = template.setPlaces.length;
    for (int list = 0; list < template.itemPlaces.length; list++) {
      int[] itemPlaces = template.itemPlaces[list];
      int[] itemFields = template.itemFields[list];
      long key = FeatureKey.of(first + list);
      for (int i = 0; i < itemPlaces.length; i++) {
        int token = places[itemPlaces[i]];
        int atom = token < 0 ? -1 : tokens.fields[itemFields[i]][token];
        if (atom < 0) {
          key = FeatureKey.NONE;
          break;
        }
        key = FeatureKey.with(key, i, atom);
      }
      if (key != FeatureKey.NONE) {
        keys[count++] = key;
      }
    }
    return count;
  }

  /** The first label with the highest score. */
  int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < labels.size(); i++) {
      if (scores[best] < scores[i]) {
        best = i;
      }
    }
    return best;
  }

  /** The first of some labels with the highest score. */
  static int best(float[] scores, int[] labels) {
    int best = labels[0];
    for (int label : labels) {
      if (scores[best] < scores[label]) {
        best = label;
      }
    }
    return best;
  }
}
