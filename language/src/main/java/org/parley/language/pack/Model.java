// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A linear classifier: the features seen at some places add their weights to the labels' scores.
 *
 * <p>Only weights other than zero are kept, a row a feature. They are added in the order of the
 * template, as the original does, so that the sums agree to the last bit. Immutable and
 * thread-safe.
 */
final class Model {
  private final Template template;
  private final KeyTable features;
  private final IntBuffer rows;
  private final List<String> labels;

  Model(
      PackFile pack, Section template, Section labels, Section keys, Section values, Section rows) {
    this.template = new Template(pack.ints(template));
    this.labels = pack.lines(labels);
    this.features = new KeyTable(pack, keys, values);
    this.rows = pack.ints(rows);
  }

  Template template() {
    return template;
  }

  List<String> labels() {
    return labels;
  }

  /**
   * Sets the scores of all labels.
   *
   * @param places the token at each place of the template, or -1
   */
  void score(Tokens tokens, int[] places, float[] scores) {
    Arrays.fill(scores, 0f);
    int[] setPlaces = template.setPlaces;
    for (int set = 0; set < setPlaces.length; set++) {
      int token = places[setPlaces[set]];
      if (token >= 0) {
        for (int atom : tokens.sets[template.setFields[set]][token]) {
          if (atom >= 0) {
            add(FeatureKey.with(FeatureKey.of(set), 0, atom), scores);
          }
        }
      }
    }
    for (int list = 0; list < template.itemPlaces.length; list++) {
      long key = key(tokens, places, list, FeatureKey.of(setPlaces.length + list));
      if (key != FeatureKey.NONE) {
        add(key, scores);
      }
    }
  }

  private long key(Tokens tokens, int[] places, int list, long type) {
    int[] itemPlaces = template.itemPlaces[list];
    int[] itemFields = template.itemFields[list];
    long key = type;
    for (int i = 0; i < itemPlaces.length; i++) {
      int token = places[itemPlaces[i]];
      if (token < 0) {
        return FeatureKey.NONE;
      }
      int atom = tokens.fields[itemFields[i]][token];
      if (atom < 0) {
        return FeatureKey.NONE;
      }
      key = FeatureKey.with(key, i, atom);
    }
    return key;
  }

  private void add(long key, float[] scores) {
    int row = features.find(key);
    if (row > 0) {
      int end = row + 1 + 2 * rows.get(row);
      for (int i = row + 1; i < end; i += 2) {
        scores[rows.get(i)] += Float.intBitsToFloat(rows.get(i + 1));
      }
    }
  }

  /** The first label with the highest score. */
  static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
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
