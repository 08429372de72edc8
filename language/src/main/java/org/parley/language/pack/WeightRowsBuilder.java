// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;

/** Gathers {@link WeightRows}. Belongs to one thread. */
final class WeightRowsBuilder {
  private static final int LABEL_LIMIT = 256;

  private final int labels;
  private final IntList sparseLabels = new IntList();
  private final IntList sparseWeights = new IntList();
  private final IntList dense = new IntList();

  WeightRowsBuilder(int labels) {
    if (labels > LABEL_LIMIT) {
      throw new IllegalStateException("too many labels: " + labels);
    }
    this.labels = labels;
    // Nothing starts at 0, so that no handle is 0.
    sparseLabels.add(0);
    sparseWeights.add(0);
  }

  /** Adds a row; its handle, or 0 when all weights are zero. */
  int add(float[] weights) {
    int count = 0;
    for (float weight : weights) {
      if (weight != 0f) {
        count++;
      }
    }
    if (count == 0) {
      return 0;
    }
    return WeightRows.isDense(count, labels) ? addDense(weights) : addSparse(weights, count);
  }

  private int addDense(float[] weights) {
    int stride = WeightRows.stride(labels);
    int row = dense.size() / stride;
    for (int i = 0; i < stride; i++) {
      dense.add(i < labels ? Float.floatToRawIntBits(weights[i]) : 0);
    }
    return 2 * row + 1;
  }

  private int addSparse(float[] weights, int count) {
    int start = sparseLabels.size();
    sparseLabels.add(count);
    sparseWeights.add(0);
    for (int label = 0; label < weights.length; label++) {
      if (weights[label] != 0f) {
        sparseLabels.add(label);
        sparseWeights.add(Float.floatToRawIntBits(weights[label]));
      }
    }
    return 2 * start;
  }

  void write(PackWriter writer, Section labelSection, Section weightSection, Section denseSection)
      throws IOException {
    writer.begin(labelSection);
    for (int i = 0; i < sparseLabels.size(); i++) {
      writer.putByte((byte) sparseLabels.get(i));
    }
    writer.begin(weightSection);
    writer.putInts(sparseWeights.values(), sparseWeights.size());
    writer.begin(denseSection);
    writer.putInts(dense.values(), dense.size());
  }
}
