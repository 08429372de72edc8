// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.FloatBuffer;

/** Gives every token of a sentence a label, from left to right. Immutable and thread-safe. */
final class Tagger {
  private final Model model;
  private final int[] labelAtoms;
  private final Field field;
  private final float[] denseWeights;
  private final int dimensions;
  private final FloatBuffer vectors;

  /**
   * @param field where the labels go, for the tokens that follow
   * @param denseWeights weights of the vector's numbers, label by label; empty for none
   */
  Tagger(Model model, StringTable strings, Field field, float[] denseWeights, FloatBuffer vectors) {
    this.model = model;
    this.labelAtoms = model.labels().stream().mapToInt(strings::atom).toArray();
    this.field = field;
    this.vectors = vectors;
    this.dimensions = denseWeights.length / labelAtoms.length;
    this.denseWeights = byDimension(denseWeights, labelAtoms.length);
  }

  /** Turns the weights round so that one number's weights for all labels lie side by side. */
  private static float[] byDimension(float[] weights, int labels) {
    int dimensions = weights.length / labels;
    float[] turned = new float[weights.length];
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < dimensions; i++) {
        turned[i * labels + label] = weights[label * dimensions + i];
      }
    }
    return turned;
  }

  /** The numbers of the labels, from 1. */
  int[] tag(Tokens tokens) {
    Template template = model.template();
    int[] places = new int[template.places()];
    float[] scores = new float[labelAtoms.length];
    int[] labels = new int[tokens.size + 1];
    for (int input = 1; input <= tokens.size; input++) {
      for (int i = 0; i < places.length; i++) {
        int token = input + template.distances[i];
        places[i] = token >= 1 && token <= tokens.size ? token : -1;
      }
      model.score(tokens, places, scores);
      if (dimensions > 0 && tokens.words[input].vector >= 0) {
        addVector(tokens.words[input].vector, scores);
      }
      int best = Model.best(scores);
      labels[input] = best;
      tokens.fields[field.ordinal()][input] = labelAtoms[best];
    }
    return labels;
  }

  private void addVector(int row, float[] scores) {
    for (int i = 0; i < dimensions; i++) {
      float number = vectors.get(row * dimensions + i);
      int offset = i * scores.length;
      for (int label = 0; label < scores.length; label++) {
        scores[label] += denseWeights[offset + label] * number;
      }
    }
  }
}
