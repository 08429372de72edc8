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
        new int[template.places()], new long[template.lists()], new float[rows.stride()]);
  }

  /**
   * What scoring needs room for.
   *
   * @param places the token at each place of the template, or -1; set by the caller
   * @param keys the features seen
   * @param scores of the labels, and some zeros after them
   */
  record Scratch(int[] places, long[] keys, float[] scores) {}

  /** Sets the scores of all labels. */
  void score(Tokens tokens, Scratch scratch) {
    int[] places = scratch.places();
    float[] scores = scratch.scores();
    Arrays.fill(scores, 0f);
    scoreSets(tokens, places, scores);
    // All features are looked up before any is added: the look-ups do not depend on each other, so
    // the processor waits for memory once and not for each.
    long[] found = scratch.keys();
    int count = keys(tokens, places, found);
    for (int i = 0; i < count; i++) {
      found[i] = features.find(found[i]);
    }
    for (int i = 0; i < count; i++) {
      if (found[i] != 0) {
        rows.add((int) found[i], scores);
      }
    }
  }

  private void scoreSets(Tokens tokens, int[] places, float[] scores) {
    int[] setPlaces = template.setPlaces;
    for (int set = 0; set < setPlaces.length; set++) {
      int token = places[setPlaces[set]];
      if (token >= 0) {
        for (int atom : tokens.sets[template.setFields[set]][token]) {
          int row = atom < 0 ? 0 : features.find(FeatureKey.with(FeatureKey.of(set), 0, atom));
          if (row != 0) {
            rows.add(row, scores);
          }
        }
      }
    }
  }

  /** Puts together the keys of the features that are not sets; how many there are. */
  private int keys(Tokens tokens, int[] places, long[] keys) {
    int count = 0;
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
