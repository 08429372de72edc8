// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** Gives every token of a sentence a label, from left to right. Immutable and thread-safe. */
final class Tagger {
  private final Model model;
  private final int[] labelAtoms;
  private final Field field;

  /** For each number of a vector, its weights for all labels. */
  private final float[][] vectorWeights;

  /**
   * @param field where the labels go, for the tokens that follow
   * @param vectorWeights weights of the vector's numbers, label by label; empty for none
   */
  Tagger(Model model, StringTable strings, Field field, float[] vectorWeights) {
    this.model = model;
    this.labelAtoms = model.labels().stream().mapToInt(strings::atom).toArray();
    this.field = field;
    this.vectorWeights = byDimension(vectorWeights, labelAtoms.length);
  }

  /** Turns the weights round, and pads them as the scores are padded. */
  private static float[][] byDimension(float[] weights, int labels) {
    int dimensions = weights.length / labels;
    float[][] turned = new float[dimensions][WeightRows.stride(labels)];
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < dimensions; i++) {
        turned[i][label] = weights[label * dimensions + i];
      }
    }
    return turned;
  }

  /** The numbers of the labels, from 1. */
  int[] tag(Tokens tokens) {
    Template template = model.template();
    Model.Scratch scratch = model.scratch();
    int[] places = scratch.places();
    float[] scores = scratch.scores();
    int[] labels = new int[tokens.size + 1];
    for (int input = 1; input <= tokens.size; input++) {
      for (int i = 0; i < places.length; i++) {
        int token = input + template.distances[i];
        places[i] = token >= 1 && token <= tokens.size ? token : -1;
      }
      model.score(tokens, scratch);
      if (vectorWeights.length > 0) {
        addVector(tokens.words[input].vector, scores);
      }
      int best = model.best(scores);
      labels[input] = best;
      tokens.fields[field.ordinal()][input] = labelAtoms[best];
    }
    return labels;
  }

  private void addVector(float[] vector, float[] scores) {
    for (int i = 0; i < vector.length; i++) {
      add(vectorWeights[i], vector[i], scores);
    }
  }

  private static void add(float[] weights, float number, float[] scores) {
    for (int label = 0; label < scores.length; label++) {
      scores[label] += weights[label] * number;
    }
  }
}
