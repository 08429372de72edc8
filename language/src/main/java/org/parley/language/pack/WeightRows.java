// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/**
 * The weights of features: for each a row of one weight a label.
 *
 * <p>Most rows have few weights other than zero and are kept as pairs; the others, which belong to
 * the features met most, are kept whole, where the compiler can add many weights at once. A row's
 * handle tells which: {@code 2 * row + 1} for a whole row, {@code 2 * start} for pairs, which a
 * count precedes. Immutable and thread-safe.
 */
final class WeightRows {
  /** Whole rows begin at multiples of this many weights. */
  private static final int STEP = 8;

  private final byte[] sparseLabels;
  private final float[] sparseWeights;

  /** An array a row: the compiler adds arrays many weights at once, but not parts of one. */
  private final float[][] dense;

  private final int stride;

  WeightRows(
      PackFile pack, Section sparseLabels, Section sparseWeights, Section dense, int labels) {
    this.sparseLabels = pack.byteArray(sparseLabels);
    this.sparseWeights = pack.floatArray(sparseWeights);
    this.stride = stride(labels);
    this.dense = pack.rows(dense, stride);
  }

  /** Length of a whole row, and of the scores that rows are added to. */
  static int stride(int labels) {
    return (labels + STEP - 1) / STEP * STEP;
  }

  /** Whether a row is to be kept whole. */
  static boolean isDense(int count, int labels) {
    return 6 * count >= labels;
  }

  int stride() {
    return stride;
  }

  /**
   * Adds rows to the labels' scores, one after the other: the sums depend on the order.
   *
   * @param handles of the rows
   * @param count how many of them
   */
  void add(long[] handles, int count, float[] scores) {
    int next = 0;
    while (next < count) {
      int handle = (int) handles[next++];
      if ((handle & 1) == 0) {
        addSparse(handle >>> 1, scores);
      } else if (next + 2 < count
          && (handles[next] & handles[next + 1] & handles[next + 2] & 1) != 0) {
        addDense(
            dense[handle >>> 1],
            dense[(int) handles[next] >>> 1],
            dense[(int) handles[next + 1] >>> 1],
            dense[(int) handles[next + 2] >>> 1],
            scores);
        next += 3;
      } else {
        addDense(dense[handle >>> 1], scores);
      }
    }
  }

  private void addSparse(int start, float[] scores) {
    int end = start + 1 + sparseLabels[start];
    for (int i = start + 1; i < end; i++) {
      scores[sparseLabels[i] & 0xff] += sparseWeights[i];
    }
  }

  private static void addDense(float[] weights, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += weights[i];
    }
  }

  /** Four rows at a time: the scores are read and written once, and memory is waited for once. */
  private static void addDense(
      float[] first, float[] second, float[] third, float[] fourth, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scores[i] + first[i] + second[i] + third[i] + fourth[i];
    }
  }
}
